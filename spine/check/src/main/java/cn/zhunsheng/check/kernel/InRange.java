package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.expression.NumberReader;
import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.format.Decimals;

/// The value, read as a number or a moment, lies between two bounds, both included.
///
/// A value that cannot be read so is not between them: it fails here too when its format was only a warning. A number
/// with more digits than the format allows is compared all the same.
public record InRange(
        int rule, int slot, boolean ends, NumberReader reader, long low, long high, Words expected, ExactBounds exact)
        implements Kernel {
    /// For values that are read whole or not at all, such as moments.
    public InRange(int rule, int slot, boolean ends, NumberReader reader, long low, long high, Words expected) {
        this(rule, slot, ends, reader, low, high, expected, ExactBounds.NONE);
    }

    @Override
    public void run(Batch batch, Tally tally) {
        byte[] bytes = batch.bytes;
        int first = Batch.at(slot, 0);
        int tested = batch.sound[slot];
        for (int i = first; i < first + batch.open[slot]; i++) {
            if ((batch.state[i] & Batch.SETTLED) != 0) {
                continue;
            }
            tested++;
            long value = reader.read(bytes, batch.start[i], batch.end[i]);
            boolean holds = value == Decimals.NONE
                    ? exact.hold(bytes, batch.start[i], batch.end[i])
                    : value >= low && value <= high;
            if (!holds) {
                tally.failCell(rule, batch, i - first, slot, ends, expected);
            }
        }
        tally.tested(rule, tested);
    }
}
