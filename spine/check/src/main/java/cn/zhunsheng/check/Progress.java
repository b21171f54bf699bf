package cn.zhunsheng.check;

/// Hears how far a check has come. Called in the order of the data, by one thread at a time, some times a second or
/// more often.
public interface Progress {
    /// So many decoded bytes and rows of all sources together were judged.
    void judged(long bytes, long rows);
}
