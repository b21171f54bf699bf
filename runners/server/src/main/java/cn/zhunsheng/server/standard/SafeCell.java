package cn.zhunsheng.server.standard;

/// Text as a cell of a table that a spreadsheet opens: never a formula.
final class SafeCell {
    private static final String FORMULA = "=+-@\t\r";

    private SafeCell() {}

    /// What would begin a formula gets an apostrophe before it.
    static String of(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /// The text that such a cell was made of.
    static String read(String cell) {
        boolean made = cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
        return made ? cell.substring(1) : cell;
    }
}
