package cn.zhunsheng.check.keys;

import java.io.IOException;

/// Looks through the parts of a data set's keys for those that fail a rule. Hashes tell which keys may be equal, the
/// keys themselves which are: the answer is exact. Memory is that of the different hashes of a part.
///
/// One thread owns a fold; folds over different parts run beside each other.
public sealed interface KeyFold permits RepeatedKeys, MissingKeys {
    /// Looks through one more part.
    void part(int part) throws IOException;

    /// What failed in all the parts; nothing is looked at after it.
    Places finish() throws IOException;
}
