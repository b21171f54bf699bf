package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.Batch;

/// A rule made ready to run over batches. One thread owns it; what it finds goes into the thread's tally.
public sealed interface Kernel
        permits MappedValues,
                Presence,
                DigitsKept,
                Learned,
                Required,
                InFormat,
                InDateFormat,
                InPattern,
                InCodes,
                InScheme,
                InRange,
                KeyOf,
                RowRule {
    void run(Batch batch, Tally tally);
}
