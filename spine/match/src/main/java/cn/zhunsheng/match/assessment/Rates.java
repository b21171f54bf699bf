package cn.zhunsheng.match.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// The two rates of an assessment with what they are made of.
///
/// 标准覆盖率 is `tied` of `assessed`: columns tied to an element, of all but the exempt. 监控通过率 is `passed` of
/// `monitored`: columns without error, of those that a rule judged. Rates are of 100, to two decimals, half up; absent
/// where there is nothing to divide by, which is not 100.
public record Rates(long assessed, long tied, long monitored, long passed) {
    static Rates of(List<AssessedTable> tables) {
        long assessed = 0;
        long tied = 0;
        long monitored = 0;
        long passed = 0;
        for (AssessedTable table : tables) {
            for (AssessedColumn column : table.columns()) {
                assessed += column.standing() == Standing.EXEMPT ? 0 : 1;
                tied += column.standing().tied() ? 1 : 0;
                monitored += column.standing().monitored() ? 1 : 0;
                passed += column.standing() == Standing.PASSED ? 1 : 0;
            }
        }
        return new Rates(assessed, tied, monitored, passed);
    }

    public Optional<BigDecimal> coverage() {
        return share(tied, assessed);
    }

    public Optional<BigDecimal> passing() {
        return share(passed, monitored);
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }
}
