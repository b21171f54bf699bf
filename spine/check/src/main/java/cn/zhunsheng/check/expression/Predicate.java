package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.rule.Expr;
import java.util.List;

/// A rule ready to judge batches of rows.
///
/// Holds the vectors that it computes in, so one thread uses it at a time: compile one for each. After the first
/// batches nothing is allocated, except by predicates that do so themselves.
public final class Predicate {
    private final TruthNode root;

    Predicate(TruthNode root) {
        this.root = root;
    }

    /// Prepares a rule by itself; several over the same rows are better prepared by a [Sharing].
    ///
    /// @throws IllegalArgumentException when the expression is not a truth, or reads a field
    ///     that has no reader of its kind
    public static Predicate compile(Expr expr, Environment env) {
        return new Sharing(List.of(expr)).compile(expr, env);
    }

    /// Finds the rows for which the rule is false or has no answer.
    ///
    /// @param rows row numbers from 0 to 255, each named once; every field that the rule reads outside `has()`
    ///     is present in them and passed its own rules
    /// @param n how many of them count
    /// @param out takes the failing row numbers in the order of `rows`; at least `n` long, may be `rows`
    ///     itself; what stands behind the failing ones means nothing
    /// @return how many fail
    public int failing(Cells cells, int[] rows, int n, int[] out) {
        root.evaluate(cells, rows, n);
        int failing = 0;
        for (int i = 0; i < n; i++) {
            int row = rows[i];
            out[failing] = row;
            failing += root.value[row] && !root.failed[row] ? 0 : 1;
        }
        return failing;
    }
}
