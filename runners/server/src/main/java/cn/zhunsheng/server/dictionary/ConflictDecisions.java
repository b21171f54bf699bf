package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Knows how conflicts between packages were settled: a room to the right of this one implements it as a bean, and the
/// pages of elements and code sets show what it says.
public interface ConflictDecisions {
    /// Those of the conflicts that are settled; one that is no longer what it was then is not.
    Map<Problem, Decision> of(List<Problem> conflicts);

    /// Where the page of all conflicts, `/conflicts`, shows this one.
    static String anchor(Problem conflict) {
        String said = conflict.code() + conflict.where() + conflict.what().en();
        return "c-" + Integer.toHexString(said.hashCode());
    }

    /// Who settled it and why. `way` is `merge`, `distinct` or `map`.
    record Decision(String way, String reason, String name, Instant at) {}
}
