package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.check.KeptRuns;
import cn.zhunsheng.server.check.UnmatchedColumn;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.dictionary.Committed;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Standards to be made: gathered from checks and matches within the visitor's reach, made into proposals, dismissed.
@Component
class Drafts {
    private static final int MOST = 5_000;
    private static final int MOST_DECLARED = 10_000;

    private final KeptRuns runs;
    private final DeclaredStore declared;
    private final DecisionStore decisions;
    private final Proposals proposals;
    private final Assessing assessing;
    private final CurrentDictionary current;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Drafts(
            KeptRuns runs,
            DeclaredStore declared,
            DecisionStore decisions,
            Proposals proposals,
            Assessing assessing,
            CurrentDictionary current,
            Trail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.declared = declared;
        this.decisions = decisions;
        this.proposals = proposals;
        this.assessing = assessing;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Those that nothing was decided about first, then by how often they were met.
    List<Draft> of(Visitor visitor) {
        List<Draft> drafts = new ArrayList<>(byName(visitor).values());
        drafts.sort(Comparator.comparing((Draft draft) -> draft.decided().isPresent())
                .thenComparing(Comparator.comparingInt(Draft::seen).reversed())
                .thenComparing(Draft::folded));
        return drafts;
    }

    private Map<String, Draft> byName(Visitor visitor) {
        Map<String, Met> met = new LinkedHashMap<>();
        for (UnmatchedColumn column : runs.unmatched(visitor, MOST)) {
            met.computeIfAbsent(FoldedName.of(column.name()), folded -> Met.as(column.name()))
                    .checked()
                    .add(column);
        }
        for (DeclaredColumn column : declared.of(visitor.organisations(), MOST_DECLARED)) {
            met.computeIfAbsent(column.folded(), folded -> Met.as(column.called()))
                    .declared()
                    .add(column);
        }
        Map<String, Decided> decided = decisions.columns();
        Map<String, Draft> drafts = new LinkedHashMap<>();
        met.forEach((folded, each) -> drafts.put(
                folded,
                new Draft(
                        each.name(),
                        folded,
                        each.checked(),
                        each.declared(),
                        Optional.ofNullable(decided.get(folded)))));
        return drafts;
    }

    private record Met(String name, List<UnmatchedColumn> checked, List<DeclaredColumn> declared) {
        static Met as(String name) {
            return new Met(name, new ArrayList<>(), new ArrayList<>());
        }
    }

    private Draft demand(Visitor visitor, String folded) {
        return Optional.ofNullable(byName(visitor).get(folded)).orElseThrow(Absent::new);
    }

    /// Makes a proposal of each, or of none; in the order of the names.
    List<UUID> propose(Visitor by, List<String> folded, String packageId) throws Refusal, IOException {
        Map<String, Draft> drafts = byName(by);
        return Committed.by(transaction, () -> {
            List<UUID> made = new ArrayList<>();
            for (String each : folded) {
                Draft draft = Optional.ofNullable(drafts.get(each)).orElseThrow(Absent::new);
                UUID id = proposals.made(by, written(draft, packageId));
                decide(by, each, Optional.of(id), "");
                made.add(id);
            }
            return made;
        });
    }

    private Written written(Draft draft, String packageId) throws Refusal, IOException {
        String note = "草稿，待补全；见于 " + draft.met();
        return new Written(
                packageId,
                Kind.ELEMENT,
                false,
                "新建数据元：" + draft.name().strip(),
                "有列没有对应的数据元：" + note,
                assessing.version(packageId),
                0,
                Drafting.element(current.edition(), draft, note));
    }

    /// Keeps why no standard is needed.
    void dismiss(Visitor by, String folded, String reason) throws Refusal, IOException {
        demand(by, folded);
        String why = ChangeRefusals.said(reason);
        Committed.by(transaction, () -> {
            decide(by, folded, Optional.empty(), why);
            return folded;
        });
    }

    private void decide(Visitor by, String folded, Optional<UUID> proposal, String reason) {
        decisions.column(folded, proposal.orElse(null), reason, by, clock.instant());
        trail.record(
                by,
                Deed.of("change.column_decided", "column:" + folded)
                        .with("proposal", proposal.map(UUID::toString).orElse(""))
                        .because(reason));
    }
}
