package cn.zhunsheng.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Scores after GB/T 36344-2018: X = A / B, by indicator (four digits), by dimension (their first two), and in all.
///
/// An indicator's A are the values that passed, B those that were judged, over all its rules. A dimension likewise over
/// its indicators. The
/// total is the mean of the dimensions that apply, empty when none does: nothing judged is not a hundred. 0303 (repeat
/// rate) and
/// 0305 (dirty data rate) count the bad, lower is better, and weigh nothing.
public record Scores(List<Line> indicators, List<Line> dimensions, Optional<BigDecimal> total) {
    private static final List<String> COUNT_THE_BAD = List.of("0303", "0305");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Scores {
        indicators = List.copyOf(indicators);
        dimensions = List.copyOf(dimensions);
    }

    /// One score: its code, what passed, what was judged, and the percentage rounded half up to two decimals.
    public record Line(String code, long passed, long tested, BigDecimal score) {
        /// Whether a lower score is better.
        public boolean lowerIsBetter() {
            return COUNT_THE_BAD.contains(code);
        }
    }

    public static Scores of(List<RuleResult> rules) {
        Map<String, long[]> byIndicator = new TreeMap<>();
        Map<String, long[]> byDimension = new TreeMap<>();
        for (RuleResult result : rules) {
            String indicator = result.rule().indicator();
            add(byIndicator, indicator, result);
            if (!COUNT_THE_BAD.contains(indicator)) {
                add(byDimension, indicator.substring(0, 2), result);
            }
        }
        List<Line> indicators = lines(byIndicator);
        List<Line> dimensions = lines(byDimension);
        return new Scores(indicators, dimensions, total(byDimension));
    }

    private static void add(Map<String, long[]> sums, String code, RuleResult result) {
        if (result.tested() > 0) {
            long[] sum = sums.computeIfAbsent(code, c -> new long[2]);
            sum[0] += result.tested() - result.failed();
            sum[1] += result.tested();
        }
    }

    private static List<Line> lines(Map<String, long[]> sums) {
        List<Line> lines = new ArrayList<>();
        sums.forEach((code, sum) -> {
            long counted = COUNT_THE_BAD.contains(code) ? sum[1] - sum[0] : sum[0];
            lines.add(new Line(code, sum[0], sum[1], rounded(percentage(counted, sum[1]))));
        });
        return lines;
    }

    private static Optional<BigDecimal> total(Map<String, long[]> dimensions) {
        if (dimensions.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (long[] dimension : dimensions.values()) {
            sum = sum.add(percentage(dimension[0], dimension[1]), MathContext.DECIMAL128);
        }
        return Optional.of(rounded(sum.divide(BigDecimal.valueOf(dimensions.size()), MathContext.DECIMAL128)));
    }

    private static BigDecimal percentage(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }
}
