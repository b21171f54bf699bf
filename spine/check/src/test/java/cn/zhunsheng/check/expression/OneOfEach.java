package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.rule.Expr;
import cn.zhunsheng.dictionary.rule.Function;
import cn.zhunsheng.dictionary.rule.Literal;
import java.util.ArrayList;
import java.util.List;

/// A rule around any one function, found by offering it literals until it takes them.
final class OneOfEach {
    private static final List<Literal> LITERALS = List.of(
            new Literal.Text("a"),
            new Literal.Whole(1),
            new Literal.Moment(0),
            new Literal.Truth(true),
            new Literal.Decimal(15, 1));

    private OneOfEach() {}

    static Expr rule(Function function) {
        Expr call = call(function, new ArrayList<>());
        return Expr.Call.of(Function.EQ, call, call);
    }

    private static Expr call(Function function, List<Expr> args) {
        try {
            return Expr.Call.of(function, args);
        } catch (IllegalArgumentException another) {
            return args.size() == 3 ? null : longer(function, args);
        }
    }

    private static Expr longer(Function function, List<Expr> args) {
        for (Literal literal : LITERALS) {
            List<Expr> more = new ArrayList<>(args);
            more.add(literal);
            Expr call = call(function, more);
            if (call != null) {
                return call;
            }
        }
        return null;
    }
}
