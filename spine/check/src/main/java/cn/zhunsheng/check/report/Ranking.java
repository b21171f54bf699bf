package cn.zhunsheng.check.report;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.dictionary.Severity;
import java.util.Comparator;
import java.util.List;

/// The rules that failed, worst first: errors before warnings, then the most failures, then the largest share of what
/// was judged, then as in the model.
final class Ranking {
    private static final Comparator<RuleResult> WORST_FIRST = Comparator.comparing(
                    (RuleResult result) -> result.rule().severity())
            .thenComparing(Comparator.comparingLong(RuleResult::failed).reversed())
            .thenComparing(Comparator.comparingDouble(Ranking::share).reversed());

    private Ranking() {}

    static List<RuleResult> failed(CheckResult result) {
        return result.rules().stream()
                .filter(rule -> rule.failed() > 0)
                .sorted(WORST_FIRST)
                .toList();
    }

    static List<RuleResult> passed(CheckResult result) {
        return result.rules().stream()
                .filter(rule -> rule.failed() == 0 && rule.tested() > 0)
                .toList();
    }

    /// The rules that had no value to judge.
    static List<RuleResult> idle(CheckResult result) {
        return result.rules().stream().filter(rule -> rule.tested() == 0).toList();
    }

    /// How many rules of that weight failed.
    static long rules(CheckResult result, Severity severity) {
        return failed(result).stream()
                .filter(rule -> rule.rule().severity() == severity)
                .count();
    }

    /// How many failures the rules of that weight counted.
    static long places(CheckResult result, Severity severity) {
        return failed(result).stream()
                .filter(rule -> rule.rule().severity() == severity)
                .mapToLong(RuleResult::failed)
                .sum();
    }

    private static double share(RuleResult result) {
        return (double) result.failed() / result.tested();
    }
}
