package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Hit;
import cn.zhunsheng.server.dictionary.Searching;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds standards by a filter whose search forgives as the search over everything does: pinyin, its initials, slips.
@Component
final class StandardSearch {
    private static final int MOST = 1_000;

    private final Searching searching;

    StandardSearch(Searching searching) {
        this.searching = searching;
    }

    /// The standards that were found, in the order of [StandardFilter]. Not `exact` when no standard has the
    /// search in its names and these come near.
    record Sought(List<Known> standards, boolean exact) {
        Sought {
            standards = List.copyOf(standards);
        }
    }

    Sought find(Standing standing, StandardFilter filter) {
        String search = filter.get("search");
        if (search.isEmpty()) {
            return new Sought(filter.of(standing, Set.of()), true);
        }
        Searching.Found found = searching.found(standing.edition(), search, EnumSet.of(Hit.Kind.STANDARD), MOST);
        boolean exact =
                found.exact() || standing.shelf().all().stream().anyMatch(known -> filter.named(known, Set.of()));
        Set<String> hits = exact && !found.exact()
                ? Set.of()
                : found.hits().stream().map(Hit::reference).collect(Collectors.toSet());
        List<Known> standards = filter.of(standing, hits);
        return new Sought(standards, exact || standards.isEmpty());
    }
}
