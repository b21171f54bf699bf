package cn.zhunsheng.match.assessment;

import cn.zhunsheng.dictionary.Words;
import java.math.BigDecimal;
import java.util.Optional;

/// The figures of an assessment in words, alike in every report: each rate with its denominator.
final class Figures {
    private Figures() {}

    static Words coverage(Rates rates) {
        return new Words(
                "标准覆盖率 %s（已对应数据元 %,d 列 / 应评估 %,d 列）"
                        .formatted(percent(rates.coverage(), "不适用"), rates.tied(), rates.assessed()),
                "Coverage by the standard %s (%,d columns tied to an element / %,d to be assessed)"
                        .formatted(percent(rates.coverage(), "not applicable"), rates.tied(), rates.assessed()));
    }

    static Words passing(Rates rates) {
        return new Words(
                "监控通过率 %s（通过 %,d 列 / 有规则评判 %,d 列）"
                        .formatted(percent(rates.passing(), "不适用"), rates.passed(), rates.monitored()),
                "Monitored columns that pass: %s (%,d passed / %,d judged by a rule)"
                        .formatted(percent(rates.passing(), "not applicable"), rates.passed(), rates.monitored()));
    }

    static Words matched(Assessment assessment) {
        long tied = assessment.rates().tied();
        long exempt = assessment.count(Standing.EXEMPT);
        long none = assessment.count(Standing.TO_ASSESS) - assessment.unsure();
        return new Words(
                "%,d 张表，%,d 列：对应数据元 %,d，没有把握 %,d，没有数据元 %,d，不落标 %,d"
                        .formatted(
                                assessment.tables().size(),
                                assessment.columns(),
                                tied,
                                assessment.unsure(),
                                none,
                                exempt),
                "%,d tables, %,d columns: %,d tied to an element, %,d unsure, %,d without element, %,d exempt"
                        .formatted(
                                assessment.tables().size(),
                                assessment.columns(),
                                tied,
                                assessment.unsure(),
                                none,
                                exempt));
    }

    static String percent(Optional<BigDecimal> rate, String otherwise) {
        return rate.map(number -> number.toPlainString() + " %").orElse(otherwise);
    }

    /// The score of a table's structure and of its rows; a dash where there is none.
    static String structure(AssessedTable table) {
        return table.conformance().map(c -> c.score().toPlainString()).orElse("-");
    }

    static String rows(AssessedTable table) {
        return table.result()
                .flatMap(result -> result.scores().total())
                .map(BigDecimal::toPlainString)
                .orElse("-");
    }
}
