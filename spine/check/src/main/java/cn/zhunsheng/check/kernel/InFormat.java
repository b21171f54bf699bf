package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.format.Format;

/// The value is written as the element's format says: kind of characters, length, decimals, date notation.
public record InFormat(int rule, int slot, boolean ends, Format format, Words expected) implements Kernel {
    @Override
    public void run(Batch batch, Tally tally) {
        byte[] bytes = batch.bytes;
        int first = Batch.at(slot, 0);
        int tested = 0;
        for (int i = first; i < first + batch.rows; i++) {
            if (batch.state[i] != Batch.PRESENT) {
                continue;
            }
            tested++;
            if (format.fault(bytes, batch.start[i], batch.end[i], batch.encoding) != null) {
                tally.failCell(rule, batch, i - first, slot, ends, expected);
            }
        }
        tally.tested(rule, tested);
    }
}
