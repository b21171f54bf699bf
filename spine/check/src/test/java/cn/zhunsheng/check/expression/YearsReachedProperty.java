package cn.zhunsheng.check.expression;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.rule.Expr;
import cn.zhunsheng.dictionary.rule.Function;
import cn.zhunsheng.dictionary.rule.Literal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Years between a date that varies and one that does not are compared by one moment; the answer is that of the
/// interpreter, who counts them.
class YearsReachedProperty {
    private static final List<Function> COMPARISONS = List.of(Function.LT, Function.LE, Function.GT, Function.GE);
    private static final Expr FROM = new Expr.Field("from", Sample.FIELDS.get("from"));

    @Property(tries = 300)
    void answersAsCountingWould(@ForAll long seed, @ForAll @IntRange(min = -130, max = 130) int years) {
        Random random = new Random(seed);
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
        Expr to = random.nextBoolean()
                ? Expr.Call.of(Function.TODAY)
                : new Literal.Moment(day.atTime(13, 0).toEpochSecond(ZoneOffset.UTC));
        LocalDate reference = to instanceof Literal ? day : Sample.TODAY;
        List<Map<String, String>> rows = around(reference.minusYears(years), random);
        Expr between = Expr.Call.of(Function.YEARS_BETWEEN, FROM, to);
        Literal number = new Literal.Whole(years);
        for (Function comparison : COMPARISONS) {
            Expr rule = random.nextBoolean()
                    ? Expr.Call.of(comparison, between, number)
                    : Expr.Call.of(comparison, number, between);

            assertThat(YearsReached.of(Comparison.LESS, between, number, Sample.TODAY.toEpochDay()))
                    .isPresent();
            assertThat(failing(rule, rows)).as(rule.toString()).isEqualTo(expected(rule, rows));
        }
    }

    /// The day itself, the days beside it, leap days near it, and one year to either side.
    private static List<Map<String, String>> around(LocalDate day, Random random) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int days = -370; days <= 370; days += days < -3 || days >= 3 ? 1 + random.nextInt(40) : 1) {
            rows.add(row(day.plusDays(days).atTime(0, 0)));
            rows.add(row(day.plusDays(days).atTime(23, 59, 59)));
        }
        return rows;
    }

    private static Map<String, String> row(LocalDateTime moment) {
        return Map.of("from", moment.toString());
    }

    private static List<Integer> failing(Expr rule, List<Map<String, String>> rows) {
        int[] out = new int[rows.size()];
        Batch cells = new Batch(rows, Encoding.UTF_8);
        int n = Predicate.compile(rule, Sample.environment())
                .failing(cells, Sample.firstRows(rows.size()), rows.size(), out);
        return IntStream.of(out).limit(n).boxed().toList();
    }

    private static List<Integer> expected(Expr rule, List<Map<String, String>> rows) {
        return IntStream.range(0, rows.size())
                .filter(row -> !new Interpreter(rows.get(row)).passes(rule))
                .boxed()
                .toList();
    }
}
