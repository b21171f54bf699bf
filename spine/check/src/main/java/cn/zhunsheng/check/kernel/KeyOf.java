package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.Batch;

/// Collects the key that some slots form together, for the rules that see the whole data set: unique and reference.
///
/// A key with an absent or failed part is not collected and not tested. `key` numbers the collection; `rule` is the
/// rule whose tested
/// count it adds to, or -1 for the other side of a reference.
public record KeyOf(int key, int rule, int[] slots) implements Kernel {
    @Override
    public void run(Batch batch, Tally tally) {
        KeyBuffer keys = tally.keys(key);
        int[] rows = tally.rows();
        int tested = batch.usable(slots, rows);
        for (int i = 0; i < tested; i++) {
            keys.add(batch, rows[i], slots);
        }
        if (rule >= 0) {
            tally.tested(rule, tested);
        }
    }
}
