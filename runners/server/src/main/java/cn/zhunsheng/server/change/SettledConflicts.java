package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.server.dictionary.ConflictDecisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Tells the pages of the dictionary how conflicts were settled.
@Component
final class SettledConflicts implements ConflictDecisions {
    private final DecisionStore decisions;

    SettledConflicts(DecisionStore decisions) {
        this.decisions = decisions;
    }

    @Override
    public Map<Problem, Decision> of(List<Problem> conflicts) {
        Map<String, Settled> settled = decisions.conflicts();
        Map<Problem, Decision> of = new HashMap<>();
        for (Problem problem : conflicts) {
            Settlements.Conflict conflict = Settlements.conflict(problem, settled);
            conflict.settled()
                    .filter(one -> !conflict.open())
                    .ifPresent(one -> of.put(problem, new Decision(one.way(), one.reason(), one.name(), one.at())));
        }
        return of;
    }
}
