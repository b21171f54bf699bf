package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.dictionary.Words;

/// The field has a value in every row.
public record Required(int rule, int slot) implements Kernel {
    private static final Words EXPECTED = new Words("有值，此项必填", "a value, because the field is required");

    @Override
    public void run(Batch batch, Tally tally) {
        int first = Batch.at(slot, 0);
        for (int row = 0; row < batch.rows; row++) {
            if (batch.state[first + row] == Batch.ABSENT) {
                tally.fail(rule, batch, row, slot, EXPECTED);
            }
        }
        tally.tested(rule, batch.rows);
    }
}
