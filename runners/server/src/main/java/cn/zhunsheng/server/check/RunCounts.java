package cn.zhunsheng.server.check;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.dictionary.Severity;
import java.util.Map;
import java.util.TreeMap;

/// What a run found, in counts: rows, failing places by weight, the score (empty when nothing could be judged), and the
/// places that failed by rule, where any did.
public record RunCounts(long rows, long errors, long warnings, String score, Map<String, Long> failed) {
    public RunCounts {
        failed = Map.copyOf(failed);
    }

    static RunCounts of(Summary summary) {
        Map<String, Long> failed = new TreeMap<>();
        summary.failed().forEach(rule -> failed.put(rule.id(), rule.failed()));
        String score = summary.score().map(Object::toString).orElse("");
        return new RunCounts(summary.rows(), summary.errors(), summary.warnings(), score, failed);
    }

    static RunCounts of(CheckResult result) {
        Map<String, Long> failed = new TreeMap<>();
        long errors = 0;
        long warnings = 0;
        for (var rule : result.rules()) {
            if (rule.failed() > 0) {
                failed.put(rule.rule().id(), rule.failed());
            }
            errors += rule.rule().severity() == Severity.ERROR ? rule.failed() : 0;
            warnings += rule.rule().severity() == Severity.WARNING ? rule.failed() : 0;
        }
        String score = result.scores().total().map(Object::toString).orElse("");
        return new RunCounts(result.rows(), errors, warnings, score, failed);
    }
}
