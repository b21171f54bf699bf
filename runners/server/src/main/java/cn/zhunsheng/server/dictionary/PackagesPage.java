package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the list of packages shows.
record PackagesPage(List<Line> lines) {
    PackagesPage {
        lines = List.copyOf(lines);
    }

    /// A package; `publishedAt` is there for one that the platform keeps.
    record Line(
            String id,
            Words title,
            String version,
            String origin,
            int elements,
            int codeSets,
            int models,
            int standards,
            Optional<Instant> publishedAt) {}
}
