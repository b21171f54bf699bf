package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.rule.Expr;
import cn.zhunsheng.dictionary.rule.Function;
import cn.zhunsheng.dictionary.rule.Literal;
import cn.zhunsheng.dictionary.rule.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A rule across fields as the condition of a CHECK constraint, which refuses no row that the rule passes or is not
/// tested on.
///
/// Left out is what a condition may not say (`today()`), what databases compute otherwise than a check (division,
/// patterns, calendar arithmetic), and parts of texts that may be too short for them.
final class SqlRule {
    private static final Map<Function, String> SIGNS = Map.of(
            Function.EQ,
            "=",
            Function.NE,
            "<>",
            Function.LT,
            "<",
            Function.LE,
            "<=",
            Function.GT,
            ">",
            Function.GE,
            ">=",
            Function.ADD,
            "+",
            Function.SUB,
            "-",
            Function.MUL,
            "*");

    private final SqlText sql;
    private final Map<String, SqlColumn> columns;
    private final SqlMoment moments;

    SqlRule(SqlText sql, List<SqlColumn> columns) {
        this.sql = sql;
        this.columns = columns.stream()
                .collect(Collectors.toMap(column -> column.facts().name(), column -> column));
        this.moments = new SqlMoment(sql, this.columns);
    }

    /// The condition, or empty when it cannot be said exactly.
    Optional<String> of(Expr rule) {
        try {
            List<String> passes = new ArrayList<>();
            for (String name : rule.fieldsRead()) {
                SqlColumn column = column(name);
                if (!column.facts().required()) {
                    passes.add(column.name() + " is null");
                }
            }
            passes.add(passes.isEmpty() ? truth(rule) : operand(rule));
            return Optional.of(String.join(" or ", passes));
        } catch (Unsayable e) {
            return Optional.empty();
        }
    }

    private SqlColumn column(String name) throws Unsayable {
        SqlColumn column = columns.get(name);
        if (column == null) {
            throw new Unsayable();
        }
        return column;
    }

    private String truth(Expr expr) throws Unsayable {
        return switch (expr) {
            case Expr.Field field ->
                column(field.name()).name() + (column(field.name()).storage() == Storage.TEXT ? " = '1'" : " = 1");
            case Expr.Has has -> column(has.field()).name() + " is not null";
            case Expr.In in -> in(in);
            case Literal.Truth truth -> truth.value() ? "1 = 1" : "1 = 0";
            case Expr.Call call -> call(call);
            case Literal other -> throw new Unsayable();
        };
    }

    private String call(Expr.Call call) throws Unsayable {
        List<Expr> args = call.args();
        return switch (call.function()) {
            case AND -> joined(args, " and ");
            case OR -> joined(args, " or ");
            case NOT -> "not " + operand(args.getFirst());
            case EQ, NE, LT, LE, GT, GE -> compared(call.function(), args.get(0), args.get(1));
            case STARTS_WITH -> part("left", args) + " = " + text(args.get(1));
            case ENDS_WITH -> part("right", args) + " = " + text(args.get(1));
            case CONTAINS -> "position(" + text(args.get(1)) + " in " + text(args.get(0)) + ") > 0";
            case CHOOSE -> choice(truth(args.get(0)), truth(args.get(1)), truth(args.get(2)));
            default -> throw new Unsayable();
        };
    }

    private String part(String end, List<Expr> args) throws Unsayable {
        return "%s(%s, char_length(%s))".formatted(end, text(args.get(0)), text(args.get(1)));
    }

    private String joined(List<Expr> args, String word) throws Unsayable {
        List<String> parts = new ArrayList<>();
        for (Expr arg : args) {
            parts.add(operand(arg));
        }
        return String.join(word, parts);
    }

    /// In brackets, so that it stands with anything.
    private String operand(Expr truth) throws Unsayable {
        return "(" + truth(truth) + ")";
    }

    private static String choice(String when, String then, String otherwise) {
        return "case when " + when + " then " + then + " else " + otherwise + " end";
    }

    private String in(Expr.In in) throws Unsayable {
        if (in.literals().isEmpty()) {
            return "1 = 0";
        }
        List<String> equal = new ArrayList<>();
        for (Literal literal : in.literals()) {
            equal.add(compared(Function.EQ, in.value(), literal));
        }
        boolean plain = in.value() instanceof Expr.Field && in.value().type() instanceof ValueType.Text;
        return plain
                ? text(in.value()) + " in "
                        + sql.literals(in.literals().stream()
                                .map(l -> ((Literal.Text) l).value())
                                .toList())
                : String.join(" or ", equal);
    }

