package cn.zhunsheng.dictionary.rule;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// CEL text for a tree, with no more parentheses than it needs; compiling the text gives the same tree.
///
/// Rules are printed before the first row is judged, so types are asked one by one (ADR 8).
final class Printer {
    private static final int CHOICE = 0;
    private static final int RELATION = 3;
    private static final int UNARY = 6;
    private static final int MEMBER = 7;
    private static final Map<Function, Integer> STRENGTHS = strengths();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private Printer() {}

    static String print(Expr expr) {
        if (expr instanceof Expr.Field field) {
            return "this." + field.name();
        }
        if (expr instanceof Expr.Has has) {
            return "has(this." + has.field() + ")";
        }
        if (expr instanceof Expr.In in) {
            return at(RELATION, in.value())
                    + in.literals().stream().map(Printer::print).collect(Collectors.joining(", ", " in [", "]"));
        }
        return expr instanceof Expr.Call call ? call(call) : literal((Literal) expr);
    }

    private static String literal(Literal literal) {
        if (literal instanceof Literal.Text text) {
            return quote(text.value());
        }
        if (literal instanceof Literal.Whole whole) {
            return Long.toString(whole.value());
        }
        if (literal instanceof Literal.Decimal decimal) {
            return BigDecimal.valueOf(decimal.unscaled(), decimal.scale()).toPlainString();
        }
        return literal instanceof Literal.Moment moment
                ? moment(moment.seconds())
                : Boolean.toString(((Literal.Truth) literal).value());
    }

    private static String call(Expr.Call call) {
        Function function = call.function();
        return switch (function.style()) {
            case OPERATOR -> operator(call);
            case GLOBAL -> function.celName() + list(call, 0);
            case MEMBER, EITHER -> at(MEMBER, call.args().getFirst()) + "." + function.celName() + list(call, 1);
        };
    }

    private static String operator(Expr.Call call) {
        Function function = call.function();
        if (function == Function.CHOOSE) {
            return at(CHOICE + 1, call.args().get(0)) + " ? "
                    + at(CHOICE + 1, call.args().get(1)) + " : "
                    + at(CHOICE, call.args().get(2));
        }
        if (call.args().size() == 1) {
            // A sign before a number would join it, and two in a row cancel in the parser: both keep parentheses.
            Expr operand = call.args().getFirst();
            boolean bare = !(operand instanceof Literal) && strength(operand) > UNARY;
            return function.spelling() + (bare ? print(operand) : "(" + print(operand) + ")");
        }
        int own = strength(call);
        String rest = call.args().stream()
                .skip(1)
                .map(arg -> " " + function.spelling() + " " + at(own + 1, arg))
                .collect(Collectors.joining());
        return at(own, call.args().getFirst()) + rest;
    }

    private static String list(Expr.Call call, int from) {
        return call.args().stream().skip(from).map(Printer::print).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String at(int strength, Expr expr) {
        return strength(expr) >= strength ? print(expr) : "(" + print(expr) + ")";
    }

    /// How tightly the outermost operator binds; a higher one needs no parentheses inside a lower one.
    private static int strength(Expr expr) {
        if (expr instanceof Expr.In) {
            return RELATION;
        }
        if (!(expr instanceof Expr.Call call)) {
            return MEMBER;
        }
        return STRENGTHS.getOrDefault(call.function(), MEMBER);
    }

    private static Map<Function, Integer> strengths() {
        Map<Function, Integer> strengths = new EnumMap<>(Function.class);
        strengths.put(Function.CHOOSE, CHOICE);
        strengths.put(Function.OR, 1);
        strengths.put(Function.AND, 2);
        EnumSet.range(Function.EQ, Function.GE).forEach(f -> strengths.put(f, RELATION));
        EnumSet.of(Function.ADD, Function.SUB, Function.CONCAT).forEach(f -> strengths.put(f, 4));
        EnumSet.of(Function.MUL, Function.DIV, Function.MOD).forEach(f -> strengths.put(f, 5));
        EnumSet.of(Function.NOT, Function.NEG).forEach(f -> strengths.put(f, UNARY));
        return strengths;
    }

    private static String moment(long seconds) {
        LocalDateTime moment = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        boolean midnight = moment.toLocalTime().toSecondOfDay() == 0;
        return "date('" + moment.format(midnight ? DATE : DATE_TIME) + "')";
    }

    private static String quote(String text) {
        StringBuilder out = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\'', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7F) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('\'').toString();
    }
}
