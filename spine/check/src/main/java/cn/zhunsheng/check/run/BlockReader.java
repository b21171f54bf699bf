package cn.zhunsheng.check.run;

import cn.zhunsheng.check.kernel.Kernel;
import cn.zhunsheng.check.kernel.KeyBuffer;
import cn.zhunsheng.check.kernel.Tally;
import cn.zhunsheng.check.kernel.Wanted;
import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.check.scan.RowBlock;
import java.util.ArrayList;
import java.util.List;

/// Runs every kernel over the rows of a block, batch by batch. One thread owns a reader and its block.
final class BlockReader {
    private final Layout.Fed layout;
    private final List<Kernel> kernels;
    private final int rules;
    private final int keys;
    private final Wanted wanted;
    private final Batch batch;
    private final RowBlock block;

    BlockReader(Layout.Fed layout, List<Kernel> kernels, int rules, int keys, Wanted wanted) {
        this.layout = layout;
        this.kernels = kernels;
        this.rules = rules;
        this.keys = keys;
        this.wanted = wanted;
        this.batch = new Batch(layout.slots(), layout.encoding());
        this.block = new RowBlock(layout.width());
    }

    RowBlock block() {
        return block;
    }

    Tally run() {
        List<KeyBuffer> buffers = new ArrayList<>();
        for (int k = 0; k < keys; k++) {
            buffers.add(new KeyBuffer(true));
        }
        Tally tally = new Tally(rules, wanted, layout.width(), layout.encoding(), buffers);
        block.replay(tally);
        batch.bytes = block.bytes;
        for (int from = 0; from < block.rows; from += Batch.ROWS) {
            fill(from, Math.min(Batch.ROWS, block.rows - from));
            for (Kernel kernel : kernels) {
                kernel.run(batch, tally);
            }
        }
        return tally;
    }

    /// Blocks hold cells row by row, batches column by column.
    private void fill(int from, int count) {
        batch.clear(); // what rules computed in common belongs to the rows before
        batch.rows = count;
        int[] slotOf = layout.slotOf();
        for (int column = 0; column < slotOf.length; column++) {
            if (slotOf[column] < 0) {
                continue;
            }
            int to = Batch.at(slotOf[column], 0);
            int cell = from * block.width + column;
            for (int row = 0; row < count; row++) {
                batch.start[to + row] = block.start[cell];
                batch.end[to + row] = block.end[cell];
                batch.form[to + row] = block.form[cell];
                cell += block.width;
            }
        }
        System.arraycopy(block.record, from, batch.record, 0, count);
        System.arraycopy(block.line, from, batch.line, 0, count);
    }
}