    private String compared(Function function, Expr left, Expr right) throws Unsayable {
        String sign = SIGNS.getOrDefault(function, "=");
        boolean order = function != Function.EQ && function != Function.NE;
        return switch (left.type()) {
            case ValueType.Text t -> {
                // By code point, whatever the database sorts by.
                String collation = order && sql.postgresql() ? " collate \"C\"" : "";
                yield text(left) + collation + " " + sign + " " + text(right) + collation;
            }
            case ValueType.Whole t -> number(left) + " " + sign + " " + number(right);
            case ValueType.Decimal t -> number(left) + " " + sign + " " + number(right);
            case ValueType.Moment t -> moments.compared(left, sign, right, this);
            case ValueType.Truth t -> operand(left) + " " + sign + " " + operand(right);
        };
    }

    private String number(Expr expr) throws Unsayable {
        return switch (expr) {
            case Literal.Whole whole -> whole.value() < 0 ? "(" + whole.value() + ")" : String.valueOf(whole.value());
            case Literal.Decimal decimal ->
                "(" + BigDecimal.valueOf(decimal.unscaled(), decimal.scale()).toPlainString() + ")";
            case Expr.Field field
            when column(field.name()).storage() == Storage.NUMBER ->
                column(field.name()).name();
            case Expr.Call call -> arithmetic(call);
            case Expr other -> throw new Unsayable();
        };
    }

    private String arithmetic(Expr.Call call) throws Unsayable {
        List<Expr> args = call.args();
        return switch (call.function()) {
            case ADD, SUB, MUL ->
                "(" + number(args.get(0)) + " " + SIGNS.get(call.function()) + " " + number(args.get(1)) + ")";
            case NEG -> "(- " + number(args.getFirst()) + ")";
            case SIZE -> "char_length(" + text(args.getFirst()) + ")";
            case CHOOSE -> "(" + choice(truth(args.get(0)), number(args.get(1)), number(args.get(2))) + ")";
            default -> throw new Unsayable();
        };
    }

    String text(Expr expr) throws Unsayable {
        return switch (expr) {
            case Literal.Text literal -> sql.literal(literal.value());
            case Expr.Field field
            when column(field.name()).storage() == Storage.TEXT ->
                column(field.name()).name();
            case Expr.Call call -> textCall(call);
            case Expr other -> throw new Unsayable();
        };
    }

    private String textCall(Expr.Call call) throws Unsayable {
        List<Expr> args = call.args();
        return switch (call.function()) {
            case CONCAT -> "concat(" + text(args.get(0)) + ", " + text(args.get(1)) + ")";
            case CHOOSE -> "(" + choice(truth(args.get(0)), text(args.get(1)), text(args.get(2))) + ")";
            case SUBSTRING -> substring(args);
            case SEX_OF ->
                "(case when " + slice(args.getFirst(), 16, 17) + " in ('1', '3', '5', '7', '9') then '1' else '2' end)";
            case DIVISION_OF -> slice(args.getFirst(), 0, 6);
            case CREDIT_DIVISION_OF -> slice(args.getFirst(), 2, 8);
            case ORG_CODE_OF -> slice(args.getFirst(), 8, 17);
            default -> throw new Unsayable();
        };
    }

    private String substring(List<Expr> args) throws Unsayable {
        boolean written =
                args.get(1) instanceof Literal.Whole && (args.size() == 2 || args.get(2) instanceof Literal.Whole);
        if (!written || !(args.getFirst() instanceof Expr.Field field)) {
            throw new Unsayable();
        }
        long from = ((Literal.Whole) args.get(1)).value();
        long to = args.size() == 2 ? from : ((Literal.Whole) args.get(2)).value();
        if (from < 0
                || to < from
                || to > Integer.MAX_VALUE
                || !column(field.name()).facts().atLeast((int) to)) {
            throw new Unsayable();
        }
        String length = args.size() == 2 ? "" : ", " + (to - from);
        return "substr(" + text(field) + ", " + (from + 1) + length + ")";
    }

    /// Characters of a number of exactly 18.
    String slice(Expr number, int from, int to) throws Unsayable {
        if (!(number instanceof Expr.Field field)
                || !column(field.name()).facts().atLeast(18)
                || column(field.name()).most() > 18) {
            throw new Unsayable();
        }
        return "substr(" + text(field) + ", " + (from + 1) + ", " + (to - from) + ")";
    }
}
