package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.audit.Deed;
import cn.zhunsheng.server.audit.Trail;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.dictionary.Committed;
import cn.zhunsheng.server.dictionary.ConflictDecisions;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is defined twice and differently, and how people settle it.
@Component
class Settlements {
    private final CurrentDictionary current;
    private final DecisionStore decisions;
    private final Mappings mappings;
    private final Proposals proposals;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Settlements(
            CurrentDictionary current,
            DecisionStore decisions,
            Mappings mappings,
            Proposals proposals,
            Trail trail,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.current = current;
        this.decisions = decisions;
        this.mappings = mappings;
        this.proposals = proposals;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A conflict, and how it was settled.
    record Conflict(String key, Problem problem, Optional<Settled> settled) {
        /// It is not what it was when it was settled.
        boolean again() {
            return settled.filter(one -> !one.what().equals(problem.what().en()))
                    .isPresent();
        }

        boolean open() {
            return settled.isEmpty() || again();
        }

        String anchor() {
            return ConflictDecisions.anchor(problem);
        }

        /// Codes can be mapped; elements and standards cannot.
        boolean codes() {
            return problem.code().equals("package.code_conflict");
        }
    }

    /// Those that are open first.
    List<Conflict> conflicts() throws Refusal, IOException {
        Map<String, Settled> settled = decisions.conflicts();
        List<Conflict> conflicts = new ArrayList<>();
        for (Problem problem : current.edition().conflicts()) {
            conflicts.add(conflict(problem, settled));
        }
        conflicts.sort(Comparator.comparing((Conflict conflict) -> !conflict.open()));
        return conflicts;
    }

    static Conflict conflict(Problem problem, Map<String, Settled> settled) {
        String key = key(problem);
        return new Conflict(key, problem, Optional.ofNullable(settled.get(key)));
    }

    /// Two elements may share several names: what is said tells them apart.
    private static String key(Problem problem) {
        String said = problem.what().en();
        int name = problem.code().equals("package.name_conflict") ? said.indexOf(" is a name of ") : -1;
        return problem.code() + "\n" + problem.where() + (name < 0 ? "" : "\n" + said.substring(0, name));
    }

    /// @throws Absent when there is none such
    private Conflict demand(String key) throws Refusal, IOException {
        return conflicts().stream()
                .filter(conflict -> conflict.key().equals(key))
                .findFirst()
                .orElseThrow(Absent::new);
    }

    /// Gives the proposal of a mapping that it drafted, for a person to complete.
    ///
    /// @param way `merge`, `distinct`, or for codes `map`
    Optional<UUID> settle(Visitor by, String key, String way, String reason) throws Refusal, IOException {
        Conflict conflict = demand(key);
        String why = ChangeRefusals.said(reason);
        if (!List.of("merge", "distinct", "map").contains(way) || (way.equals("map") && !conflict.codes())) {
            throw ChangeRefusals.wayUnfit(way);
        }
        Problem problem = conflict.problem();
        Optional<Written> mapping = way.equals("map") ? mappings.of(problem, why) : Optional.empty();
        return Committed.by(transaction, () -> {
            Optional<UUID> proposal =
                    mapping.isPresent() ? Optional.of(proposals.made(by, mapping.get())) : Optional.empty();
            decisions.conflict(key, way, problem.what().en(), why, proposal, by, clock.instant());
            trail.record(
                    by,
                    deed("change.conflict_settled", problem).with("way", way).because(why));
            return proposal;
        });
    }

    private static Deed deed(String code, Problem problem) {
        return Deed.of(code, "conflict:" + problem.code()).with("where", problem.where());
    }

    void reopen(Visitor by, String key) throws Refusal, IOException {
        Problem problem = demand(key).problem();
        Committed.by(transaction, () -> {
            decisions.reopen(key);
            trail.record(by, deed("change.conflict_reopened", problem));
            return key;
        });
    }
}
