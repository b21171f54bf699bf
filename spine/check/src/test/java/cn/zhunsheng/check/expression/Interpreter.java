package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.rule.Expr;
import cn.zhunsheng.dictionary.rule.Literal;
import cn.zhunsheng.dictionary.rule.ValueType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a rule means, said a second time and slowly: one row, Java's own numbers, strings and dates.
///
/// Texts are strings, whole numbers and unscaled decimals longs, moments local date-times, truths booleans.
final class Interpreter {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, String> row;

    Interpreter(Map<String, String> row) {
        this.row = row;
    }

    boolean passes(Expr rule) {
        try {
            return truth(rule);
        } catch (NoAnswer e) {
            return false;
        }
    }

    private boolean truth(Expr expr) throws NoAnswer {
        return (boolean) value(expr);
    }

    private long number(Expr expr) throws NoAnswer {
        return (long) value(expr);
    }

    private String text(Expr expr) throws NoAnswer {
        return (String) value(expr);
    }

    private LocalDateTime moment(Expr expr) throws NoAnswer {
        return (LocalDateTime) value(expr);
    }

    private Object value(Expr expr) throws NoAnswer {
        return switch (expr) {
            case Expr.Field field -> field(field);
            case Expr.Has has -> row.containsKey(has.field());
            case Expr.In in -> in(in);
            case Expr.Call call -> call(call);
            case Literal.Text literal -> literal.value();
            case Literal.Whole literal -> literal.value();
            case Literal.Decimal literal -> literal.unscaled();
            case Literal.Moment literal -> LocalDateTime.ofEpochSecond(literal.seconds(), 0, ZoneOffset.UTC);
            case Literal.Truth literal -> literal.value();
        };
    }

    private Object field(Expr.Field field) throws NoAnswer {
        String cell = row.get(field.name());
        if (field.type() instanceof ValueType.Text) {
            return cell;
        }
        long read = Sample.number(cell, field.type());
        if (read == NumberReader.UNREADABLE || (field.type() instanceof ValueType.Truth && read > 1)) {
            throw new NoAnswer();
        }
        return switch (field.type()) {
            case ValueType.Moment type -> LocalDateTime.ofEpochSecond(read, 0, ZoneOffset.UTC);
            case ValueType.Truth type -> read == 1;
            default -> read;
        };
    }

    private boolean in(Expr.In in) throws NoAnswer {
        value(in.value());
        for (Literal literal : in.literals()) {
            if (compare(in.value(), literal) == 0) {
                return true;
            }
        }
        return false;
    }

    private int compare(Expr one, Expr other) throws NoAnswer {
        Object a = value(one);
        Object b = value(other);
        return switch (one.type()) {
            case ValueType.Text type -> comparePoints((String) a, (String) b);
            case ValueType.Truth type -> Boolean.compare((boolean) a, (boolean) b);
            case ValueType.Moment type -> ((LocalDateTime) a).compareTo((LocalDateTime) b);
            default ->
                BigDecimal.valueOf((long) a, one.type().places())
                        .compareTo(BigDecimal.valueOf((long) b, other.type().places()));
        };
    }

