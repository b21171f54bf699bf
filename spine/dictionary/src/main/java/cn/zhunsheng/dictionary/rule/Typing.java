package cn.zhunsheng.dictionary.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a call gives, from what it is given. The CEL checker knows kinds only; scales and literals are judged here.
final class Typing {
    /// The most decimals that `decimal(text, places)` keeps: text of that length still fits a number.
    static final int MOST_PLACES = 9;

    private static final Set<Function> LITERAL_SECOND =
            EnumSet.of(Function.MATCHES, Function.CONFORMS, Function.IS_CODE, Function.TO_DECIMAL);

    private Typing() {}

    /// The type of the call, or empty when the function does not take these arguments.
    static Optional<ValueType> of(Function function, List<Expr> args) {
        if (isChain(function)) {
            boolean truths = args.size() >= 2 && args.stream().allMatch(a -> a.type() instanceof ValueType.Truth);
            return truths ? Optional.of(new ValueType.Truth()) : Optional.empty();
        }
        List<Kind> kinds = args.stream().map(a -> a.type().kind()).toList();
        Optional<Signature> signature = function.taking(kinds);
        if (signature.isEmpty() || !literalsStand(function, args)) {
            return Optional.empty();
        }
        return switch (signature.get().result()) {
            case TEXT -> Optional.of(new ValueType.Text());
            case WHOLE -> Optional.of(new ValueType.Whole());
            case MOMENT -> Optional.of(new ValueType.Moment());
            case TRUTH -> Optional.of(new ValueType.Truth());
            case DECIMAL -> decimal(scale(function, args));
        };
    }

    /// `&&` and `||` take two or more: a nested chain means the same as a flat one.
    static boolean isChain(Function function) {
        return function == Function.AND || function == Function.OR;
    }

    /// Whether the second argument must be written out, because tables and patterns are built from it beforehand.
    static boolean needsLiteral(Function function) {
        return LITERAL_SECOND.contains(function);
    }

    static boolean literalsStand(Function function, List<Expr> args) {
        if (!needsLiteral(function)) {
            return true;
        }
        Expr second = args.get(1);
        return function == Function.TO_DECIMAL
                ? second instanceof Literal.Whole places && places.value() >= 1 && places.value() <= MOST_PLACES
                : second instanceof Literal.Text;
    }

    private static Optional<ValueType> decimal(int scale) {
        return scale > ValueType.Decimal.MOST_DIGITS ? Optional.empty() : Optional.of(new ValueType.Decimal(scale));
    }

    private static int scale(Function function, List<Expr> args) {
        if (function == Function.TO_DECIMAL) {
            return args.get(1) instanceof Literal.Whole places ? (int) places.value() : 0;
        }
        int largest = 0;
        int sum = 0;
        for (Expr arg : args) {
            largest = Math.max(largest, arg.type().places());
            sum += arg.type().places();
        }
        return function == Function.MUL ? sum : largest;
    }
}
