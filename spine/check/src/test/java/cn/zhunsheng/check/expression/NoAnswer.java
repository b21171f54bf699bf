package cn.zhunsheng.check.expression;

/// An expression that has no value for a row.
final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;
}
