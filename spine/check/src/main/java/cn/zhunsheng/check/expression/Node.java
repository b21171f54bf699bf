package cn.zhunsheng.check.expression;

/// One step of a rule over a batch: evaluates the selected rows into its own vectors, indexed by row number.
///
/// What the vectors hold for other rows, or as the value of a failed row, means nothing, but is safe to compute with.
abstract class Node {
    /// Shared by all that cannot fail, and never written.
    private static final boolean[] SOUND = new boolean[Cells.BATCH];

    /// Whether a row can be without an answer at all.
    final boolean mayFail;

    /// The rows without an answer: a vector of its own, or that of a part where no others fail.
    final boolean[] failed;

    /// Fails rows by itself, or never.
    Node(boolean mayFail) {
        this.mayFail = mayFail;
        this.failed = mayFail ? new boolean[Cells.BATCH] : SOUND;
    }

    /// Fails where its part does.
    Node(Node part) {
        this.mayFail = part.mayFail;
        this.failed = part.failed;
    }

    /// Fails where one of its parts does; see [#inherit(Node, Node)].
    Node(Node one, Node other) {
        this.mayFail = one.mayFail || other.mayFail;
        this.failed = !other.mayFail ? one.failed : !one.mayFail ? other.failed : new boolean[Cells.BATCH];
    }

    /// Evaluates the first `n` of the row numbers, each between 0 and 255 and named once.
    abstract void evaluate(Cells cells, int[] rows, int n);

    /// The rows that failed in the part have failed here, and so far no others.
    final void inherit(Node part) {
        System.arraycopy(part.failed, 0, failed, 0, Cells.BATCH);
    }

    /// The rows that failed in either part have failed here, and so far no others; nothing is to be done where
    /// their vector is this one. All rows are looked at, selected or not, and without a branch: the compiler
    /// then does many at once.
    @SuppressWarnings({"ReferenceEquality", "ShortCircuitBoolean"})
    final void inherit(Node one, Node other) {
        if (failed == one.failed || failed == other.failed) {
            return;
        }
        boolean[] a = one.failed;
        boolean[] b = other.failed;
        for (int row = 0; row < Cells.BATCH; row++) {
            failed[row] = a[row] | b[row];
        }
    }

    /// As [#inherit(Node)] for some rows only.
    final void inherit(Node part, int[] rows, int n) {
        for (int i = 0; i < n; i++) {
            failed[rows[i]] = part.failed[rows[i]];
        }
    }
}
