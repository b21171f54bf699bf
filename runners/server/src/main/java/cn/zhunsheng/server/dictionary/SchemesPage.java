package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Words;
import java.util.List;

/// What the list of identifier schemes shows.
record SchemesPage(List<Line> lines) {
    SchemesPage {
        lines = List.copyOf(lines);
    }

    record Line(
            String path, String id, Words title, Words expected, String source, String evidence, String packageId) {}
}
