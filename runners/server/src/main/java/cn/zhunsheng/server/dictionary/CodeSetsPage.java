package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Words;
import java.util.List;

/// What the list of code sets shows; `added` are attributes that people added, `attribute` and `value` what is
/// wanted of one.
record CodeSetsPage(
        List<Line> lines,
        String search,
        String packageId,
        String attribute,
        String value,
        List<String> packages,
        List<AddedFilter.Choice> added) {
    CodeSetsPage {
        lines = List.copyOf(lines);
        packages = List.copyOf(packages);
        added = List.copyOf(added);
    }

    /// What is wanted, as a query.
    String query() {
        return "?search=" + Links.encoded(search) + "&package=" + Links.encoded(packageId) + "&attribute="
                + Links.encoded(attribute) + "&value=" + Links.encoded(value);
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
