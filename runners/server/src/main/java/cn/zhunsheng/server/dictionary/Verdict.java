package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;

/// What a value is found to be. `weight` is how a check would count it; `reason` never repeats a personal value.
record Verdict(Outcome outcome, Severity weight, Words reason) {
    enum Outcome {
        ACCEPTED,
        REFUSED,
        /// Empty or blank: whether a value must be there is said by a model.
        ABSENT
    }

    private static final Verdict ACCEPTED = new Verdict(Outcome.ACCEPTED, Severity.ERROR, new Words("符合", "accepted"));
    private static final Verdict ABSENT = new Verdict(
            Outcome.ABSENT,
            Severity.ERROR,
            new Words("值为空；是否必填由模型规定", "empty; a model says whether a value must be there"));

    static Verdict accepted() {
        return ACCEPTED;
    }

    static Verdict absent() {
        return ABSENT;
    }

    /// @param expected a fragment that names what would be accepted
    static Verdict refused(Severity weight, Words expected) {
        return new Verdict(Outcome.REFUSED, weight, new Words("应为：" + expected.zh(), "expected: " + expected.en()));
    }
}
