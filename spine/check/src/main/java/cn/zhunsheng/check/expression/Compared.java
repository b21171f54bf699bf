package cn.zhunsheng.check.expression;

import java.util.Arrays;

/// Comparisons of two values of a kind.
final class Compared {
    private Compared() {}

    /// Numbers of one scale, and moments: a loop for each comparison, so that it has no branch inside.
    static final class Numbers extends TruthNode {
        private final Comparison comparison;
        private final NumberNode left;
        private final NumberNode right;

        Numbers(Comparison comparison, NumberNode left, NumberNode right) {
            super(left, right);
            this.comparison = comparison;
            this.left = left;
            this.right = right;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            left.evaluate(cells, rows, n);
            right.evaluate(cells, rows, n);
            inherit(left, right);
            switch (comparison) {
                case EQUAL -> equal(rows, n, true);
                case UNEQUAL -> equal(rows, n, false);
                case LESS -> less(left.value, right.value, rows, n, true);
                case AT_LEAST -> less(left.value, right.value, rows, n, false);
                case GREATER -> less(right.value, left.value, rows, n, true);
                case AT_MOST -> less(right.value, left.value, rows, n, false);
            }
        }

        private void equal(int[] rows, int n, boolean when) {
            for (int i = 0; i < n; i++) {
                value[rows[i]] = left.value[rows[i]] == right.value[rows[i]] == when;
            }
        }

        private void less(long[] smaller, long[] larger, int[] rows, int n, boolean when) {
            for (int i = 0; i < n; i++) {
                value[rows[i]] = smaller[rows[i]] < larger[rows[i]] == when;
            }
        }
    }

    /// Numbers of different scale, exactly: the left side counts `factor` times.
    static final class ScaledNumbers extends TruthNode {
        private final Comparison comparison;
        private final NumberNode left;
        private final long factor;
        private final NumberNode right;

        ScaledNumbers(Comparison comparison, NumberNode left, long factor, NumberNode right) {
            super(left, right);
            this.comparison = comparison;
            this.left = left;
            this.factor = factor;
            this.right = right;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            left.evaluate(cells, rows, n);
            right.evaluate(cells, rows, n);
            inherit(left, right);
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                value[row] = comparison.holds(Powers.compare(left.value[row], factor, right.value[row]));
            }
        }
    }

    /// Texts by code point, which is the order of their UTF-8 bytes.
    static final class Texts extends TruthNode {
        private final Comparison comparison;
        private final TextNode left;
        private final TextNode right;

        Texts(Comparison comparison, TextNode left, TextNode right) {
            super(left, right);
            this.comparison = comparison;
            this.left = left;
            this.right = right;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            left.evaluate(cells, rows, n);
            right.evaluate(cells, rows, n);
            inherit(left, right);
            if (comparison == Comparison.EQUAL || comparison == Comparison.UNEQUAL) {
                equal(rows, n, comparison == Comparison.EQUAL);
            } else {
                order(rows, n);
            }
        }

        private void equal(int[] rows, int n, boolean when) {
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                value[row] = Bytes.same(
                                left.source,
                                left.start(row),
                                left.end(row),
                                right.source,
                                right.start(row),
                                right.end(row))
                        == when;
            }
        }

        private void order(int[] rows, int n) {
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                value[row] = comparison.holds(Arrays.compareUnsigned(
                        left.source, left.start(row), left.end(row), right.source, right.start(row), right.end(row)));
            }
        }
    }

    /// Whether two truths are the same, or not.
    static final class Truths extends TruthNode {
        private final boolean same;
        private final TruthNode left;
        private final TruthNode right;

        Truths(boolean same, TruthNode left, TruthNode right) {
            super(left, right);
            this.same = same;
            this.left = left;
            this.right = right;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            left.evaluate(cells, rows, n);
            right.evaluate(cells, rows, n);
            inherit(left, right);
            for (int i = 0; i < n; i++) {
                value[rows[i]] = left.value[rows[i]] == right.value[rows[i]] == same;
            }
        }
    }
}
