package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Sensitivity;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.NavEntry;
import cn.zhunsheng.server.console.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Elements to find and to read.
@Controller
final class ElementPages {
    private static final int PAGE = 50;

    private final CurrentDictionary current;
    private final ObjectProvider<ElementLinks> links;
    private final ObjectProvider<StandardLinks> standards;
    private final ObjectProvider<AddedFacts> added;
    private final Narrowing narrowing;
    private final ConflictLines conflicts;
    private final Pages pages;
    private final Clock clock;

    ElementPages(
            CurrentDictionary current,
            ObjectProvider<ElementLinks> links,
            ObjectProvider<StandardLinks> standards,
            ObjectProvider<AddedFacts> added,
            Narrowing narrowing,
            ConflictLines conflicts,
            Pages pages,
            Clock clock) {
        this.current = current;
        this.links = links;
        this.standards = standards;
        this.added = added;
        this.narrowing = narrowing;
        this.conflicts = conflicts;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static NavEntry dictionaryEntry() {
        return new NavEntry(
                25,
                "/elements",
                "dictionary.title",
                List.of(
                        "/codesets",
                        "/schemes",
                        "/models",
                        "/qualifiers",
                        "/roots",
                        "/search",
                        "/packages",
                        "/proposals",
                        "/conflicts"),
                false);
    }

    @GetMapping("/elements")
    View list(@RequestParam Map<String, String> query, @RequestParam(defaultValue = "1") int page)
            throws Refusal, IOException {
        Edition edition = current.edition();
        ElementFilter filter = ElementFilter.of(query);
        List<ElementsPage.Line> lines = new ElementFinder(edition, narrowing)
                .find(filter).stream().map(held -> line(edition, held)).toList();
        return pages.show(
                "dictionary/elements",
                new ElementsPage(
                        Paged.of(lines, page, PAGE),
                        filter,
                        values(edition, Held::packageId),
                        values(edition, held -> held.value().concept().objectClass()),
                        values(edition, held -> held.value().concept().representation()),
                        sensitivities(),
                        values(edition, held -> held.value().registration().status()),
                        narrowing.offered(Narrowing.ELEMENT),
                        edition.conflicts().size()));
    }

    private static List<String> sensitivities() {
        return Arrays.stream(Sensitivity.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> values(Edition edition, Function<Held<Element>, String> of) {
        return edition.dictionary().elements().stream()
                .map(of)
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static ElementsPage.Line line(Edition edition, Held<Element> held) {
        String path = held.value()
                .domain()
                .map(domain -> Links.domain(edition, domain, held.packageId()))
                .orElse("");
        return new ElementsPage.Line(
                Chip.of(edition, held), path, held.value().registration().status(), held.packageId());
    }

    @GetMapping("/elements.csv")
    ResponseEntity<byte[]> export(@RequestParam Map<String, String> query) throws Refusal, IOException {
        ElementFinder finder = new ElementFinder(current.edition(), narrowing);
        return Downloaded.csv("elements.csv", ElementTable.of(finder.find(ElementFilter.of(query))));
    }

    @GetMapping("/elements/{id}")
    View element(
            @PathVariable String id,
            @RequestParam(name = "package", defaultValue = "") String packageId,
            @AuthenticationPrincipal Visitor visitor,
            HttpServletRequest request)
            throws Refusal, IOException {
        Edition edition = current.edition();
        Held<Element> held = new Lookup(edition.dictionary(), packageId).element(id);
        List<ElementLinks> rooms = links.orderedStream().toList();
        return pages.show(
                "dictionary/element",
                new ElementView(edition, held, pages.speech(request))
                        .page(
                                rooms,
                                named(held.value().source()),
                                added(held),
                                conflicts.at(edition, Set.of(held.packageId() + ", element " + held.id())),
                                visitor,
                                LocalDate.now(clock)));
    }

    private Optional<AddedFacts.Added> added(Held<Element> held) {
        return added.stream()
                .flatMap(each -> each.of(Narrowing.ELEMENT, held.reference()).stream())
                .findFirst();
    }

    private List<StandardChip> named(String source) {
        return standards.stream().flatMap(each -> each.named(source).stream()).toList();
    }
}
