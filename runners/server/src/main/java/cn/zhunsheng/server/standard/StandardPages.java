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
    private final AttributeStore store;
    private final ConflictLines conflicts;
    private final Pages pages;

    StandardPages(
            Standards standards, Attributes attributes, AttributeStore store, ConflictLines conflicts, Pages pages) {
        this.standards = standards;
        this.attributes = attributes;
        this.store = store;
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
        StandardsView view = new StandardsView(standards.now(), pages.speech(request));
        return pages.show("standard/standards", view.page(new StandardFilter(query), searchable(), page));
    }

    @GetMapping("/standards.csv")
    ResponseEntity<byte[]> export(@RequestParam Map<String, String> query) throws Refusal, IOException {
        return Downloaded.csv("standards.csv", StandardTable.of(new StandardFilter(query).of(standards.now())));
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
                        conflicts.at(standing.edition(), view.places())));
    }

    private List<Attribute> searchable() {
        return store.of(Attribute.STANDARD).stream()
                .filter(Attribute::searchable)
                .toList();
    }
}
