package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import java.util.List;
import java.util.Optional;

/// Columns that matched nothing, each name once, those met most often first; and what was decided about them.
record DraftsPage(List<Draft> lines, List<String> packages, Optional<Refusal> refusal) {
    DraftsPage {
        lines = List.copyOf(lines);
        packages = List.copyOf(packages);
    }
}
