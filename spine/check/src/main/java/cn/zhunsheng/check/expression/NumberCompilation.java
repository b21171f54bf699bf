package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.rule.Expr;
import cn.zhunsheng.dictionary.rule.Literal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Whole numbers, decimals and moments. Scales are aligned here, once, so that the loops see plain integers.
final class NumberCompilation {
    private final Environment env;
    private final Compilation all;
    private final Sharing sharing;

    NumberCompilation(Environment env, Compilation all, Sharing sharing) {
        this.env = env;
        this.all = all;
        this.sharing = sharing;
    }

    static FieldReader.OfNumber numeric(Expr.Field field, Environment env) {
        if (env.field(field.name()) instanceof FieldReader.OfNumber reader) {
            return reader;
        }
        throw new IllegalArgumentException(
                "Field '%s' is %s, but its reader gives text".formatted(field.name(), field.type()));
    }

    private NumberNode column(Expr.Field field) {
        return env.field(field.name()) instanceof FieldReader.Kept kept
                ? new Column.Kept(kept)
                : new Column.OfNumber(numeric(field, env));
    }

    NumberNode number(Expr expr) {
        if (expr instanceof Expr.Field field) {
            return sharing.number(field, env, () -> column(field));
        }
        if (expr instanceof Expr.Call call) {
            return sharing.number(call, env, () -> call(call));
        }
        return new Constant.OfNumber(
                written(expr).orElseThrow(() -> noNumber(expr)).unscaledValue().longValueExact());
    }

    private NumberNode call(Expr.Call call) {
        List<Expr> args = call.args();
        int places = call.type().places();
        return switch (call.function()) {
            case ADD -> aligned(Arithmetic.Operator.SUM, args, places);
            case SUB -> aligned(Arithmetic.Operator.DIFFERENCE, args, places);
            case MUL -> new Arithmetic(Arithmetic.Operator.PRODUCT, number(args.get(0)), number(args.get(1)));
            case DIV -> new Arithmetic(Arithmetic.Operator.QUOTIENT, number(args.get(0)), number(args.get(1)));
            case MOD -> new Arithmetic(Arithmetic.Operator.REMAINDER, number(args.get(0)), number(args.get(1)));
            case NEG -> new Scaled(number(args.getFirst()), -1);
            case CHOOSE ->
                new Choice.OfNumber(
                        new Fork(all.truth(args.get(0))), scaled(args.get(1), places), scaled(args.get(2), places));
            case SIZE -> new TextNumber.Size(all.text(args.getFirst()));
            case TO_WHOLE, TO_DECIMAL -> new TextNumber.Spelled(all.text(args.getFirst()), places);
            default -> calendar(call);
        };
    }

    private NumberNode calendar(Expr.Call call) {
        List<Expr> args = call.args();
        return switch (call.function()) {
            case TODAY -> new Constant.OfNumber(env.today() * CivilDate.SECONDS_A_DAY);
            case ADD_DAYS -> new Calendar.DaysLater(number(args.get(0)), number(args.get(1)));
            case ADD_MONTHS -> new Calendar.MonthsLater(number(args.get(0)), number(args.get(1)), 1);
            case ADD_YEARS -> new Calendar.MonthsLater(number(args.get(0)), number(args.get(1)), 12);
            case DAYS_BETWEEN -> new Calendar.Between(number(args.get(0)), number(args.get(1)), false);
            case YEARS_BETWEEN -> new Calendar.Between(number(args.get(0)), number(args.get(1)), true);
            case YEAR_OF -> new Calendar.Part(number(args.getFirst()), Calendar.Part.Unit.YEAR);
            case MONTH_OF -> new Calendar.Part(number(args.getFirst()), Calendar.Part.Unit.MONTH);
            case DAY_OF -> new Calendar.Part(number(args.getFirst()), Calendar.Part.Unit.DAY);
            case BIRTH_DATE_OF -> new Identifier.BirthDate(all.text(args.getFirst()));
            default -> throw noNumber(call);
        };
    }

    private NumberNode aligned(Arithmetic.Operator operator, List<Expr> args, int places) {
        return new Arithmetic(operator, scaled(args.get(0), places), scaled(args.get(1), places));
    }

    /// The number with so many places, which are not fewer than it has.
    private NumberNode scaled(Expr expr, int places) {
        Optional<NumberNode> constant = exact(expr, places).map(Constant.OfNumber::new);
        int more = places - expr.type().places();
        return constant.orElseGet(() -> more == 0 ? number(expr) : new Scaled(number(expr), Powers.ten(more)));
    }

    TruthNode compared(Comparison comparison, Expr left, Expr right) {
        return YearsReached.of(comparison, left, right, env.today())
                .<TruthNode>map(years -> new Compared.Numbers(
                        years.when() ? Comparison.AT_MOST : Comparison.GREATER,
                        number(years.from()),
                        new Constant.OfNumber(years.lastSecond())))
                .orElseGet(() -> aligned(comparison, left, right));
    }

    private TruthNode aligned(Comparison comparison, Expr left, Expr right) {
        int more = right.type().places() - left.type().places();
        if (more < 0) {
            return aligned(comparison.mirrored(), right, left);
        }
        NumberNode other = number(right);
        Optional<Long> written = exact(left, right.type().places());
        if (written.isPresent()) {
            return new Compared.Numbers(comparison, new Constant.OfNumber(written.get()), other);
        }
        return more == 0
                ? new Compared.Numbers(comparison, number(left), other)
                : new Compared.ScaledNumbers(comparison, number(left), Powers.ten(more), other);
    }

    TruthNode membership(Expr.In in) {
        int places = in.value().type().places();
        long[] values = in.literals().stream()
                .flatMap(literal -> exact(literal, places).stream())
                .mapToLong(Long::longValue)
                .toArray();
        return new Membership.OfNumber(number(in.value()), values);
    }

    /// A number that is written out, or empty when the expression is something else.
    private static Optional<BigDecimal> written(Expr expr) {
        if (expr instanceof Literal.Whole literal) {
            return Optional.of(BigDecimal.valueOf(literal.value()));
        }
        if (expr instanceof Literal.Decimal literal) {
            return Optional.of(BigDecimal.valueOf(literal.unscaled(), literal.scale()));
        }
        return expr instanceof Literal.Moment literal
                ? Optional.of(BigDecimal.valueOf(literal.seconds()))
                : Optional.empty();
    }

    /// The literal counted in units of so many places, or empty when it is none, or not a whole number of them.
    private static Optional<Long> exact(Expr expr, int places) {
        Optional<BigDecimal> value = written(expr);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(value.get().movePointRight(places).longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static IllegalArgumentException noNumber(Expr expr) {
        return new IllegalArgumentException("'%s' is not a number".formatted(expr));
    }
}
