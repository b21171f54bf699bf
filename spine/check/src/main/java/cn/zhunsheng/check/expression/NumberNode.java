package cn.zhunsheng.check.expression;

/// A node whose value is a whole number, an unscaled decimal, or a moment in seconds since 1970-01-01T00:00:00.
abstract class NumberNode extends Node {
    final long[] value;

    NumberNode(boolean mayFail) {
        super(mayFail);
        this.value = new long[Cells.BATCH];
    }

    /// A node that looks into another one's vectors.
    NumberNode(NumberNode other) {
        super(other);
        this.value = other.value;
    }
}
