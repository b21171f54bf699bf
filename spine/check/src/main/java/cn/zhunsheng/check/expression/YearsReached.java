package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.rule.Expr;
import cn.zhunsheng.dictionary.rule.Function;
import cn.zhunsheng.dictionary.rule.Literal;
import java.util.Optional;

/// `yearsBetween(x, today()) >= 18` and its kin, where the second date and the number are the same for all
/// rows: whether x comes no later than one moment, which is worked out beforehand.
///
/// @param from the date that varies
/// @param lastSecond the latest moment of it from which `years` years, or more, are completed
/// @param when whether that is what is asked, or its opposite
record YearsReached(Expr from, long lastSecond, boolean when) {
    /// Beyond these no two dates lie apart.
    private static final long MOST_YEARS = 10_000;

    /// The comparison as such a question, or empty when it is another one.
    static Optional<YearsReached> of(Comparison comparison, Expr left, Expr right, long today) {
        if (right instanceof Expr.Call) {
            return left instanceof Literal ? of(comparison.mirrored(), right, left, today) : Optional.empty();
        }
        boolean years = left instanceof Expr.Call call && call.function() == Function.YEARS_BETWEEN;
        boolean few = right instanceof Literal.Whole whole && Math.abs(whole.value()) < MOST_YEARS;
        if (!years || !few || comparison == Comparison.EQUAL || comparison == Comparison.UNEQUAL) {
            return Optional.empty();
        }
        Expr.Call between = (Expr.Call) left;
        long least = ((Literal.Whole) right).value()
                + (comparison == Comparison.GREATER || comparison == Comparison.AT_MOST ? 1 : 0);
        boolean when = comparison == Comparison.GREATER || comparison == Comparison.AT_LEAST;
        return day(between.args().get(1), today)
                .map(day -> new YearsReached(between.args().get(0), CivilDate.lastSecondBefore(day, least), when));
    }

    private static Optional<Long> day(Expr expr, long today) {
        if (expr instanceof Literal.Moment moment) {
            return Optional.of(Math.floorDiv(moment.seconds(), CivilDate.SECONDS_A_DAY));
        }
        return expr instanceof Expr.Call call && call.function() == Function.TODAY
                ? Optional.of(today)
                : Optional.empty();
    }
}
