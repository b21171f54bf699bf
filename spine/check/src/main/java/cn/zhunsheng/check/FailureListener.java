package cn.zhunsheng.check;

import java.io.IOException;

/// Hears of every failure while a check runs: those of rows in the order of the data set, then those of each set rule
/// in that order.
public interface FailureListener {
    void failure(String source, RuleEntry rule, Example example) throws IOException;

    /// How many more it takes. Of a set rule it may then be told only that many, the first ones; of rows it is told
    /// all.
    default long wants() {
        return Long.MAX_VALUE;
    }
}
