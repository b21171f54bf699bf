package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Words;
import java.util.List;

/// What the list of models shows.
record ModelsPage(List<Line> lines) {
    ModelsPage {
        lines = List.copyOf(lines);
    }

    record Line(String path, String id, Words title, String source, int fields, int rules, String packageId) {}
}
