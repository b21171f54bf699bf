package cn.zhunsheng.check.expression;

/// A node whose value is a whole number, an unscaled decimal, or a moment in seconds since 1970-01-01T00:00:00.
abstract class NumberNode extends Node {
    final long[] value;

    NumberNode(boolean mayFail) {
        super(mayFail);
        this.value = new long[Cells.BATCH];
    }

    NumberNode(Node part) {
        this(part, new long[Cells.BATCH]);
    }

    NumberNode(Node one, Node other) {
        super(one, other);
        this.value = new long[Cells.BATCH];
    }

    /// Fails where its part does, and puts its values into a vector that is given.
    NumberNode(Node part, long[] value) {
        super(part);
        this.value = value;
    }
}
