package cn.zhunsheng.dictionary.scheme;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Questions about bytes that most schemes ask. Non-ASCII bytes are negative and answer no to all of them.
final class Ascii {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long UPPER = 0xF0F0F0F0F0F0F0F0L;
    private static final long ZEROS = 0x3030303030303030L;
    private static final long SIXES = 0x0606060606060606L;

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
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long eight = (long) EIGHT.get(bytes, at);
            // A digit has 3 in its upper half, and still has it when 6 is added.
            if ((eight & UPPER) != ZEROS || ((eight + SIXES) & UPPER) != ZEROS) {
                return false;
            }
        }
        for (int i = at; i < to; i++) {
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

    /// Eight digits, known to be digits, each times the power of two that its place has: the last one counts once, the
    /// first one 128 times.
    static int doubled(byte[] bytes, int at) {
        long digits = (long) EIGHT.get(bytes, at) - ZEROS;
        long pairs = ((digits << 1) + (digits >>> 8)) & 0x00FF00FF00FF00FFL;
        long fours = ((pairs << 2) + (pairs >>> 16)) & 0x0000FFFF0000FFFFL;
        return (int) ((fours << 4) + (fours >>> 32));
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
