package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.expression.Predicate;
import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.dictionary.Words;

/// A model's own rule across the fields of a row.
///
/// `read` are the slots that the rule reads outside `has()`: it is tested on the rows where all of them hold a value
/// that passed its
/// own rules. `shown` are the slots whose values an example shows.
public record RowRule(int rule, int[] read, int[] shown, Predicate predicate, Words message) implements Kernel {
    @Override
    public void run(Batch batch, Tally tally) {
        int[] rows = tally.rows();
        int tested = batch.usable(read, rows);
        int[] failing = tally.failingRows();
        int failed = predicate.failing(batch, rows, tested, failing);
        for (int k = 0; k < failed; k++) {
            tally.failRow(rule, batch, failing[k], shown, message);
        }
        tally.tested(rule, tested);
    }
}
