package cn.zhunsheng.server.check;

import java.util.List;
import java.util.Optional;

/// A result to be read. Without a summary its report cannot be read any more. `others` are earlier runs by the same
/// model, to compare with.
record ReportPage(
        Run run, String organisation, Optional<Summary> summary, List<Run> others, boolean own, int mostFailures) {
    ReportPage {
        others = List.copyOf(others);
    }
}
