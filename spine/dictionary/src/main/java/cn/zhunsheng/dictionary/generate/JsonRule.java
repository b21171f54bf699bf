package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.pattern.PatternSpelling;
import cn.zhunsheng.dictionary.pattern.PatternSpelling.Flavour;
import cn.zhunsheng.dictionary.rule.Expr;
import cn.zhunsheng.dictionary.rule.Function;
import cn.zhunsheng.dictionary.rule.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A rule across fields as a schema of the whole record, where it compares single fields with values written out: JSON
/// Schema cannot compare two fields.
final class JsonRule {
    private static final String ANYTHING = "[\\x00-\\x{10ffff}]*";
    private static final Object FALSE = Map.of("not", Map.of());

    private final ModelFacts facts;

    JsonRule(ModelFacts facts) {
        this.facts = facts;
    }

    /// The schema, or empty when it cannot be said exactly.
    Optional<Object> of(Expr rule) {
        try {
            Object tested = truth(rule);
            List<String> optional = rule.fieldsRead().stream()
                    .filter(name ->
                            facts.field(name).filter(FieldFacts::required).isEmpty())
                    .toList();
            return Optional.of(
                    optional.isEmpty()
                            ? tested
                            : Map.of("anyOf", List.of(Map.of("not", Map.of("required", optional)), tested)));
        } catch (Unsayable e) {
            return Optional.empty();
        }
    }

    private Object truth(Expr expr) throws Unsayable {
        return switch (expr) {
            case Expr.Field field -> property(field, Map.of("const", "1"));
            case Expr.Has has -> Map.of("required", List.of(has.field()));
            case Expr.In in -> in(in);
            case Literal.Truth truth -> truth.value() ? Map.of() : FALSE;
            case Expr.Call call -> call(call);
            case Literal other -> throw new Unsayable();
        };
    }

    private Object call(Expr.Call call) throws Unsayable {
        List<Expr> args = call.args();
        return switch (call.function()) {
            case AND -> Map.of("allOf", all(args));
            case OR -> Map.of("anyOf", all(args));
            case NOT -> Map.of("not", truth(args.getFirst()));
            case EQ, NE, LT, LE, GT, GE -> compared(call.function(), args.get(0), args.get(1));
            case STARTS_WITH -> matching(args, "", ANYTHING);
            case ENDS_WITH -> matching(args, ANYTHING, "");
            case CONTAINS -> matching(args, ANYTHING, ANYTHING);
            default -> throw new Unsayable();
        };
    }

    private List<Object> all(List<Expr> args) throws Unsayable {
        List<Object> schemas = new ArrayList<>();
        for (Expr arg : args) {
            schemas.add(truth(arg));
        }
        return schemas;
    }

    private Object in(Expr.In in) throws Unsayable {
        if (in.literals().isEmpty()) {
            return FALSE;
        }
        List<Object> values = new ArrayList<>();
        for (Literal literal : in.literals()) {
            values.add(value(literal));
        }
        return property(field(in.value(), in.literals()), Map.of("enum", values));
    }

    private Object compared(Function function, Expr left, Expr right) throws Unsayable {
        if (left instanceof Literal && !(right instanceof Literal)) {
            return compared(turned(function), right, left);
        }
        if (!(right instanceof Literal literal)) {
            throw new Unsayable();
        }
        if (left instanceof Expr.Call call && call.function() == Function.SIZE) {
            return sized(function, call.args().getFirst(), literal);
        }
        Expr.Field field = field(left, List.of(literal));
        Object value = value(literal);
        return switch (function) {
            case EQ -> property(field, Map.of("const", value));
            case NE -> property(field, Map.of("not", Map.of("const", value)));
            case LT -> ordered(field, "exclusiveMaximum", value);
            case LE -> ordered(field, "maximum", value);
            case GT -> ordered(field, "exclusiveMinimum", value);
            case GE -> ordered(field, "minimum", value);
            default -> throw new Unsayable();
        };
    }

    private static Function turned(Function function) {
        return switch (function) {
            case LT -> Function.GT;
            case LE -> Function.GE;
            case GT -> Function.LT;
            case GE -> Function.LE;
            default -> function;
        };
    }

    private static Object ordered(Expr.Field field, String keyword, Object value) throws Unsayable {
        if (!(value instanceof BigDecimal)) {
            throw new Unsayable();
        }
        return property(field, Map.of(keyword, value));
    }

    private Object sized(Function function, Expr text, Literal literal) throws Unsayable {
        if (!(literal instanceof Literal.Whole size) || size.value() < 0 || size.value() >= Integer.MAX_VALUE) {
            throw new Unsayable();
        }
        int n = (int) size.value();
        Expr.Field field = field(text, List.of(new Literal.Text("")));
        return switch (function) {
            case EQ -> property(field, exactly(n));
            case NE -> property(field, Map.of("not", exactly(n)));
            case LT -> n == 0 ? FALSE : property(field, Map.of("maxLength", n - 1));
            case LE -> property(field, Map.of("maxLength", n));
            case GT -> property(field, Map.of("minLength", n + 1));
            default -> property(field, Map.of("minLength", n));
        };
    }

    private static Map<String, Object> exactly(int length) {
        return new TreeMap<>(Map.of("minLength", length, "maxLength", length));
    }

    private Object matching(List<Expr> args, String before, String after) throws Unsayable {
        if (!(args.get(1) instanceof Literal.Text text)) {
            throw new Unsayable();
        }
        Expr.Field field = field(args.getFirst(), List.of(text));
        try {
            String pattern = before + text.value().replaceAll("([!-/:-@\\[-`{-~])", "\\\\$1") + after;
            return property(field, Map.of("pattern", PatternSpelling.of(pattern, Flavour.ECMA)));
        } catch (Refusal e) {
            throw new Unsayable();
        }
    }

    /// The field that the expression is, if the literals are written as its values are.
    private Expr.Field field(Expr expr, List<? extends Literal> literals) throws Unsayable {
        if (!(expr instanceof Expr.Field field) || facts.field(field.name()).isEmpty()) {
            throw new Unsayable();
        }
        FieldFacts own = facts.field(field.name()).orElseThrow();
        for (Literal literal : literals) {
            boolean alike = switch (literal) {
                case Literal.Text text -> true;
                case Literal.Truth truth -> true;
                case Literal.Whole whole -> JsonSchema.isNumber(own);
                case Literal.Decimal decimal -> JsonSchema.isNumber(own);
                case Literal.Moment moment -> false;
            };
            if (!alike) {
                throw new Unsayable();
            }
        }
        return field;
    }

    private static Object value(Literal literal) throws Unsayable {
        return switch (literal) {
            case Literal.Text text -> text.value();
            case Literal.Truth truth -> truth.value() ? "1" : "0";
            case Literal.Whole whole -> BigDecimal.valueOf(whole.value());
            case Literal.Decimal decimal -> BigDecimal.valueOf(decimal.unscaled(), decimal.scale());
            case Literal.Moment moment -> throw new Unsayable();
        };
    }

    private static Object property(Expr.Field field, Map<String, Object> schema) {
        return Map.of("properties", Map.of(field.name(), schema));
    }
}
