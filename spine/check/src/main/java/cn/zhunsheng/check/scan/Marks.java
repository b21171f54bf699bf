package cn.zhunsheng.check.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The places in a buffer that may end a field: found eight bytes at a time and without branching, handed out in order.
///
/// Every byte below 0x2D is a mark: comma, quote, line ends, and a few harmless others that the walk passes over. A
/// delimiter above it
/// is found by its own test. The borrow of the subtraction can add a mark behind a true one; the walk looks at the byte
/// anyway.
final class Marks {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long BELOW = 0x2D * ONES;
    private static final int BLOCK = 1 << 14;

    private final long delimiters;
    private final boolean delimiterIsLow;
    private final int[] places = new int[BLOCK + 8];
    private int count;
    private int next;
    private int indexed;

    Marks(byte delimiter) {
        this.delimiters = delimiter * ONES;
        this.delimiterIsLow = delimiter < 0x2D;
    }

    /// Begins anew at an offset of the buffer.
    void restart(int from) {
        count = 0;
        next = 0;
        indexed = from;
    }

    /// The next mark before `limit`, or -1.
    int next(byte[] bytes, int limit) {
        while (next == count) {
            if (indexed >= limit) {
                return -1;
            }
            index(bytes, limit);
        }
        return places[next++];
    }

    private void index(byte[] bytes, int limit) {
        int from = indexed;
        int to = Math.min(limit, from + BLOCK);
        int words = from + ((to - from) & ~7);
        int n = delimiterIsLow ? lowOnly(bytes, from, words) : withDelimiter(bytes, from, words);
        for (int p = words; p < to; p++) {
            byte b = bytes[p];
            if ((b >= 0 && b < 0x2D) || b == (byte) delimiters) {
                places[n++] = p;
            }
        }
        count = n;
        next = 0;
        indexed = to;
    }

    private int lowOnly(byte[] bytes, int from, int to) {
        int n = 0;
        for (int p = from; p < to; p += 8) {
            long word = (long) WORD.get(bytes, p);
            long mask = (word - BELOW) & ~word & HIGH;
            n = spread(mask, p, n);
        }
        return n;
    }

    private int withDelimiter(byte[] bytes, int from, int to) {
        int n = 0;
        for (int p = from; p < to; p += 8) {
            long word = (long) WORD.get(bytes, p);
            long other = word ^ delimiters;
            long mask = (((word - BELOW) & ~word) | ((other - ONES) & ~other)) & HIGH;
            n = spread(mask, p, n);
        }
        return n;
    }

    /// Writes four places whether they exist or not, because most words hold fewer and a branch on each costs more.
    private int spread(long mask, int p, int n) {
        int[] out = places;
        int found = Long.bitCount(mask);
        long rest = mask;
        out[n] = p + (Long.numberOfTrailingZeros(rest) >>> 3);
        rest &= rest - 1;
        out[n + 1] = p + (Long.numberOfTrailingZeros(rest) >>> 3);
        rest &= rest - 1;
        if (found > 2) {
            for (int k = 2; k < found; k++) {
                out[n + k] = p + (Long.numberOfTrailingZeros(rest) >>> 3);
                rest &= rest - 1;
            }
        }
        return n + found;
    }
}
