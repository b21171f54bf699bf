package cn.zhunsheng.server.dictionary;

/// An identifier as it may be shown again: its first and last character, and how long it is.
final class Masked {
    private static final int STARS = 40;

    private Masked() {}

    static String of(String value) {
        int length = value.codePointCount(0, value.length());
        if (length <= 2) {
            return "*".repeat(length);
        }
        String middle = length <= STARS ? "*".repeat(length - 2) : "***(" + (length - 2) + ")***";
        return value.substring(0, value.offsetByCodePoints(0, 1))
                + middle
                + value.substring(value.offsetByCodePoints(value.length(), -1));
    }
}
