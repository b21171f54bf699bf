package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/// What a code set's page shows. `path` leads to the codes above those listed, topmost first; `at` is empty for ever.
record CodeSetPage(
        String self,
        String id,
        Words title,
        String packageId,
        String source,
        String completeness,
        boolean complete,
        List<Fact> facts,
        boolean hierarchical,
        int codes,
        CodeFilter filter,
        String at,
        List<Step> path,
        Paged<Line> list,
        List<Chip> users,
        List<StandardChip> standards,
        Optional<AddedFacts.Added> added,
        List<ConflictLine> conflicts) {
    CodeSetPage {
        facts = List.copyOf(facts);
        path = List.copyOf(path);
        users = List.copyOf(users);
        standards = List.copyOf(standards);
        conflicts = List.copyOf(conflicts);
    }

    record Step(String code, Words name) {}

    /// A code; `below` is the number of codes right under it, `now` what took over from it.
    record Line(
            String code,
            Words name,
            String parent,
            Words parentName,
            String from,
            String until,
            boolean inForce,
            int below,
            List<Step> now,
            String note) {
        Line {
            now = List.copyOf(now);
        }
    }

    /// The codes under that code, on the same day.
    String under(String code) {
        return query(code, "", filter.flat());
    }

    /// All codes, or the tree of them.
    String flat(boolean flat) {
        return query("", "", flat);
    }

    /// The same list, to be followed by the number of a page.
    String paged() {
        return query(filter.under(), filter.search(), filter.flat()) + "&page=";
    }

    private String query(String under, String search, boolean flat) {
        return self
                + (self.contains("?") ? "&" : "?")
                + UriComponentsBuilder.newInstance()
                        .queryParam("search", "{search}")
                        .queryParam("under", "{under}")
                        .queryParam("at", "{at}")
                        .queryParam("flat", flat)
                        .encode()
                        .buildAndExpand(search, under, at)
                        .toUriString()
                        .substring(1);
    }
}
