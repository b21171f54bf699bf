package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.standard.NewsStore.Event;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// News as somebody wants them: those of standards that one of their filters lets through.
@Component
final class News {
    /// As far back as anybody is told.
    private static final int BACK = 2_000;

    private static final int SHOWN = 100;
    private static final int LONGEST = 2_000;

    private final NewsStore store;
    private final ProjectStore projects;
    private final Standards standards;
    private final Clock clock;

    News(NewsStore store, ProjectStore projects, Standards standards, Clock clock) {
        this.store = store;
        this.projects = projects;
        this.standards = standards;
        this.clock = clock;
    }

    /// An event and where its standard or project is; empty where it is no more.
    record Item(Event event, String path) {}

    /// Watches what a filter lets through, and gives the id of the watch.
    ///
    /// @throws Refusal when the filter is too long
    UUID watch(Visitor visitor, StandardFilter filter) throws Refusal {
        String query = filter.with("by", "").query();
        if (query.length() > LONGEST) {
            throw StandardRefusals.filterLong(LONGEST);
        }
        return store.watch(visitor.id(), query, clock.instant());
    }

    /// What somebody watches.
    List<StandardFilter> filters(Visitor visitor) {
        return store.watches(visitor.id()).stream()
                .map(watch -> StandardFilter.of(watch.query()))
                .toList();
    }

    /// The latest of a filter that an address gives, of all when it says so, else of what is watched.
    List<Item> asked(Visitor visitor, Map<String, String> query) throws Refusal, IOException {
        StandardFilter asked = new StandardFilter(query);
        List<StandardFilter> filters = asked.wanted().isEmpty() ? filters(visitor) : List.of(asked);
        return latest(query.containsKey("all") ? Optional.empty() : Optional.of(filters));
    }

    /// The latest that any of the filters lets through; all when `filters` is absent.
    List<Item> latest(Optional<List<StandardFilter>> filters) throws Refusal, IOException {
        Standing standing = standards.now();
        Map<UUID, Project> known = projects.all().stream().collect(Collectors.toMap(Project::id, Function.identity()));
        return store.latest(BACK).stream()
                .filter(event -> filters.isEmpty()
                        || filters.get().stream().anyMatch(filter -> wanted(filter, event, standing, known)))
                .limit(SHOWN)
                .map(event -> new Item(event, path(event, standing)))
                .toList();
    }

    private static boolean wanted(StandardFilter filter, Event event, Standing standing, Map<UUID, Project> projects) {
        Optional<Known> one = event.project()
                .flatMap(id -> Optional.ofNullable(projects.get(id)))
                .map(project -> Known.of(List.of(project.statement(false))))
                .or(() -> standing.shelf().numbered(event.number()));
        return one.map(standard -> filter.takes(standard, standing))
                .orElseGet(() -> filter.get("number").equals(event.number()));
    }

    private static String path(Event event, Standing standing) {
        return event.project()
                .map(id -> "/standards/work/" + id)
                .or(() -> standing.shelf().numbered(event.number()).map(Known::path))
                .orElse("");
    }
}
