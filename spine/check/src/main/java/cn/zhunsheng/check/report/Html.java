package cn.zhunsheng.check.report;

/// Builds HTML piece by piece. Every text and every attribute goes through [#escaped]: nothing that came from a file, a
/// package or a name is ever written as it is.
///
/// Tag and attribute names are this program's own. Used once, by one thread.
public final class Html {
    private final StringBuilder out = new StringBuilder();

    /// Opens an element; `attributes` are names and values by turns.
    public Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        out.append('>');
        return this;
    }

    public Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    public Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /// An element that holds a text and nothing else.
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /// A line end, so that the file can be read and compared.
    public Html line() {
        out.append('\n');
        return this;
    }

    /// Text that this program itself wrote as markup: its style sheet and the document type.
    Html own(String markup) {
        out.append(markup);
        return this;
    }

    /// The text as it may stand in an element or a quoted attribute. What HTML reads as markup becomes an entity.
    /// Characters that are not seen and steer how others are (controls, marks that turn text around, halves of a
    /// pair) become `\\u000A`.
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (steers(c)) {
                        safe.append("\\u%04X".formatted(c));
                    } else {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean steers(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> (c & 0xFFFE) == 0xFFFE;
        };
    }

    /// The text, shortened when it has more characters than `longest`: a report stays readable whatever it is given.
    public static String cut(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest)) + "…(" + length + ")";
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
