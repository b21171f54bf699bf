package cn.zhunsheng.check.workbook;

import java.util.Locale;

/// What a number format makes of a number: itself, a day, a moment, a time of day.
enum NumberKind {
    NUMBER,
    DATE,
    DATE_TIME,
    TIME;

    /// The kind of a built-in format. Those of Chinese, Japanese, Korean and Thai workbooks are dates and times too.
    static NumberKind builtIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72, 73, 74 -> DATE;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56, 75, 76, 78, 79, 80 -> TIME;
            case 22, 77 -> DATE_TIME;
            case 81 -> DATE;
            default -> NUMBER;
        };
    }

    /// The kind of a format as it is written, such as `yyyy"年"m"月"d"日"`: what stands for parts of dates decides.
    static NumberKind of(String code) {
        String letters = letters(code);
        if (letters.contains("general")) {
            return NUMBER;
        }
        boolean date = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 || months(letters);
        boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        if (date) {
            return time ? DATE_TIME : DATE;
        }
        return time ? TIME : NUMBER;
    }

    /// The format's first section without what is quoted, escaped or in brackets; elapsed times keep their letters.
    private static String letters(String code) {
        StringBuilder out = new StringBuilder();
        int p = 0;
        while (p < code.length() && code.charAt(p) != ';') {
            char c = code.charAt(p);
            if (c == '"' || c == '[') {
                int end = code.indexOf(c == '"' ? '"' : ']', p + 1);
                int to = end < 0 ? code.length() : end;
                String inside = code.substring(p + 1, to).toLowerCase(Locale.ROOT);
                boolean elapsed = c == '[' && inside.matches("h+|m+|s+");
                out.append(elapsed ? (inside.charAt(0) == 'm' ? "h" : inside) : "");
                p = to + 1;
            } else if (c == '\\' || c == '_' || c == '*') {
                p += 2;
            } else {
                out.append(Character.toLowerCase(c));
                p++;
            }
        }
        return out.toString().replace("am/pm", "h").replace("a/p", "h");
    }

    /// Whether an `m` stands for months: minutes stand behind hours or before seconds.
    private static boolean months(String letters) {
        String parts = letters.replaceAll("[^hms]", "").replaceAll("(.)\\1+", "$1");
        for (int p = 0; p < parts.length(); p++) {
            boolean afterHours = p > 0 && parts.charAt(p - 1) == 'h';
            boolean beforeSeconds = p + 1 < parts.length() && parts.charAt(p + 1) == 's';
            if (parts.charAt(p) == 'm' && !afterHours && !beforeSeconds) {
                return true;
            }
        }
        return false;
    }
}
