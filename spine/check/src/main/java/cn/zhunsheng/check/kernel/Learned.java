package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.Batch;

/// Remembers the values of a slot that passed all its own rules; runs behind them.
public record Learned(int slot, Familiar familiar) implements Kernel {
    @Override
    public void run(Batch batch, Tally tally) {
        if (!familiar.worthwhile()) {
            return;
        }
        int first = Batch.at(slot, 0);
        for (int i = first; i < first + batch.open[slot]; i++) {
            if (batch.state[i] == Batch.PRESENT) {
                familiar.learn(batch.bytes, batch.start[i], batch.end[i]);
            }
        }
    }
}
