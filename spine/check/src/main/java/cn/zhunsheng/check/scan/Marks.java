package cn.zhunsheng.check.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The places in a buffer that may end a field: found sixty-four bytes at a time and without branching, handed out in
/// order.
///
/// Every byte below 0x2D but the blank is a mark: comma, quote, line ends, and a few harmless others that the walk
/// passes
/// over. A delimiter that is not among them is found by its own test. A borrow in a subtraction can add a mark behind a
/// true one; the walk looks at the byte anyway.
final class Marks {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long BELOW = 0x2D * ONES;
    private static final long BLANKS = ' ' * ONES;

    /// Times this, the lowest bits of eight bytes stand side by side in the highest byte.
    private static final long GATHER = 0x0102040810204080L;

    private static final int BLOCK = Long.SIZE;

    private final long delimiters;
    private final boolean delimiterIsLow;

    /// The marks of the block at `base` that were not handed out yet, one bit a byte.
    private long marks;

    private int base;
    private int indexed;

    Marks(byte delimiter) {
        this.delimiters = delimiter * ONES;
        this.delimiterIsLow = delimiter < 0x2D && delimiter != ' ';
    }

    /// Begins anew at an offset of the buffer.
    void restart(int from) {
        marks = 0;
        indexed = from;
    }

    /// The next mark before `limit`, or -1.
    int next(byte[] bytes, int limit) {
        long left = marks;
        while (left == 0) {
            if (indexed >= limit) {
                return -1;
            }
            left = index(bytes, limit);
        }
        marks = left & (left - 1);
        return base + Long.numberOfTrailingZeros(left);
    }

    private long index(byte[] bytes, int limit) {
        int from = indexed;
        int to = Math.min(limit, from + BLOCK);
        base = from;
        indexed = to;
        if (from + BLOCK > bytes.length) {
            return one(bytes, from, to);
        }
        long found = delimiterIsLow ? low(bytes, from) : withDelimiter(bytes, from);
        return to - from == BLOCK ? found : found & ((1L << (to - from)) - 1);
    }

    private static long low(byte[] bytes, int from) {
        long found = 0;
        for (int k = 0; k < BLOCK; k += 8) {
            long word = (long) WORD.get(bytes, from + k);
            found |= gathered(low(word)) << k;
        }
        return found;
    }

    private long withDelimiter(byte[] bytes, int from) {
        long found = 0;
        for (int k = 0; k < BLOCK; k += 8) {
            long word = (long) WORD.get(bytes, from + k);
            long other = word ^ delimiters;
            found |= gathered(low(word) | ((other - ONES) & ~other)) << k;
        }
        return found;
    }

    /// The highest bit of each byte that is below 0x2D and no blank.
    private static long low(long word) {
        long blank = word ^ BLANKS;
        return (word - BELOW) & ~word & ~((blank - ONES) & ~blank);
    }

    private static long gathered(long mask) {
        return (((mask & HIGH) >>> 7) * GATHER) >>> 56;
    }

    /// Near the end of the array, where a word would reach beyond it.
    private long one(byte[] bytes, int from, int to) {
        long found = 0;
        for (int p = from; p < to; p++) {
            byte b = bytes[p];
            boolean mark = (b >= 0 && b < 0x2D && b != ' ') || b == (byte) delimiters;
            found |= mark ? 1L << (p - from) : 0;
        }
        return found;
    }
}
