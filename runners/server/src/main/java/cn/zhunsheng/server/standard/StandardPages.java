package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.console.NavEntry;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.dictionary.ConflictLines;
import cn.zhunsheng.server.dictionary.Downloaded;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Standards to find and to read.
@Controller
final class StandardPages {
    private final Standards standards;
    private final Attributes attributes;
    private final StandardSearch search;
    private final DocumentStore documents;
    private final ConflictLines conflicts;
    private final Pages pages;

    StandardPages(
            Standards standards,
            Attributes attributes,
            StandardSearch search,
            DocumentStore documents,
            ConflictLines conflicts,
            Pages pages) {
        this.standards = standards;
        this.attributes = attributes;
        this.search = search;
        this.documents = documents;
        this.conflicts = conflicts;
        this.pages = pages;
    }

    @Bean
    static NavEntry standardEntry() {
        return new NavEntry(20, "/standards", "standard.title");
    }

    @GetMapping("/standards")
    View list(
            @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request)
            throws Refusal, IOException {
        Standing standing = standards.now();
        StandardFilter filter = new StandardFilter(query);
        return pages.show(
                "standard/standards",
                new StandardsView(standing, pages.speech(request))
                        .page(filter, search.find(standing, filter), attributes.searchable(Attribute.STANDARD), page));
    }

    @GetMapping("/standards.csv")
    ResponseEntity<byte[]> export(@RequestParam Map<String, String> query) throws Refusal, IOException {
        StandardSearch.Sought sought = search.find(standards.now(), new StandardFilter(query));
        return Downloaded.csv("standards.csv", StandardTable.of(sought.standards()));
    }

    @GetMapping("/standards/{slug}")
    View standard(@PathVariable String slug, HttpServletRequest request) throws Refusal, IOException {
        Standing standing = standards.now();
        Known known = standing.shelf().at(slug).orElseThrow(Absent::new);
        StandardView view = new StandardView(standing, known, pages.speech(request));
        return pages.show(
                "standard/standard",
                view.page(
                        attributes.of(Attribute.STANDARD, known.number().text()),
                        known.project()
                                .map(project -> documents.of(project.id()))
                                .orElse(List.of()),
                        conflicts.at(standing.edition(), view.places())));
    }
}
