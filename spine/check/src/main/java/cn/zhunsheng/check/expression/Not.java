package cn.zhunsheng.check.expression;

/// `!`.
final class Not extends TruthNode {
    private final TruthNode part;

    Not(TruthNode part) {
        super(part);
        this.part = part;
    }

    @Override
    void evaluate(Cells cells, int[] rows, int n) {
        part.evaluate(cells, rows, n);
        for (int i = 0; i < n; i++) {
            value[rows[i]] = !part.value[rows[i]];
        }
    }
}
