package cn.zhunsheng.check.kernel;

/// Which failures are worth keeping whole: all of them, or the first `examples` of each rule.
///
/// Threads share one. A rule that has enough from the front of the data set is told so once; a thread that has not
/// heard yet keeps a few
/// for nothing, so the flag needs no fence and no answer depends on it.
public final class Wanted {
    private final int examples;
    private final boolean all;
    private final boolean[] enough;

    public Wanted(int rules, int examples, boolean all) {
        this.examples = examples;
        this.all = all;
        this.enough = new boolean[rules];
    }

    public int examples() {
        return examples;
    }

    public boolean all() {
        return all;
    }

    boolean enough(int rule) {
        return enough[rule];
    }

    /// No later failure of this rule will be shown.
    public void stop(int rule) {
        enough[rule] = true;
    }
}
