package cn.zhunsheng.check.expression;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Questions to a few bytes, eight at a time where there are eight.
public final class Bytes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private Bytes() {}

    /// Whether both ranges hold the same bytes. Codes and prefixes are so short that the call of a routine for
    /// arrays would cost more than the comparison.
    static boolean same(byte[] one, int start, int end, byte[] other, int otherStart, int otherEnd) {
        int length = end - start;
        if (length != otherEnd - otherStart) {
            return false;
        }
        if (length >= Long.BYTES) {
            return Arrays.equals(one, start, end, other, otherStart, otherEnd);
        }
        for (int k = 0; k < length; k++) {
            if (one[start + k] != other[otherStart + k]) {
                return false;
            }
        }
        return true;
    }

    /// Whether all bytes between the limits are ASCII.
    public static boolean ascii(byte[] bytes, int start, int end) {
        long seen = 0;
        int at = start;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            seen |= (long) EIGHT.get(bytes, at);
        }
        for (; at < end; at++) {
            // A byte beyond ASCII is negative: its sign fills the high bits.
            seen |= bytes[at];
        }
        return (seen & HIGH_BITS) == 0;
    }
}
