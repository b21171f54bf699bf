package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.Encoding;

/// GB 18030 read character by character: one byte, two bytes, or four bytes whose second is a digit.
final class Gb18030 {
    /// The four-byte codes of U+10000 and above follow each other from here.
    private static final int SUPPLEMENTARY = 189_000;

    /// The first four-byte codes are U+0080 and its followers; so many of them are controls.
    private static final int CONTROLS = 32;

    private Gb18030() {}

    /// The bytes that the character at `at` says it has; may point beyond `end`.
    static int size(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xFF;
        if (lead <= 0x80 || lead == 0xFF) {
            return 1;
        }
        boolean four = at + 1 < end && bytes[at + 1] >= '0' && bytes[at + 1] <= '9';
        return four ? 4 : 2;
    }

    /// Whether the four-byte character at `at` is one of C1.
    static boolean control(byte[] bytes, int at, int end) {
        return bytes[at] == (byte) 0x81 && at + 4 <= end && linear(bytes, at) < CONTROLS;
    }

    /// The character of `size` bytes at `at`; U+FFFD when the bytes are none.
    static int codePoint(byte[] bytes, int at, int size) {
        int found = switch (size) {
            case 2 -> Tables.TWO[((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF)];
            case 4 -> four(linear(bytes, at));
            default -> Math.max(bytes[at], 0);
        };
        return found == 0 ? 0xFFFD : found;
    }

    private static int four(int linear) {
        if (linear >= SUPPLEMENTARY) {
            int codePoint = linear - SUPPLEMENTARY + Character.MIN_SUPPLEMENTARY_CODE_POINT;
            return Character.isValidCodePoint(codePoint) ? codePoint : 0;
        }
        return linear >= 0 && linear < Tables.FOUR.length ? Tables.FOUR[linear] : 0;
    }

    /// The rank of a four-byte code among all of them; each place has its own base.
    private static int linear(byte[] bytes, int at) {
        int first = (bytes[at] & 0xFF) - 0x81;
        int second = bytes[at + 1] - '0';
        int third = (bytes[at + 2] & 0xFF) - 0x81;
        return ((first * 10 + second) * 126 + third) * 10 + bytes[at + 3] - '0';
    }

    /// What the JDK's charset says of the Basic Multilingual Plane, laid out for look-ups. Built when the first
    /// letter outside ASCII has to be told from other characters.
    private static final class Tables {
        static final char[] TWO = new char[1 << 16];
        static final char[] FOUR = new char[39_420];

        static {
            StringBuilder plane = new StringBuilder(1 << 16);
            for (char c = 0x80; c < Character.MAX_VALUE; c++) {
                plane.append(Character.isSurrogate(c) ? '?' : c);
            }
            byte[] bytes = plane.toString().getBytes(Encoding.GB18030.charset());
            int at = 0;
            for (int i = 0; i < plane.length(); i++) {
                int size = size(bytes, at, bytes.length);
                if (size == 2) {
                    TWO[((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF)] = plane.charAt(i);
                } else if (size == 4) {
                    FOUR[linear(bytes, at)] = plane.charAt(i);
                }
                at += size;
            }
        }
    }
}
