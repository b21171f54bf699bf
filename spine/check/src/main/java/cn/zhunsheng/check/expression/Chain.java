package cn.zhunsheng.check.expression;

import java.util.Arrays;
import java.util.List;

/// `&&` and `||`. One part that decides is enough, whatever the others say or fail to say; without it, a failed part
/// leaves the row without an answer. Parts see only the rows that are still undecided.
final class Chain extends TruthNode {
    private final TruthNode[] parts;
    private final boolean decisive;
    private final int[] open = new int[Cells.BATCH];

    private Chain(List<TruthNode> parts, boolean decisive) {
        super(parts.stream().anyMatch(p -> p.mayFail));
        this.parts = parts.toArray(TruthNode[]::new);
        this.decisive = decisive;
    }

    static Chain all(List<TruthNode> parts) {
        return new Chain(parts, false);
    }

    static Chain any(List<TruthNode> parts) {
        return new Chain(parts, true);
    }

    @Override
    void evaluate(Cells cells, int[] rows, int n) {
        Arrays.fill(value, !decisive);
        System.arraycopy(rows, 0, open, 0, n);
        if (mayFail) {
            Arrays.fill(failed, false);
        }
        int left = n;
        for (TruthNode part : parts) {
            part.evaluate(cells, open, left);
            left = mayFail ? decideOrFail(part, left) : decide(part, left);
        }
    }

    private int decide(TruthNode part, int count) {
        int left = 0;
        for (int i = 0; i < count; i++) {
            int row = open[i];
            value[row] = part.value[row];
            open[left] = row;
            left += part.value[row] == decisive ? 0 : 1;
        }
        return left;
    }

    @SuppressWarnings("ShortCircuitBoolean") // No branch in the loop.
    private int decideOrFail(TruthNode part, int count) {
        int left = 0;
        for (int i = 0; i < count; i++) {
            int row = open[i];
            boolean decided = !part.failed[row] & part.value[row] == decisive;
            value[row] = decided == decisive;
            failed[row] = !decided & (failed[row] | part.failed[row]);
            open[left] = row;
            left += decided ? 0 : 1;
        }
        return left;
    }
}
