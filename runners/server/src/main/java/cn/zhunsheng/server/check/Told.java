package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;

/// A refusal as it is kept with a run.
record Told(String code, Words what, String where, Words fix) {
    static Told of(Refusal refusal) {
        return new Told(refusal.code(), refusal.what(), refusal.where(), refusal.fix());
    }

    Refusal refusal() {
        return new Refusal(code, what, where, fix);
    }
}
