package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.standard.NewsStore.Event;
import java.io.IOException;
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

    private final NewsStore store;
    private final ProjectStore projects;
    private final Standards standards;

    News(NewsStore store, ProjectStore projects, Standards standards) {
        this.store = store;
        this.projects = projects;
        this.standards = standards;
    }

    /// An event and where its standard or project is; empty where it is no more.
    record Item(Event event, String path) {}

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
