package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Absent;
import cn.zhunsheng.server.standard.WorkApi.MadeBody;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What the caller watches, and the news of it, for programs.
@RestController
final class NewsApi {
    private final News news;
    private final NewsStore store;

    NewsApi(News news, NewsStore store) {
        this.news = news;
        this.store = store;
    }

    /// `move` is the step of a project that was taken.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NewsBody(long id, Instant at, String kind, String number, String title, String project, String move) {
        static NewsBody of(NewsStore.Event event) {
            return new NewsBody(
                    event.id(),
                    event.at(),
                    event.kind(),
                    event.number(),
                    event.title(),
                    event.project().map(UUID::toString).orElse(""),
                    event.detail());
        }
    }

    /// The filter that is watched, by the names of the list; empty for all standards.
    record WatchBody(UUID id, Map<String, String> wanted) {
        WatchBody {
            wanted = Map.copyOf(wanted);
        }
    }

    record WantedBody(@Nullable Map<String, @Nullable String> wanted) {}

    @GetMapping("/api/v1/standards/news")
    List<NewsBody> news(@AuthenticationPrincipal Visitor visitor, @RequestParam Map<String, String> query)
            throws Refusal, IOException {
        return news.asked(visitor, query).stream()
                .map(item -> NewsBody.of(item.event()))
                .toList();
    }

    @GetMapping("/api/v1/standards/watches")
    List<WatchBody> watches(@AuthenticationPrincipal Visitor visitor) {
        return store.watches(visitor.id()).stream()
                .map(watch -> new WatchBody(
                        watch.id(), StandardFilter.of(watch.query()).wanted()))
                .toList();
    }

    /// Watches it; once, however often it is asked for.
    @PostMapping("/api/v1/standards/watches")
    ResponseEntity<MadeBody> watch(@AuthenticationPrincipal Visitor visitor, @RequestBody WantedBody body)
            throws Refusal {
        Map<String, String> wanted = WorkApi.said(body.wanted);
        for (String name : wanted.keySet()) {
            if (!StandardFilter.KEYS.contains(name)) {
                throw StandardRefusals.filterUnknown(name);
            }
        }
        UUID id = news.watch(visitor, new StandardFilter(wanted));
        return ResponseEntity.created(URI.create("/api/v1/standards/watches/" + id))
                .body(new MadeBody(id));
    }

    @DeleteMapping("/api/v1/standards/watches/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unwatch(@AuthenticationPrincipal Visitor visitor, @PathVariable UUID id) {
        if (!store.unwatch(visitor.id(), id)) {
            throw new Absent();
        }
    }
}
