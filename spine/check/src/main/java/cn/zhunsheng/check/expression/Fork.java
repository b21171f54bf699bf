package cn.zhunsheng.check.expression;

/// The condition of `? :`, and which rows go which way. A row without an answer goes neither.
final class Fork {
    final TruthNode condition;
    final int[] yes = new int[Cells.BATCH];
    final int[] no = new int[Cells.BATCH];
    int yesCount;
    int noCount;

    Fork(TruthNode condition) {
        this.condition = condition;
    }

    void divide(Cells cells, int[] rows, int n) {
        condition.evaluate(cells, rows, n);
        yesCount = 0;
        noCount = 0;
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            if (condition.failed[row]) {
                continue;
            }
            if (condition.value[row]) {
                yes[yesCount++] = row;
            } else {
                no[noCount++] = row;
            }
        }
    }

    /// Evaluates each branch on its own rows, and takes over who failed: in the condition or in the branch taken.
    void follow(Node choice, Node first, Node second, Cells cells, int[] rows, int n) {
        divide(cells, rows, n);
        first.evaluate(cells, yes, yesCount);
        second.evaluate(cells, no, noCount);
        if (choice.mayFail) {
            choice.inherit(condition, rows, n);
            choice.inherit(first, yes, yesCount);
            choice.inherit(second, no, noCount);
        }
    }
}
