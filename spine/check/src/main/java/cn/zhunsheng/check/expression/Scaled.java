package cn.zhunsheng.check.expression;

/// A number times a constant: the sign (-1), or a power of ten that gives a decimal more places. Fails the row where 64
/// bits do not hold it.
final class Scaled extends NumberNode {
    private final NumberNode part;
    private final long factor;

    Scaled(NumberNode part, long factor) {
        super(true);
        this.part = part;
        this.factor = factor;
    }

    @Override
    void evaluate(Cells cells, int[] rows, int n) {
        part.evaluate(cells, rows, n);
        inherit(part);
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            value[row] = part.value[row] * factor;
            failed[row] |= !Powers.fits(part.value[row], factor);
        }
    }
}
