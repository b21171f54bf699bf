package cn.zhunsheng.server.standard;

import java.util.List;
import java.util.Optional;

/// What the list of projects shows. `want` is the filter: empty, `late`, `mine`, or a stage.
record WorkPage(String want, boolean mayBegin, Counts counts, List<String> stages, List<Line> lines) {
    WorkPage {
        stages = List.copyOf(stages);
        lines = List.copyOf(lines);
    }

    record Counts(long open, long late, long mine) {}

    /// `mine` says that the reader can take a step.
    record Line(Project project, String organisation, Optional<String> end, boolean late, boolean mine) {}
}
