package cn.zhunsheng.match.rules;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything that people decided about columns, as a file of rules holds it.
///
/// `rules` keep the file's order: the first that fits counts. `accepted` and `rejected` are in the order of
/// their places, none twice. Immutable.
public record MatchRules(List<MatchRule> rules, List<Decision> accepted, List<Decision> rejected) {
    /// Nobody decided anything.
    public static final MatchRules NONE = new MatchRules(List.of(), List.of(), List.of());

    private static final double REUSED = 0.95;

    public MatchRules {
        rules = List.copyOf(rules);
        accepted = accepted.stream().distinct().sorted(Decision.ORDER).toList();
        rejected = rejected.stream().distinct().sorted(Decision.ORDER).toList();
    }

    /// The same and one more accepted decision; it replaces what was accepted for the column, and a
    /// rejection of the element there.
    public MatchRules accepting(Decision decision) {
        List<Decision> others = new ArrayList<>(accepted);
        others.removeIf(d -> samePlace(d, decision));
        others.add(decision);
        List<Decision> stillRejected = new ArrayList<>(rejected);
        stillRejected.removeIf(d -> samePlace(d, decision) && d.element().equals(decision.element()));
        return new MatchRules(rules, others, stillRejected);
    }

    /// The same and one more rejected match, which is accepted no more.
    public MatchRules rejecting(Decision decision) {
        List<Decision> stillAccepted = new ArrayList<>(accepted);
        stillAccepted.removeIf(d -> samePlace(d, decision) && d.element().equals(decision.element()));
        List<Decision> more = new ArrayList<>(rejected);
        more.removeIf(d -> samePlace(d, decision) && d.element().equals(decision.element()));
        more.add(decision);
        return new MatchRules(rules, stillAccepted, more);
    }

    private static boolean samePlace(Decision a, Decision b) {
        return a.system().equals(b.system())
                && a.table().equals(b.table())
                && a.column().equals(b.column());
    }

    /// What was decided for the column: a decision on it before the rules, the rules before a decision on a
    /// column of the same name and comment elsewhere. Empty where nobody decided, or where such decisions
    /// disagree.
    public Optional<Verdict> verdict(String system, TableStructure table, ColumnStructure column) {
        Set<ElementId> never = rejected(system, table, column);
        return accepted.stream()
                .filter(d -> d.isOf(system, table, column))
                .findFirst()
                .map(d -> new Verdict(d.element(), d.role(), 1, said(d, "有效映射", "An accepted match")))
                .or(() -> rules.stream()
                        .filter(r -> r.fits(system, table, column))
                        .findFirst()
                        .map(MatchRules::verdict))
                .or(() -> reused(column))
                .filter(v -> v.element().filter(never::contains).isEmpty());
    }

    private static Verdict verdict(MatchRule rule) {
        String why = rule.reason().isEmpty() ? "" : ": " + rule.reason();
        return new Verdict(
                rule.element(),
                rule.role(),
                1,
                new Words("落标映射规则 " + rule.id() + why, "Matching rule " + rule.id() + why));
    }

    private Optional<Verdict> reused(ColumnStructure column) {
        List<Decision> like = accepted.stream().filter(d -> d.isLike(column)).toList();
        boolean agree = like.stream().map(Decision::element).distinct().count() == 1;
        return agree
                ? Optional.of(like.getFirst())
                        .map(d -> new Verdict(
                                d.element(),
                                d.role(),
                                REUSED,
                                said(d, "同名同注释的列的有效映射", "An accepted match of a column of this name and comment")))
                : Optional.empty();
    }

    private static Words said(Decision decision, String zh, String en) {
        String place = String.join(
                ".",
                List.of(decision.system(), decision.table(), decision.column()).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
        return new Words(zh + "（" + place + "）", en + " (" + place + ")");
    }

    /// The elements that were rejected for the column and are never proposed for it again.
    public Set<ElementId> rejected(String system, TableStructure table, ColumnStructure column) {
        Set<ElementId> never = new LinkedHashSet<>();
        for (Decision decision : rejected) {
            if (decision.isOf(system, table, column)) {
                decision.element().ifPresent(never::add);
            }
        }
        return never;
    }
}
