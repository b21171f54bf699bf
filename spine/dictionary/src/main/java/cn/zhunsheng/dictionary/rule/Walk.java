package cn.zhunsheng.dictionary.rule;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/// Every node of a tree, parents first.
final class Walk {
    private Walk() {}

    static void each(Expr expr, Consumer<Expr> visitor) {
        visitor.accept(expr);
        expr.parts().forEach(part -> each(part, visitor));
    }

    /// The ids written as the second argument of the function.
    static SortedSet<String> named(Expr expr, Function function) {
        SortedSet<String> ids = new TreeSet<>();
        each(expr, e -> {
            if (e instanceof Expr.Call call
                    && call.function() == function
                    && call.args().get(1) instanceof Literal.Text id) {
                ids.add(id.value());
            }
        });
        return ids;
    }
}
