package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Problem;
import cn.zhunsheng.dictionary.Refusal;
import java.util.List;
import java.util.Optional;

/// Conflicts between packages and how each was settled; those that are open first.
record ConflictsPage(List<Line> lines, int open, Optional<Refusal> refusal) {
    ConflictsPage {
        lines = List.copyOf(lines);
    }

    /// `again` says that it is not what it was when it was settled.
    record Line(String key, Problem problem, Optional<Settled> settled) {
        boolean again() {
            return settled.filter(one -> !one.what().equals(problem.what().en()))
                    .isPresent();
        }

        boolean open() {
            return settled.isEmpty() || again();
        }

        /// Codes can be mapped; elements and standards cannot.
        boolean codes() {
            return problem.code().equals("package.code_conflict");
        }
    }
}
