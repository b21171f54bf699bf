package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Problem;
import java.util.Optional;

/// A conflict as the page of a thing shows it; `decision` is empty while it is open.
public record ConflictLine(Problem problem, Optional<ConflictDecisions.Decision> decision) {
    /// Where it is settled.
    public String path() {
        return "/conflicts#" + ConflictDecisions.anchor(problem);
    }

    /// `open`, or the way in which it was settled.
    public String state() {
        return decision.map(ConflictDecisions.Decision::way).orElse("open");
    }
}
