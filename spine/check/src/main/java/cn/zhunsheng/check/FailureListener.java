package cn.zhunsheng.check;

import java.io.IOException;

/// Hears of every failure while a check runs: those of rows in the order of the data set, then those of each set rule
/// in that order.
public interface FailureListener {
    void failure(String source, RuleEntry rule, Example example) throws IOException;
}
