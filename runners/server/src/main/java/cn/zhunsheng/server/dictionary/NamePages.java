package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Qualifier;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Root;
import cn.zhunsheng.server.console.Pages;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The words that names are made of.
@Controller
final class NamePages {
    private static final int PAGE = 100;

    private final CurrentDictionary current;
    private final Pages pages;

    NamePages(CurrentDictionary current, Pages pages) {
        this.current = current;
        this.pages = pages;
    }

    @GetMapping("/qualifiers")
    View qualifiers(@RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "1") int page)
            throws Refusal, IOException {
        List<Held<Qualifier>> found = current.edition().dictionary().qualifiers().stream()
                .filter(held -> holds(
                        search, held.id(), held.value().name(), held.value().shortName()))
                .toList();
        return pages.show(
                "dictionary/qualifiers",
                new NamesPage(Paged.of(found, page, PAGE), Paged.of(List.of(), 1, PAGE), search, "", ""));
    }

    @GetMapping("/roots")
    View roots(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "1") int page)
            throws Refusal, IOException {
        Edition edition = current.edition();
        List<Held<Root>> found = edition.dictionary().roots().stream()
                .filter(held -> holds(
                        search,
                        held.value().word(),
                        held.value().english(),
                        String.join("\n", held.value().abbreviations()),
                        String.join("\n", held.value().synonyms())))
                .toList();
        return pages.show(
                "dictionary/roots",
                new NamesPage(
                        Paged.of(List.of(), 1, PAGE),
                        Paged.of(found, page, PAGE),
                        search,
                        name.strip(),
                        edition.naming().proposed(name).orElse("")));
    }

    private static boolean holds(String search, String... texts) {
        String bare = FoldedName.bare(search);
        return bare.isEmpty()
                || List.of(texts).stream()
                        .anyMatch(text -> FoldedName.bare(text).contains(bare));
    }
}
