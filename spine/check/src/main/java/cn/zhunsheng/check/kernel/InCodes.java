package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.dictionary.Words;

/// The value is a code of the element's code set.
public record InCodes(int rule, int slot, boolean ends, CodeTable table) implements Kernel {
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
            Words expected = table.fault(bytes, batch.start[i], batch.end[i]);
            if (expected != null) {
                tally.failCell(rule, batch, i - first, slot, ends, expected);
            }
        }
        tally.tested(rule, tested);
    }
}
