package cn.zhunsheng.dictionary.scheme;

import java.util.Arrays;

/// Questions about bytes that most schemes ask. Non-ASCII bytes are negative and answer no to all of them.
final class Ascii {
    private static final byte[] VALUE_36 = new byte[256];

    static {
        Arrays.fill(VALUE_36, (byte) -1);
        for (int i = 0; i < 36; i++) {
            VALUE_36[Character.toUpperCase(Character.forDigit(i, 36))] = (byte) i;
        }
    }

    private Ascii() {}

    static boolean digit(byte b) {
        return b >= '0' && b <= '9';
    }

    static boolean capital(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    static boolean digits(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!digit(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    static boolean zeros(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != '0') {
                return false;
            }
        }
        return true;
    }

    /// The number that two digits write; both are known to be digits.
    static int two(byte[] bytes, int at) {
        return (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
    }

    /// 0 to 35 for 0-9A-Z, -1 for any other byte.
    static int value36(byte b) {
        return VALUE_36[b & 0xFF];
    }

    /// On the way to a refusal: whether only the case of letters is to blame.
    static SchemeFault characters(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] >= 'a' && bytes[i] <= 'z') {
                return SchemeFault.LOWER_CASE;
            }
        }
        return SchemeFault.CHARACTERS;
    }

    /// On the way to a refusal: bytes say little about the length of what is not ASCII.
    static SchemeFault length(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] < 0) {
                return SchemeFault.CHARACTERS;
            }
        }
        return SchemeFault.LENGTH;
    }
}
