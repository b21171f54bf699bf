package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Refusal;

/// The dictionary has no such thing: 404, with the nearest that there is.
final class NotHeld extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    NotHeld(Refusal refusal) {
        super(refusal.getMessage(), refusal, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
