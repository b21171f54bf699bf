package cn.zhunsheng.check.run;

import cn.zhunsheng.check.kernel.Occurrence;
import java.io.IOException;

/// Takes every failure while the check runs: those of rows by source and record, then those of each set rule.
public interface FailureSink {
    /// `occurrence` counts records from 1 and lines from 1.
    void failure(int source, Occurrence occurrence) throws IOException;

    /// As for a listener: how many more it takes.
    long wants();
}
