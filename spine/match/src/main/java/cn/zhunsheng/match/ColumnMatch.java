package cn.zhunsheng.match;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.dictionary.ElementId;
import java.util.List;
import java.util.Optional;

/// What one column may be.
///
/// `candidates` come surest first, at most [Matching#MOST_CANDIDATES]; equally sure ones in the order of
/// the dictionary. `chosen` is the first of them, or empty where *none* is the answer. `decided` says that
/// people decided it, by a rule or an earlier match, and evidence did not.
public record ColumnMatch(
        ColumnStructure column, Optional<ElementId> chosen, List<Candidate> candidates, boolean decided) {
    public ColumnMatch {
        candidates = List.copyOf(candidates);
    }

    /// The candidate that was chosen.
    public Optional<Candidate> choice() {
        return chosen.map(element -> candidates.getFirst());
    }
}
