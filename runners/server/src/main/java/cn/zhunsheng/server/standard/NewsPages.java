package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.console.Speech;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What somebody watches, and the news of it: as a page, and as a feed for who is signed in or shows a key.
@Controller
final class NewsPages {
    private final News news;
    private final NewsStore store;
    private final Pages pages;

    NewsPages(News news, NewsStore store, Pages pages) {
        this.news = news;
        this.store = store;
        this.pages = pages;
    }

    /// What the page of news shows; `whole` says that it is all of them.
    record NewsPage(List<Watched> watches, List<Line> lines, boolean whole) {
        NewsPage {
            watches = List.copyOf(watches);
            lines = List.copyOf(lines);
        }
    }

    /// What is watched: the values of a filter, and where they lead.
    record Watched(UUID id, List<String> values, String path) {
        Watched {
            values = List.copyOf(values);
        }
    }

    record Line(String at, String said, String path) {}

    @GetMapping("/standards/news")
    View news(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletRequest request)
            throws Refusal, IOException {
        Speech speech = pages.speech(request);
        List<Watched> watches = store.watches(visitor.id()).stream()
                .map(watch -> watched(watch, speech))
                .toList();
        List<Line> lines = news.latest(all ? Optional.empty() : Optional.of(news.filters(visitor))).stream()
                .map(item -> new Line(speech.minute(item.event().at()), AtomFeed.said(item, speech), item.path()))
                .toList();
        return pages.show("standard/news", new NewsPage(watches, lines, all));
    }

    private static Watched watched(NewsStore.Watch watch, Speech speech) {
        StandardFilter filter = StandardFilter.of(watch.query());
        List<String> values = filter.wanted().isEmpty()
                ? List.of(speech.say("standard.news.everything"))
                : List.copyOf(filter.wanted().values());
        return new Watched(watch.id(), values, filter.path());
    }

    /// Watches a filter, or a standard by its number.
    @PostMapping("/standards/news/watch")
    View watch(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam Map<String, String> wanted,
            RedirectAttributes flash)
            throws Refusal {
        news.watch(visitor, new StandardFilter(wanted));
        return Here.to("/standards/news", "standard.news.watched", flash);
    }

    @PostMapping("/standards/news/{id}/remove")
    View unwatch(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, RedirectAttributes flash) {
        store.unwatch(visitor.id(), id);
        return Here.to("/standards/news", "standard.news.unwatched", flash);
    }

    /// Of a filter that the address gives, else of what is watched.
    @GetMapping({"/standards/feed.atom", "/api/v1/standards/feed.atom"})
    ResponseEntity<byte[]> feed(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam Map<String, String> query,
            HttpServletRequest request)
            throws Refusal, IOException {
        String feed = AtomFeed.of(news.asked(visitor, query), pages.speech(request));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(feed.getBytes(StandardCharsets.UTF_8));
    }
}
