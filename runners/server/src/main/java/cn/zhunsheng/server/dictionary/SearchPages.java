package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Hit;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.console.Finder;
import cn.zhunsheng.server.console.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One search over everything.
@Controller
final class SearchPages {
    private static final int SHOWN = 10;

    private final CurrentDictionary current;
    private final Searching searching;
    private final StandardLinks standards;
    private final Pages pages;

    SearchPages(CurrentDictionary current, Searching searching, StandardLinks standards, Pages pages) {
        this.current = current;
        this.searching = searching;
        this.standards = standards;
        this.pages = pages;
    }

    @Bean
    static Finder finder() {
        return new Finder("/search", "dictionary.search");
    }

    @GetMapping("/search")
    View found(@RequestParam(defaultValue = "") String q) throws Refusal, IOException {
        Edition edition = current.edition();
        Searching.Answer answer = searching.each(edition, q, SHOWN + 1);
        List<FoundPage.Group> groups = new ArrayList<>();
        answer.hits()
                .forEach((kind, hits) -> groups.add(new FoundPage.Group(
                        kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        hits.stream()
                                .limit(SHOWN)
                                .map(hit -> line(edition, hit))
                                .filter(new Once())
                                .toList(),
                        hits.size() > SHOWN)));
        return pages.show("dictionary/found", new FoundPage(q.strip(), answer.exact(), groups));
    }

    private FoundPage.Line line(Edition edition, Hit hit) {
        String packageId = hit.reference().substring(0, hit.reference().indexOf('/'));
        String id = hit.reference().substring(packageId.length() + 1);
        boolean other = !hit.matched().equals(hit.title().zh())
                && !hit.matched().equals(hit.title().en())
                && !hit.matched().equals(id);
        return new FoundPage.Line(
                id,
                hit.title(),
                packageId,
                path(edition, hit.kind(), packageId, id),
                hit.kind() == Hit.Kind.ELEMENT ? chip(edition, hit.reference()) : Optional.empty(),
                hit.kind() == Hit.Kind.STANDARD ? standards.of(id) : Optional.empty(),
                other ? hit.matched() : "");
    }

    private static String path(Edition edition, Hit.Kind kind, String packageId, String id) {
        Held<?> held = new Held<>(packageId, id, id);
        return switch (kind) {
            case ELEMENT, STANDARD -> ""; // shown as their chips
            case CODE_SET -> Links.codeSet(edition, held);
            case SCHEME -> Links.scheme(edition, held);
            case MODEL -> Links.model(edition, held);
            case CODE -> code(edition, packageId, id);
        };
    }

    private static Optional<Chip> chip(Edition edition, String reference) {
        return edition.dictionary().elements().stream()
                .filter(held -> held.reference().equals(reference))
                .findFirst()
                .map(held -> Chip.of(edition, held));
    }

    /// The code in the table of its set.
    private static String code(Edition edition, String packageId, String id) {
        String set = id.substring(0, id.lastIndexOf('/'));
        String code = id.substring(set.length() + 1);
        String path = Links.codeSet(edition, new Held<>(packageId, set, set));
        return path + (path.contains("?") ? "&" : "?") + "search=" + Links.encoded(code);
    }

    /// One standard that several packages state is shown once.
    private static final class Once implements Predicate<FoundPage.Line> {
        private final Set<StandardChip> shown = new HashSet<>();

        @Override
        public boolean test(FoundPage.Line line) {
            return line.standard().map(shown::add).orElse(true);
        }
    }
}
