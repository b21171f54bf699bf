package cn.zhunsheng.dictionary.rule;

/// The first byte of each node in a compiled rule. A number is never given another meaning.
final class Tag {
    static final int TEXT = 1;
    static final int WHOLE = 2;
    static final int DECIMAL = 3;
    static final int MOMENT = 4;
    static final int FALSE = 5;
    static final int TRUE = 6;
    static final int FIELD = 7;
    static final int HAS = 8;
    static final int IN = 9;
    static final int CALL = 10;

    private Tag() {}
}
