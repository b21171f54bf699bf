package cn.zhunsheng.check.report;

import java.util.ArrayList;
import java.util.List;

/// Text laid out for a terminal, where a Chinese character takes two columns (Unicode east-asian width W and F).
public final class Columns {
    private Columns() {}

    /// Columns that the text takes.
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return wide(codePoint) ? 2 : 1;
    }

    private static boolean wide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0x303E)
                        || (c >= 0x3041 && c <= 0x33FF)
                        || (c >= 0x3400 && c <= 0x4DBF)
                        || (c >= 0x4E00 && c <= 0x9FFF)
                        || (c >= 0xA000 && c <= 0xA4CF)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x1F300 && c <= 0x1FAFF)
                        || (c >= 0x20000 && c <= 0x3FFFD));
    }

    /// The text and blanks behind it up to the columns; longer text is left as it is.
    public static String left(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /// Blanks and the text behind them.
    public static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - width(text))) + text;
    }

    /// The text, shortened with an ellipsis when it takes more columns.
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int used = 0;
        for (int c : text.codePoints().toArray()) {
            if (used + width(c) > columns - 1) {
                break;
            }
            out.appendCodePoint(c);
            used += width(c);
        }
        return out.append('…').toString();
    }

    /// Lines of at most so many columns. Breaks at blanks and between Chinese characters, never before a closing mark.
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text)) {
            boolean fits = width(line.toString()) + width(word.stripTrailing()) <= columns;
            if (!fits && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int[] codePoints = text.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            word.appendCodePoint(codePoints[i]);
            boolean more = i + 1 < codePoints.length;
            boolean breaks = codePoints[i] == ' ' || wide(codePoints[i]) || (more && wide(codePoints[i + 1]));
            if (!more || (breaks && !closing(codePoints[i + 1]))) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static boolean closing(int c) {
        return "，。、；：！？）》」』】,.;:!?)".indexOf(c) >= 0;
    }
}
