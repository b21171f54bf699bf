package cn.zhunsheng.check.expression;

/// A node whose value is text: UTF-8 in one array of bytes. The text of a failed row is empty.
///
/// The row's text is `source[starts[base + row]]` up to but without `source[ends[base + row]]`; the arrays are the
/// node's own, or another's that it only points at, and hold until its next evaluation.
abstract class TextNode extends Node {
    byte[] source = {};
    int[] starts = {};
    int[] ends = {};
    int base;

    TextNode(boolean mayFail) {
        super(mayFail);
    }

    TextNode(Node part) {
        super(part);
    }

    TextNode(Node one, Node other) {
        super(one, other);
    }

    /// Gives the node its own places, for a text that is nowhere as it stands.
    final void own() {
        starts = new int[Cells.BATCH];
        ends = new int[Cells.BATCH];
    }

    final int start(int row) {
        return starts[base + row];
    }

    final int end(int row) {
        return ends[base + row];
    }

    final void place(int row, int start, int end) {
        starts[row] = start;
        ends[row] = end;
    }
}
