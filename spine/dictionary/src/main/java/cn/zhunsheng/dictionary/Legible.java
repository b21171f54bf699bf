package cn.zhunsheng.dictionary;

/// Text of others as it may be printed: it must not steer a terminal, nor fill it.
public final class Legible {
    private static final int LONGEST = 4_000;

    private Legible() {}

    /// One line: control characters and the marks that turn text around as `\\u000A`.
    public static String of(String text) {
        return escaped(text, false);
    }

    /// The same with its line ends and tabs kept.
    public static String lines(String text) {
        return escaped(text, true);
    }

    /// The same as one line of what is no longer than a screen; of the rest, how much it is.
    public static String brief(String text) {
        return text.length() <= LONGEST ? of(text) : of(text.substring(0, LONGEST)) + "…(" + text.length() + ")";
    }

    private static String escaped(String text, boolean layout) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            int type = Character.getType(c);
            boolean steers = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            if (steers && !(layout && (c == '\n' || c == '\t'))) {
                out.append("\\u%04X".formatted(c));
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }
}
