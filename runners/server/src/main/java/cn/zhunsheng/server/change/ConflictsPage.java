package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import java.util.List;
import java.util.Optional;

/// Conflicts between packages and how each was settled; those that are open first.
record ConflictsPage(List<Settlements.Conflict> lines, int open, Optional<Refusal> refusal) {
    ConflictsPage {
        lines = List.copyOf(lines);
    }

    static ConflictsPage of(List<Settlements.Conflict> conflicts, Optional<Refusal> refusal) {
        int open = (int) conflicts.stream().filter(Settlements.Conflict::open).count();
        return new ConflictsPage(conflicts, open, refusal);
    }
}
