package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.rule.Expr;
import cn.zhunsheng.dictionary.rule.Literal;
import java.util.List;

/// A rule's tree becomes nodes, by what the expression gives: truths here, numbers and texts beside it.
final class Compilation {
    private final Environment env;
    private final NumberCompilation numbers;
    private final TextCompilation texts;

    Compilation(Environment env, Sharing sharing) {
        this.env = env;
        this.numbers = new NumberCompilation(env, this, sharing);
        this.texts = new TextCompilation(env, this, sharing);
    }

    NumberNode number(Expr expr) {
        return numbers.number(expr);
    }

    TextNode text(Expr expr) {
        return texts.text(expr);
    }

    TruthNode truth(Expr expr) {
        if (expr instanceof Expr.Call call) {
            return call(call);
        }
        if (expr instanceof Expr.In in) {
            return membership(in);
        }
        if (expr instanceof Expr.Has has) {
            return new Column.Presence(env.field(has.field()));
        }
        if (expr instanceof Expr.Field field) {
            return new Column.OfTruth(NumberCompilation.numeric(field, env));
        }
        if (expr instanceof Literal.Truth literal) {
            return new Constant.OfTruth(literal.value());
        }
        throw noTruth(expr);
    }

    private TruthNode call(Expr.Call call) {
        List<Expr> args = call.args();
        return switch (call.function()) {
            case AND -> Chain.all(args.stream().map(this::truth).toList());
            case OR -> Chain.any(args.stream().map(this::truth).toList());
            case NOT -> new Not(truth(args.getFirst()));
            case CHOOSE -> new Choice.OfTruth(new Fork(truth(args.get(0))), truth(args.get(1)), truth(args.get(2)));
            case EQ -> compared(Comparison.EQUAL, args.get(0), args.get(1));
            case NE -> compared(Comparison.UNEQUAL, args.get(0), args.get(1));
            case LT -> compared(Comparison.LESS, args.get(0), args.get(1));
            case LE -> compared(Comparison.AT_MOST, args.get(0), args.get(1));
            case GT -> compared(Comparison.GREATER, args.get(0), args.get(1));
            case GE -> compared(Comparison.AT_LEAST, args.get(0), args.get(1));
            case STARTS_WITH -> new TextTest.Prefix(text(args.get(0)), text(args.get(1)));
            case ENDS_WITH -> new TextTest.Suffix(text(args.get(0)), text(args.get(1)));
            case CONTAINS -> new TextTest.Part(text(args.get(0)), text(args.get(1)));
            case MATCHES, CONFORMS, IS_CODE -> predicated(call);
            default -> throw noTruth(call);
        };
    }

    private TruthNode compared(Comparison comparison, Expr left, Expr right) {
        return switch (left.type().kind()) {
            case TEXT -> new Compared.Texts(comparison, text(left), text(right));
            case TRUTH -> new Compared.Truths(comparison == Comparison.EQUAL, truth(left), truth(right));
            case WHOLE, DECIMAL, MOMENT -> numbers.compared(comparison, left, right);
        };
    }

    private TruthNode predicated(Expr.Call call) {
        String name = call.args().get(1) instanceof Literal.Text text ? text.value() : "";
        BytePredicate predicate = switch (call.function()) {
            case CONFORMS -> env.schemes().apply(name);
            case IS_CODE -> env.codeSets().apply(name);
            default -> env.patterns().apply(name);
        };
        return new TextTest.Predicated(text(call.args().getFirst()), predicate);
    }

    private TruthNode membership(Expr.In in) {
        return switch (in.value().type().kind()) {
            case TEXT ->
                new Membership.OfText(
                        text(in.value()),
                        in.literals().stream()
                                .map(l -> l instanceof Literal.Text text ? text.value() : "")
                                .toList());
            case TRUTH ->
                new Membership.OfTruth(
                        truth(in.value()),
                        in.literals().stream()
                                .map(l -> l instanceof Literal.Truth truth && truth.value())
                                .toList());
            case WHOLE, DECIMAL, MOMENT -> numbers.membership(in);
        };
    }

    private static IllegalArgumentException noTruth(Expr expr) {
        return new IllegalArgumentException("A rule is true or false, which '%s' is not".formatted(expr));
    }
}
