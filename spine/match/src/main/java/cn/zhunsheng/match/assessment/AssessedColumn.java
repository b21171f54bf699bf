package cn.zhunsheng.match.assessment;

import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.proposal.Proposals;
import java.util.List;
import java.util.Optional;

/// A column as it was assessed: the element that it is tied to, how it stands, and why; at least one reason.
public record AssessedColumn(ColumnMatch match, Optional<ElementId> element, Standing standing, List<Words> reasons) {
    public AssessedColumn {
        reasons = List.copyOf(reasons);
    }

    public String name() {
        return match.column().name();
    }

    /// Whether it has a candidate that may be right and is not sure enough.
    public boolean unsure() {
        return standing == Standing.TO_ASSESS
                && match.candidates().stream().anyMatch(candidate -> candidate.confidence() >= Proposals.UNSURE);
    }
}
