package cn.zhunsheng.check.scan;

import cn.zhunsheng.check.expression.Cells;
import cn.zhunsheng.dictionary.Encoding;
import java.util.Arrays;

/// Up to [#ROWS] records of right width, column by column: what a kernel loops over.
///
/// The cell of `slot` and `row` is `bytes[start[i]…end[i])` with `i = slot * ROWS + row`, quotes already taken off. Its
/// `state` is one
/// of [#PRESENT], [#ABSENT], [#FAILED]. Arrays are open on purpose: a getter a cell would cost more than most rules.
/// One thread owns a batch.
public final class Batch implements Cells {
    /// Rows that a batch holds at most: 20 columns of offsets then stay in the first two cache levels.
    public static final int ROWS = Cells.BATCH;

    public static final byte PRESENT = 0;
    public static final byte ABSENT = 1;

    /// The value failed one of its own rules with an error: rules across fields do not see it.
    public static final byte FAILED = 2;

    public byte[] bytes;
    public int rows;
    public final int[] start;
    public final int[] end;
    public final byte[] state;

    /// Records and lines counted from 0 at the chunk's first record; `recordStart` is an offset into `bytes`.
    public final int[] record = new int[ROWS];
    public final int[] line = new int[ROWS];
    public final int[] recordStart = new int[ROWS];

    /// The offset in the source of `bytes[0]`.
    public long base;

    public final Encoding encoding;

    public Batch(int slots, Encoding encoding) {
        this.bytes = new byte[0];
        this.start = new int[slots * ROWS];
        this.end = new int[slots * ROWS];
        this.state = new byte[slots * ROWS];
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
    public boolean present(int slot, int row) {
        return state[at(slot, row)] != ABSENT;
    }

    @Override
    public Encoding encoding() {
        return encoding;
    }
}
