package cn.zhunsheng.check.expression;

/// One step of a rule over a batch: evaluates the selected rows into its own vectors, indexed by row number.
///
/// What the vectors hold for other rows, or as the value of a failed row, means nothing, but is safe to compute with.
abstract class Node {
    /// Shared by all that cannot fail, and never written.
    private static final boolean[] SOUND = new boolean[Cells.BATCH];

    /// Whether a row can be without an answer at all.
    final boolean mayFail;

    /// The rows without an answer.
    final boolean[] failed;

    Node(boolean mayFail) {
        this.mayFail = mayFail;
        this.failed = mayFail ? new boolean[Cells.BATCH] : SOUND;
    }

    Node(Node other) {
        this.mayFail = other.mayFail;
        this.failed = other.failed;
    }

    /// Evaluates the first `n` of the row numbers, each between 0 and 255 and named once.
    abstract void evaluate(Cells cells, int[] rows, int n);

    /// The rows that failed in the part have failed here, and so far no others.
    final void inherit(Node part, int[] rows, int n) {
        if (mayFail) {
            for (int i = 0; i < n; i++) {
                failed[rows[i]] = part.failed[rows[i]];
            }
        }
    }

    /// The rows that failed in either part have failed here, and so far no others.
    final void inherit(Node one, Node other, int[] rows, int n) {
        if (mayFail) {
            for (int i = 0; i < n; i++) {
                failed[rows[i]] = one.failed[rows[i]] || other.failed[rows[i]];
            }
        }
    }
}
