package cn.zhunsheng.check.expression;

/// A node whose value is true or false.
abstract class TruthNode extends Node {
    final boolean[] value = new boolean[Cells.BATCH];

    TruthNode(boolean mayFail) {
        super(mayFail);
    }

    TruthNode(Node part) {
        super(part);
    }

    TruthNode(Node one, Node other) {
        super(one, other);
    }
}
