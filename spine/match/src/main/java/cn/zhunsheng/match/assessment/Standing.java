package cn.zhunsheng.match.assessment;

import cn.zhunsheng.dictionary.Words;
import java.util.Locale;

/// How a column stands to the standard. `docs/concepts/assessment.md` defines each.
public enum Standing {
    /// Tied to an element, judged by a rule of it, and without error.
    PASSED("通过", "passed"),
    /// Tied to an element, and its structure or a value breaks a rule that is an error.
    FAILED("未通过", "failed"),
    /// Tied to an element, but no rule could judge it.
    UNMONITORED("未监控", "not monitored"),
    /// Nobody and nothing says surely enough which element it is.
    TO_ASSESS("待评估", "to be assessed"),
    /// People decided that it is no element: it counts in no rate.
    EXEMPT("不落标", "exempt");

    private final String zh;
    private final String en;

    Standing(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Words title() {
        return new Words(zh, en);
    }

    /// As programs read it: `to-assess`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it is tied to an element.
    boolean tied() {
        return this == PASSED || this == FAILED || this == UNMONITORED;
    }

    /// Whether a rule judged it.
    boolean monitored() {
        return this == PASSED || this == FAILED;
    }
}
