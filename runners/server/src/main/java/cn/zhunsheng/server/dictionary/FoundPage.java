package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.Optional;

/// What a search over everything found, by kind; not `exact` when nothing fits as it is written and this comes near.
record FoundPage(String query, boolean exact, List<Group> groups) {
    FoundPage {
        groups = List.copyOf(groups);
    }

    /// `kind` is the last part of the message that names it; `more` says that the best are shown and others left out.
    record Group(String kind, List<Line> lines, boolean more) {
        Group {
            lines = List.copyOf(lines);
        }
    }

    /// `path` is empty where the thing has no page yet, `chip` is there for elements, `standard` for standards;
    /// `matched` is what the query was
    /// found in, empty when that is the title.
    record Line(
            String id,
            Words title,
            String packageId,
            String path,
            Optional<Chip> chip,
            Optional<StandardChip> standard,
            String matched) {}
}
