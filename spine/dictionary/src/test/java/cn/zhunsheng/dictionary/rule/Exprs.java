package cn.zhunsheng.dictionary.rule;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Any tree that types, over the sample fields.
final class Exprs {
    private static final long MOST = 999_999_999_999_999_999L;

    private Exprs() {}

    static Arbitrary<Expr> rules() {
        return of(Kind.TRUTH, 4);
    }

    private static Arbitrary<Expr> of(Kind kind, int depth) {
        if (depth == 0) {
            return leaf(kind);
        }
        List<Arbitrary<Expr>> choices = new ArrayList<>();
        choices.add(leaf(kind));
        for (Function function : Function.values()) {
            for (Signature signature : function.signatures()) {
                if (signature.result() == kind) {
                    choices.add(Arbitraries.lazy(() -> call(function, signature, depth - 1)));
                }
            }
        }
        if (kind == Kind.TRUTH) {
            for (Kind member : Kind.values()) {
                choices.add(Arbitraries.lazy(() -> in(member, depth - 1)));
            }
        }
        return Arbitraries.oneOf(choices);
    }

    private static Arbitrary<Expr> call(Function function, Signature signature, int depth) {
        List<Arbitrary<Expr>> args = new ArrayList<>();
        for (Kind kind : signature.parameters()) {
            args.add(of(kind, depth));
        }
        if (Typing.needsLiteral(function)) {
            args.set(
                    1,
                    function == Function.TO_DECIMAL
                            ? Arbitraries.longs().between(1, 9).map(Literal.Whole::new)
                            : Arbitraries.of("a", "^[0-9]+$", "GB-11643").map(Literal.Text::new));
        }
        // Products of many decimals have no type; a leaf stands in for them.
        return Combinators.combine(args)
                .as(list -> Typing.of(function, list).isPresent() ? Expr.Call.of(function, list) : null)
                .flatMap(call -> call == null ? leaf(signature.result()) : Arbitraries.just(call));
    }

    private static Arbitrary<Expr> in(Kind kind, int depth) {
        return Combinators.combine(of(kind, depth), literal(kind).list().ofMaxSize(3))
                .as(Expr.In::new);
    }

    private static Arbitrary<Expr> leaf(Kind kind) {
        List<Arbitrary<Expr>> leaves = new ArrayList<>();
        leaves.add(literal(kind).map(literal -> literal));
        SampleFields.all().forEach((name, type) -> {
            if (type.kind() == kind) {
                leaves.add(Arbitraries.just(new Expr.Field(name, type)));
            }
        });
        if (kind == Kind.TRUTH) {
            leaves.add(Arbitraries.just(new Expr.Has("name")));
        }
        return Arbitraries.oneOf(leaves);
    }

    private static Arbitrary<Literal> literal(Kind kind) {
        return switch (kind) {
            case TEXT ->
                Arbitraries.strings()
                        .withChars("ab'\\\"\n\r\t\u0000\u007f 张·")
                        .ofMaxLength(5)
                        .map(Literal.Text::new);
            case WHOLE -> Arbitraries.longs().between(-MOST, MOST).map(Literal.Whole::new);
            case DECIMAL ->
                Combinators.combine(
                                Arbitraries.longs().between(-MOST, MOST),
                                Arbitraries.integers().between(1, 18))
                        .as(Literal.Decimal::new);
            case MOMENT ->
                Arbitraries.longs()
                        .between(Bounds.FIRST_SECOND, Bounds.LAST_SECOND)
                        .map(Literal.Moment::new);
            case TRUTH -> Arbitraries.of(true, false).map(Literal.Truth::new);
        };
    }
}
