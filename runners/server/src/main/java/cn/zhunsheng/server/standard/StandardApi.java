package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.dictionary.Paged;
import cn.zhunsheng.server.dictionary.Tagged;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Standards for programs to look up.
@RestController
final class StandardApi {
    private static final int PAGE = 100;

    private final Standards standards;
    private final StandardSearch search;

    StandardApi(Standards standards, StandardSearch search) {
        this.standards = standards;
        this.search = search;
    }

    /// One page of a list; `page` from 1. Not `exact` when nothing fits the search and these come near.
    record ListBody(int total, int page, int pages, boolean exact, List<StandardBody> items) {
        ListBody {
            items = List.copyOf(items);
        }
    }

    record RelationBody(String kind, String number) {}

    /// A standard, how it stands to others, and the ids of what stands on it.
    record WholeBody(
            StandardBody standard,
            List<RelationBody> relations,
            List<String> elements,
            List<String> codeSets,
            List<String> schemes,
            List<String> models,
            List<String> rules) {
        WholeBody {
            relations = List.copyOf(relations);
            elements = List.copyOf(elements);
            codeSets = List.copyOf(codeSets);
            schemes = List.copyOf(schemes);
            models = List.copyOf(models);
            rules = List.copyOf(rules);
        }
    }

    @GetMapping("/api/v1/standards")
    ResponseEntity<ListBody> list(@RequestParam Map<String, String> query, @RequestParam(defaultValue = "1") int page)
            throws Refusal, IOException {
        Standing standing = standards.now();
        StandardSearch.Sought sought = search.find(standing, new StandardFilter(query));
        Paged<Known> found = Paged.of(sought.standards(), page, PAGE);
        List<StandardBody> items = found.items().stream()
                .map(known -> StandardBody.of(known, standing.classification()))
                .toList();
        return Tagged.of(
                standing.edition(),
                new ListBody(found.total(), found.page(), found.pages(), sought.exact(), items),
                standing.stamp(),
                sought.exact(),
                found.total());
    }

    @GetMapping("/api/v1/standards/{slug}")
    ResponseEntity<WholeBody> standard(@PathVariable String slug) throws Refusal, IOException {
        Standing standing = standards.now();
        Known known = standing.shelf().at(slug).orElseThrow(Absent::new);
        return Tagged.of(standing.edition(), whole(standing, known), standing.stamp());
    }

    private static WholeBody whole(Standing standing, Known known) {
        Relations relations = new Relations(standing.shelf(), known);
        Uses uses = standing.uses();
        return new WholeBody(
                StandardBody.of(known, standing.classification()),
                relations.all().stream()
                        .map(relation -> new RelationBody(relation.kind(), relation.number()))
                        .toList(),
                uses.elements(known).stream().map(Held::id).toList(),
                uses.codeSets(known).stream().map(Held::id).toList(),
                uses.schemes(known).stream().map(Held::id).toList(),
                uses.models(known).stream().map(Held::id).toList(),
                uses.rules(known).stream().map(ruled -> ruled.rule().id()).toList());
    }
}
