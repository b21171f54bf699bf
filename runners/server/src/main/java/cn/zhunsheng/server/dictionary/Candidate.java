package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Change;
import cn.zhunsheng.dictionary.Change.Kind;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Differences;
import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.StandardPackage.Dependency;
import cn.zhunsheng.dictionary.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A package as somebody would have it, among all others: what would change and what would be wrong.
///
/// `before` is empty for a new package. `after` and `dictionary` are empty when it cannot be read or does not fit with
/// the others; then `problems` says why. `problems` are those of all packages and of what lies between them, and the
/// conflicts that were not there before; they may be warnings.
public record Candidate(
        String packageId,
        Optional<StandardPackage> before,
        Optional<StandardPackage> after,
        Optional<Dictionary> dictionary,
        List<Problem> problems,
        List<Change> changes) {
    public Candidate {
        problems = List.copyOf(problems);
        changes = List.copyOf(changes);
    }

    /// @param others the packages beside it, which may use what differs
    static List<Change> changes(
            Optional<StandardPackage> before, Optional<StandardPackage> after, List<StandardPackage> others) {
        return before.isPresent() && after.isPresent()
                ? Differences.between(before.get(), after.get(), others)
                : List.of();
    }

    /// What stands in the way of publishing it.
    public List<Problem> errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .distinct()
                .toList();
    }

    public List<Problem> warnings() {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .distinct()
                .toList();
    }

    public List<Change> breaking() {
        return changes.stream().filter(Change::breaking).toList();
    }

    /// The version that it would bear: a higher first number where something breaks, a higher second one
    /// where something came, else a higher third one. While the first is 0, the second stands for it.
    public Version next() {
        Version now = before.orElseThrow().heading().version();
        boolean added = changes.stream().anyMatch(change -> change.kind() == Kind.ADDED);
        if (!breaking().isEmpty() && now.major() > 0) {
            return new Version(now.major() + 1, 0, 0, "");
        }
        return !breaking().isEmpty() || added
                ? new Version(now.major(), now.minor() + 1, 0, "")
                : new Version(now.major(), now.minor(), now.patch() + 1, "");
    }

    /// The packages that depend on this one and do not accept that version, each as `id >=1.0 <2`.
    public List<String> leftBehind(List<StandardPackage> all, Version version) {
        List<String> behind = new ArrayList<>();
        for (StandardPackage each : all) {
            for (Dependency dependency : each.heading().depends()) {
                if (dependency.id().equals(packageId) && !dependency.version().holds(version)) {
                    behind.add(each.id() + " " + dependency.version());
                }
            }
        }
        return behind;
    }
}
