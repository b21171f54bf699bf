package cn.zhunsheng.check;

import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Version;
import java.time.LocalDate;
import java.util.List;

/// What a check found: everything a report shows, masked already unless `valuesShown`.
///
/// `day` is the day that validity dates and `today()` were judged by. `rules` are in the order of the model. Equal
/// input gives equal results. `mapped` are the raw values that were judged as the codes they stand for.
public record CheckResult(
        List<PackageUsed> packages,
        Model model,
        String modelPackage,
        LocalDate day,
        List<SourceResult> sources,
        List<RuleResult> rules,
        Scores scores,
        boolean valuesShown,
        List<MappedUse> mapped) {
    public CheckResult {
        mapped = List.copyOf(mapped);
        packages = List.copyOf(packages);
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
    }

    /// A package whose facts the check stood on.
    public record PackageUsed(String id, Version version) {}

    public long rows() {
        return sources.stream().mapToLong(SourceResult::rows).sum();
    }

    /// Whether any rule of this weight or a heavier one failed.
    public boolean fails(Severity severity) {
        return rules.stream()
                .anyMatch(r -> r.failed() > 0 && r.rule().severity().compareTo(severity) <= 0);
    }
}
