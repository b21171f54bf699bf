package cn.zhunsheng.server.change;

import cn.zhunsheng.server.check.ColumnEvidence;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Columns that matched nothing, each name once, those seen most often first; and what was decided about them.
record DraftsPage(List<Line> lines, List<String> packages) {
    DraftsPage {
        lines = List.copyOf(lines);
        packages = List.copyOf(packages);
    }

    /// A column: in how many checks it was met, the latest of them, and what its values look like there.
    record Line(
            String name,
            String folded,
            int seen,
            UUID run,
            String source,
            ColumnEvidence evidence,
            String format,
            Optional<Decided> decided) {}
}
