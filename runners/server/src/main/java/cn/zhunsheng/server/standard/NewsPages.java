package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Here;
import cn.zhunsheng.server.console.Pages;
import cn.zhunsheng.server.console.Speech;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
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
    private static final int LONGEST = 2_000;

    private final News news;
    private final NewsStore store;
    private final Pages pages;
    private final Clock clock;

    NewsPages(News news, NewsStore store, Pages pages, Clock clock) {
        this.news = news;
        this.store = store;
        this.pages = pages;
        this.clock = clock;
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

    private static StandardFilter filter(String query) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String pair : query.split("[?&]", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                wanted.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return new StandardFilter(wanted);
    }

    private List<StandardFilter> filters(Visitor visitor) {
        return store.watches(visitor.id()).stream()
                .map(watch -> filter(watch.query()))
                .toList();
    }

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
        List<Line> lines = news.latest(all ? Optional.empty() : Optional.of(filters(visitor))).stream()
                .map(item -> new Line(speech.minute(item.event().at()), AtomFeed.said(item, speech), item.path()))
                .toList();
        return pages.show("standard/news", new NewsPage(watches, lines, all));
    }

    private static Watched watched(NewsStore.Watch watch, Speech speech) {
        StandardFilter filter = filter(watch.query());
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
            RedirectAttributes flash) {
        String query = new StandardFilter(wanted).with("by", "").query();
        if (query.length() <= LONGEST) {
            store.watch(visitor.id(), query, clock.instant());
        }
        return Here.to("/standards/news", "standard.news.watched", flash);
    }

    @PostMapping("/standards/news/{id}/remove")
    View unwatch(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id, RedirectAttributes flash) {
        store.unwatch(visitor.id(), id);
        return Here.to("/standards/news", "standard.news.unwatched", flash);
    }

    /// Of a filter that the address gives, else of what is watched.
    @GetMapping("/standards/feed.atom")
    ResponseEntity<byte[]> feed(
            @AuthenticationPrincipal Visitor visitor,
            @RequestParam Map<String, String> query,
            HttpServletRequest request)
            throws Refusal, IOException {
        StandardFilter asked = new StandardFilter(query);
        List<StandardFilter> filters = asked.wanted().isEmpty() ? filters(visitor) : List.of(asked);
        boolean all = query.containsKey("all");
        String feed = AtomFeed.of(news.latest(all ? Optional.empty() : Optional.of(filters)), pages.speech(request));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/atom+xml;charset=UTF-8"))
                .body(feed.getBytes(StandardCharsets.UTF_8));
    }
}
