package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.format.DateFormat;
import cn.zhunsheng.dictionary.format.FormatFault;
import cn.zhunsheng.dictionary.format.Moments;
import java.util.Map;
import java.util.Objects;

/// As [InFormat], for dates and times: the moment that a value writes is kept in [Batch#moment], so that rules across
/// fields need not read it again.
public record InDateFormat(int rule, int slot, boolean ends, DateFormat format, Map<FormatFault, Words> expected)
        implements Kernel {
    /// Whether every value of the format is judged here: a shorter one may be familiar, and is then passed over.
    public static boolean keepsAll(DateFormat format) {
        return format.shortest() > Familiar.LONGEST;
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
            long moment = format.moment(bytes, batch.start[i], batch.end[i], batch.encoding);
            batch.moment[i] = moment;
            if (moment == Moments.NONE) {
                FormatFault fault = format.fault(bytes, batch.start[i], batch.end[i], batch.encoding);
                tally.failCell(rule, batch, i - first, slot, ends, Objects.requireNonNull(expected.get(fault)));
            }
        }
        tally.tested(rule, tested);
    }
}
