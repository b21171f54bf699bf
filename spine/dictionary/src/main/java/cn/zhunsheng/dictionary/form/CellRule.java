package cn.zhunsheng.dictionary.form;

import java.util.List;

/// What a spreadsheet does at the cells of a column: a tip where one stands, and a test of what is typed.
///
/// `formulas` are none where nothing is tested. `stops` keeps what fails from being entered; otherwise the person may
/// go on after a warning. Texts may be of any length and are cut to what spreadsheets take.
record CellRule(
        String cells, String test, List<String> formulas, boolean stops, String title, String tip, String fault) {
    /// More is refused by Excel when the file is opened.
    static final int LONGEST_FORMULA = 255;

    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_TEXT = 255;

    CellRule {
        formulas = List.copyOf(formulas);
    }

    /// A tip and no test.
    static CellRule tip(String cells, String title, String tip) {
        return new CellRule(cells, "none", List.of(), false, title, tip, "");
    }

    /// The element `dataValidation` of a sheet.
    String xml() {
        StringBuilder xml = new StringBuilder("<dataValidation");
        attribute(xml, "type", test);
        attribute(xml, "errorStyle", stops ? "stop" : "warning");
        attribute(xml, "allowBlank", "1");
        attribute(xml, "showInputMessage", "1");
        attribute(xml, "showErrorMessage", formulas.isEmpty() ? "0" : "1");
        attribute(xml, "errorTitle", cut(title, LONGEST_TITLE));
        attribute(xml, "error", cut(fault, LONGEST_TEXT));
        attribute(xml, "promptTitle", cut(title, LONGEST_TITLE));
        attribute(xml, "prompt", cut(tip, LONGEST_TEXT));
        attribute(xml, "sqref", cells);
        xml.append('>');
        for (int i = 0; i < formulas.size(); i++) {
            xml.append("<formula%d>%s</formula%d>".formatted(i + 1, escaped(formulas.get(i)), i + 1));
        }
        return xml.append("</dataValidation>").toString();
    }

    private static void attribute(StringBuilder xml, String name, String value) {
        if (!value.isEmpty()) {
            xml.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        }
    }

    /// At most so many UTF-16 units, which is what spreadsheets count, and no half character at the end.
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n' -> out.append("&#10;");
                default -> out.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return out.toString();
    }
}
