package cn.zhunsheng.check.expression;

/// Whole numbers and decimals of one scale. A result that does not fit 64 bits, and a division by zero, fail the row.
final class Arithmetic extends NumberNode {
    /// Which operation; a product's scale is the sum of its factors' scales, so it needs no alignment.
    enum Operator {
        SUM,
        DIFFERENCE,
        PRODUCT,
        QUOTIENT,
        REMAINDER
    }

    private final Operator operator;
    private final NumberNode left;
    private final NumberNode right;

    Arithmetic(Operator operator, NumberNode left, NumberNode right) {
        super(true);
        this.operator = operator;
        this.left = left;
        this.right = right;
    }

    @Override
    void evaluate(Cells cells, int[] rows, int n) {
        left.evaluate(cells, rows, n);
        right.evaluate(cells, rows, n);
        inherit(left, right);
        switch (operator) {
            case SUM -> sum(rows, n);
            case DIFFERENCE -> difference(rows, n);
            case PRODUCT -> product(rows, n);
            case QUOTIENT -> quotient(rows, n);
            case REMAINDER -> remainder(rows, n);
        }
    }

    private void sum(int[] rows, int n) {
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            long a = left.value[row];
            long b = right.value[row];
            long sum = a + b;
            value[row] = sum;
            failed[row] |= ((a ^ sum) & (b ^ sum)) < 0;
        }
    }

    private void difference(int[] rows, int n) {
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            long a = left.value[row];
            long b = right.value[row];
            long difference = a - b;
            value[row] = difference;
            failed[row] |= ((a ^ b) & (a ^ difference)) < 0;
        }
    }

    private void product(int[] rows, int n) {
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            value[row] = left.value[row] * right.value[row];
            failed[row] |= !Powers.fits(left.value[row], right.value[row]);
        }
    }

    private void quotient(int[] rows, int n) {
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            long a = left.value[row];
            long b = right.value[row];
            value[row] = b == 0 ? 0 : a / b;
            failed[row] |= b == 0 || (b == -1 && a == Long.MIN_VALUE);
        }
    }

    private void remainder(int[] rows, int n) {
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            long b = right.value[row];
            value[row] = b == 0 ? 0 : left.value[row] % b;
            failed[row] |= b == 0;
        }
    }
}