    private static int comparePoints(String a, String b) {
        List<Integer> one = a.codePoints().boxed().toList();
        List<Integer> other = b.codePoints().boxed().toList();
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return Integer.compare(one.get(i), other.get(i));
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private Object call(Expr.Call call) throws NoAnswer {
        try {
            return apply(call, call.args());
        } catch (ArithmeticException | DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new NoAnswer();
        }
    }

    private Object apply(Expr.Call call, List<Expr> args) throws NoAnswer {
        return switch (call.function()) {
            case AND -> chain(args, false);
            case OR -> chain(args, true);
            case NOT -> !truth(args.get(0));
            case EQ -> compare(args.get(0), args.get(1)) == 0;
            case NE -> compare(args.get(0), args.get(1)) != 0;
            case LT -> compare(args.get(0), args.get(1)) < 0;
            case LE -> compare(args.get(0), args.get(1)) <= 0;
            case GT -> compare(args.get(0), args.get(1)) > 0;
            case GE -> compare(args.get(0), args.get(1)) >= 0;
            case ADD -> Math.addExact(scaled(args.get(0), call), scaled(args.get(1), call));
            case SUB -> Math.subtractExact(scaled(args.get(0), call), scaled(args.get(1), call));
            case MUL -> Math.multiplyExact(number(args.get(0)), number(args.get(1)));
            case DIV -> Math.divideExact(number(args.get(0)), number(args.get(1)));
            case MOD -> number(args.get(0)) % number(args.get(1));
            case NEG -> Math.negateExact(number(args.get(0)));
            case CHOOSE -> chosen(call, truth(args.get(0)) ? args.get(1) : args.get(2));
            case CONCAT -> text(args.get(0)) + text(args.get(1));
            case SIZE ->
                (long) text(args.get(0)).codePointCount(0, text(args.get(0)).length());
            case STARTS_WITH -> text(args.get(0)).startsWith(text(args.get(1)));
            case ENDS_WITH -> text(args.get(0)).endsWith(text(args.get(1)));
            case CONTAINS -> text(args.get(0)).contains(text(args.get(1)));
            case MATCHES -> Sample.matches(text(args.get(1)), text(args.get(0)));
            case SUBSTRING -> substring(args);
            case LOWER -> recased(text(args.get(0)), 'A', 32);
            case UPPER -> recased(text(args.get(0)), 'a', -32);
            case TO_WHOLE -> spelled(text(args.get(0)), "[+-]?[0-9]+", 0);
            case TO_DECIMAL ->
                spelled(
                        text(args.get(0)),
                        "[+-]?[0-9]+([.][0-9]{1," + call.type().places() + "})?",
                        call.type().places());
            case TODAY -> Sample.TODAY.atStartOfDay();
            case ADD_DAYS -> inRange(moment(args.get(0)).plusDays(number(args.get(1))));
            case ADD_MONTHS -> inRange(moment(args.get(0)).plusMonths(number(args.get(1))));
            case ADD_YEARS -> inRange(moment(args.get(0)).plusYears(number(args.get(1))));
            case DAYS_BETWEEN -> ChronoUnit.DAYS.between(day(args.get(0)), day(args.get(1)));
            case YEARS_BETWEEN -> ChronoUnit.YEARS.between(day(args.get(0)), day(args.get(1)));
            case YEAR_OF -> (long) day(args.get(0)).getYear();
            case MONTH_OF -> (long) day(args.get(0)).getMonthValue();
            case DAY_OF -> (long) day(args.get(0)).getDayOfMonth();
            case SEX_OF -> Integer.parseInt(slice(args, 16, 17)) % 2 == 1 ? "1" : "2";
            case BIRTH_DATE_OF ->
                inRange(LocalDate.parse(slice(args, 6, 14), DAY).atStartOfDay());
            case DIVISION_OF -> slice(args, 0, 6);
            case CREDIT_DIVISION_OF -> slice(args, 2, 8);
            case ORG_CODE_OF -> slice(args, 8, 17);
            case CONFORMS -> Sample.conforms(text(args.get(0)));
            case IS_CODE -> Sample.CODES.contains(text(args.get(0)));
        };
    }

    private boolean chain(List<Expr> args, boolean decisive) throws NoAnswer {
        NoAnswer missing = null;
        for (Expr arg : args) {
            try {
                if (truth(arg) == decisive) {
                    return decisive;
                }
            } catch (NoAnswer e) {
                missing = e;
            }
        }
        if (missing != null) {
            throw missing;
        }
        return !decisive;
    }

    private Object chosen(Expr.Call call, Expr branch) throws NoAnswer {
        return call.type() instanceof ValueType.Decimal ? (Object) scaled(branch, call) : value(branch);
    }

    private long scaled(Expr arg, Expr.Call call) throws NoAnswer {
        int more = call.type().places() - arg.type().places();
        return BigDecimal.valueOf(number(arg)).movePointRight(more).longValueExact();
    }

    private String substring(List<Expr> args) throws NoAnswer {
        String text = text(args.get(0));
        int[] points = text.codePoints().toArray();
        int from = Math.toIntExact(number(args.get(1)));
        int to = args.size() == 3 ? Math.toIntExact(number(args.get(2))) : points.length;
        if (from < 0 || to < from || to > points.length) {
            throw new NoAnswer();
        }
        return new String(points, from, to - from);
    }

    private static String recased(String text, char first, int shift) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            out.append(c >= first && c < first + 26 ? (char) (c + shift) : c);
        }
        return out.toString();
    }

    private static long spelled(String text, String form, int places) throws NoAnswer {
        if (!text.matches(form)) {
            throw new NoAnswer();
        }
        BigDecimal unscaled = new BigDecimal(text).movePointRight(places);
        if (unscaled.abs().compareTo(BigDecimal.TEN.pow(18)) >= 0) {
            throw new NoAnswer();
        }
        return unscaled.longValueExact();
    }

    private LocalDate day(Expr expr) throws NoAnswer {
        return moment(expr).toLocalDate();
    }

    private static LocalDateTime inRange(LocalDateTime moment) throws NoAnswer {
        if (moment.getYear() < 1 || moment.getYear() > 9999) {
            throw new NoAnswer();
        }
        return moment;
    }

    private String slice(List<Expr> args, int from, int to) throws NoAnswer {
        String text = text(args.get(0));
        if (!text.matches("(?s)\\p{ASCII}{18}")) {
            throw new NoAnswer();
        }
        return text.substring(from, to);
    }
}
