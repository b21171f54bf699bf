package cn.zhunsheng.check.scan;

import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;

/// What was being read turned out, midway, to be something that cannot be read: a refusal, met where only input can
/// fail.
public final class UnreadableSource extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public UnreadableSource(Refusal refusal) {
        super(refusal.getMessage(), refusal);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
