package cn.zhunsheng.dictionary.pattern;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;

/// The refusal of a pattern whose table would be too large.
record TooLarge(String pattern) {
    /// A table of this many states takes five megabytes.
    static final int MOST_STATES = 10_000;

    Refusal refusal() {
        return new Refusal(
                "dictionary.pattern_too_large",
                new Words(
                        "模式 '%s' 展开后超过 %d 个状态。".formatted(pattern, MOST_STATES),
                        "Pattern '%s' unfolds to more than %d states.".formatted(pattern, MOST_STATES)),
                "",
                new Words(
                        "缩小 {m,n} 的次数，或改用格式（如 c..500）限定长度。",
                        "Lower the counts of {m,n}, or limit the length with a format such as c..500."));
    }
}
