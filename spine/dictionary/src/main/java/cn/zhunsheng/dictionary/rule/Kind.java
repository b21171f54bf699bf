package cn.zhunsheng.dictionary.rule;

import cn.zhunsheng.dictionary.Words;

/// A value type without its scale: what overloads are told apart by.
public enum Kind {
    TEXT('T', "文本", "text"),
    WHOLE('W', "整数", "whole number"),
    DECIMAL('D', "小数", "decimal"),
    MOMENT('M', "日期", "date"),
    TRUTH('B', "真假", "truth");

    private final char letter;
    private final String zh;
    private final String en;

    Kind(char letter, String zh, String en) {
        this.letter = letter;
        this.zh = zh;
        this.en = en;
    }

    /// The kind that signatures write with this letter.
    static Kind of(char letter) {
        for (Kind kind : values()) {
            if (kind.letter == letter) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of value is written '" + letter + "'");
    }

    /// The letter that stands for it in signatures and in compiled rules.
    char letter() {
        return letter;
    }

    Words words() {
        return new Words(zh, en);
    }

    boolean isNumber() {
        return this == WHOLE || this == DECIMAL;
    }
}
