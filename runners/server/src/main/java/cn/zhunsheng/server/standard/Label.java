package cn.zhunsheng.server.standard;

/// Text in a picture, which cannot wrap: cut so that it stays inside its box.
final class Label {
    private static final int WIDE = 13;
    private static final int NARROW = 7;

    private Label() {}

    /// As much of the text as is at most so many pixels wide; empty where not even two characters would show.
    static String fit(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        int end = 0;
        int used = WIDE; // of the ellipsis
        while (end < text.length() && used + width(text.charAt(end)) <= width) {
            used += width(text.charAt(end));
            end++;
        }
        return end < 2 ? "" : text.substring(0, end) + "…";
    }

    private static int width(String text) {
        return text.chars().map(c -> width((char) c)).sum();
    }

    private static int width(char c) {
        return c < 0x2E80 ? NARROW : WIDE;
    }
}
