package cn.zhunsheng.check.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A 64-bit hash of bytes, eight at a time. Only a first sieve: equal hashes are always compared on the bytes
/// themselves.
final class Hash {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long MIX2 = 0xD6E8FEB86659FD93L;

    private Hash() {}

    static long of(byte[] bytes, int start, int end) {
        return of(0, bytes, start, end);
    }

    /// The hash of what `before` is the hash of, and of these bytes as a part of their own behind it.
    static long of(long before, byte[] bytes, int start, int end) {
        long hash = before ^ (end - start) * MIX;
        int p = start;
        for (; p + 8 <= end; p += 8) {
            hash = mix(hash ^ (long) WORD.get(bytes, p));
        }
        long tail = 0;
        for (; p < end; p++) {
            tail = tail << 8 | (bytes[p] & 0xFF);
        }
        return mix(hash ^ tail);
    }

    /// Both halves of a 128-bit product, folded: every input bit reaches every output bit.
    private static long mix(long value) {
        long product = value * MIX;
        return (product ^ Math.unsignedMultiplyHigh(value, MIX)) * MIX2 ^ product >>> 32;
    }
}
