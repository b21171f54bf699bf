package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Words;
import java.util.List;

/// What the list of code sets shows.
record CodeSetsPage(List<Line> lines, String search, String packageId, List<String> packages) {
    CodeSetsPage {
        lines = List.copyOf(lines);
        packages = List.copyOf(packages);
    }

    record Line(
            String path,
            String id,
            Words title,
            String source,
            String completeness,
            boolean complete,
            String evidence,
            int codes,
            String packageId) {}
}
