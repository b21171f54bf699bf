package cn.zhunsheng.check.scan;

import cn.zhunsheng.check.expression.Cells;
import cn.zhunsheng.dictionary.Encoding;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Up to [#ROWS] records of right width, column by column: what a kernel loops over.
///
/// The cell of `slot` and `row` is `bytes[start[i]…end[i])` with `i = slot * ROWS + row`, quotes already taken off. Its
/// `state` says
/// what is known of it. Arrays are open on purpose: a getter a cell would cost more than most rules.
/// One thread owns a batch.
public final class Batch implements Cells {
    /// Rows that a batch holds at most: 20 columns of offsets then stay in the first two cache levels.
    public static final int ROWS = Cells.BATCH;

    /// What is known of a cell, as bits; none is a value that is still to be judged.
    public static final byte PRESENT = 0;

    public static final byte ABSENT = 1;

    /// The value failed one of its own rules with an error: rules across fields do not see it.
    public static final byte FAILED = 2;

    /// The value is known to pass its own rules: they need not judge it again.
    public static final byte SOUND = 4;

    /// The value failed one of its own rules with a warning: the others judge it all the same.
    public static final byte DOUBTED = 8;

    /// A field's own rules have nothing to do with such a cell.
    public static final byte SETTLED = ABSENT | FAILED | SOUND;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;

    /// Rules across fields see a value that is there, and did not fail.
    private static final long UNUSABLE_IN_EIGHT = ONES * (ABSENT | FAILED);

    public byte[] bytes;
    public int rows;
    public final int[] start;
    public final int[] end;
    public final byte[] state;

    /// How many values of each slot are sound; and how many rows its own rules must look at: all, or none.
    public final int[] sound;

    public final int[] open;

    /// The seconds since 1970 that a value writes, where the rule on its notation has looked at it.
    public final long[] moment;

    /// As in a [RowBlock]; text where a source has no types.
    public final byte[] form;

    /// Records and lines counted from 0 at the chunk's first record; `recordStart` is an offset into `bytes`.
    public final int[] record = new int[ROWS];
    public final int[] line = new int[ROWS];
    public final int[] recordStart = new int[ROWS];

    /// The offset in the source of `bytes[0]`.
    public long base;

    public final Encoding encoding;
    private long stamp;

    public Batch(int slots, Encoding encoding) {
        this.bytes = new byte[0];
        this.start = new int[slots * ROWS];
        this.end = new int[slots * ROWS];
        this.state = new byte[slots * ROWS];
        this.sound = new int[slots];
        this.open = new int[slots];
        this.moment = new long[slots * ROWS];
        this.form = new byte[slots * ROWS];
        Arrays.fill(state, ABSENT);
        this.encoding = encoding;
    }

    public static int at(int slot, int row) {
        return slot * ROWS + row;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int[] starts() {
        return start;
    }

    @Override
    public int[] ends() {
        return end;
    }

    @Override
    public long[] moments() {
        return moment;
    }

    @Override
    public boolean present(int slot, int row) {
        return (state[at(slot, row)] & ABSENT) == 0;
    }

    /// Eight rows are asked at once: most often all of them have what is asked for.
    @Override
    public int usable(int[] slots, int[] out) {
        int n = 0;
        for (int row = 0; row < rows; row += Long.BYTES) {
            long without = row + Long.BYTES <= rows ? 0 : -1L << (Byte.SIZE * (rows - row));
            for (int slot : slots) {
                without |= (long) EIGHT.get(state, at(slot, row));
            }
            without &= UNUSABLE_IN_EIGHT;
            if (without == 0) {
                for (int k = 0; k < Long.BYTES; k++) {
                    out[n + k] = row + k;
                }
                n += Long.BYTES;
            } else {
                n = some(~(without | without >>> 1) & ONES, row, out, n);
            }
        }
        return n;
    }

    private static int some(long with, int row, int[] out, int from) {
        int n = from;
        for (long left = with; left != 0; left &= left - 1) {
            out[n++] = row + (Long.numberOfTrailingZeros(left) >>> 3);
        }
        return n;
    }

    @Override
    public long stamp() {
        return stamp;
    }

    /// Makes room for other rows.
    public void clear() {
        rows = 0;
        stamp++;
    }

    @Override
    public Encoding encoding() {
        return encoding;
    }
}
