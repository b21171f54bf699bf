package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.pattern.BytePattern;

/// The value matches the element's pattern from end to end.
public record InPattern(int rule, int slot, boolean ends, BytePattern pattern, Words expected) implements Kernel {
    @Override
    public void run(Batch batch, Tally tally) {
        int first = Batch.at(slot, 0);
        int tested = batch.sound[slot];
        for (int i = first; i < first + batch.open[slot]; i++) {
            if ((batch.state[i] & Batch.SETTLED) != 0) {
                continue;
            }
            tested++;
            if (!matches(batch, i)) {
                tally.failCell(rule, batch, i - first, slot, ends, expected);
            }
        }
        tally.tested(rule, tested);
    }

    private boolean matches(Batch batch, int i) {
        if (Cell.readsAsUtf8(batch, i)) {
            return pattern.matches(batch.bytes, batch.start[i], batch.end[i]);
        }
        byte[] utf8 = Cell.utf8(batch, i);
        return pattern.matches(utf8, 0, utf8.length);
    }
}
