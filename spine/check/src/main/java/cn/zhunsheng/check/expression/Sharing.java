package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.rule.Expr;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Prepares the rules of one model together: a number that is needed more than once, such as a date of birth that five
/// rules read, is worked out once a batch.
///
/// The predicates that one sharing has made belong to one thread, which runs them over the same batches.
public final class Sharing {
    /// By their text, which is the same for equal expressions.
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, NumberNode> made = new HashMap<>();
    private final Map<Integer, TextColumn> columns = new HashMap<>();

    /// `rules` are all rules that will be compiled here.
    public Sharing(Collection<Expr> rules) {
        rules.forEach(this::count);
    }

    private void count(Expr expr) {
        uses.merge(expr.toString(), 1, Integer::sum);
        expr.parts().forEach(this::count);
    }

    /// Prepares a rule.
    ///
    /// @throws IllegalArgumentException when the expression is not a truth, or reads a field
    ///     that has no reader of its kind
    public Predicate compile(Expr expr, Environment env) {
        return new Predicate(new Compilation(env, this).truth(expr));
    }

    /// The node of a number: the one made before, where it is needed more than once.
    NumberNode number(Expr expr, Environment env, Supplier<NumberNode> node) {
        String text = expr.toString();
        if (uses.getOrDefault(text, 0) < 2) {
            return node.get();
        }
        NumberNode known = made.get(text);
        if (known == null) {
            int[] slots = expr.fieldsRead().stream()
                    .mapToInt(name -> env.field(name).slot())
                    .toArray();
            known = new Shared(node.get(), slots);
            made.put(text, known);
        }
        return known;
    }

    /// The column of a text field, the same for all rules.
    TextColumn text(FieldReader field) {
        return columns.computeIfAbsent(field.slot(), slot -> new TextColumn(field));
    }

    /// A number worked out for all rows of a batch that a rule with its fields can see, when the first rule asks.
    private static final class Shared extends NumberNode {
        private final NumberNode node;
        private final int[] slots;
        private final int[] rows = new int[Cells.BATCH];
        private long stamp = -1;

        Shared(NumberNode node, int[] slots) {
            super(node, node.value);
            this.node = node;
            this.slots = slots;
        }

        @Override
        void evaluate(Cells cells, int[] asked, int n) {
            if (stamp == cells.stamp()) {
                return;
            }
            stamp = cells.stamp();
            node.evaluate(cells, rows, cells.usable(slots, rows));
        }
    }
}
