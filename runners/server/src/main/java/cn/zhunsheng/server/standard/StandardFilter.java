package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Standard;
import cn.zhunsheng.server.dictionary.Links;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;

/// Which standards are wanted, as an address says it: names of [#KEYS] and their values; what is left out lets all
/// through. `by` chooses the view of the tree and filters nothing.
record StandardFilter(Map<String, String> wanted) {
    static final List<String> KEYS = List.of(
            "by",
            "search",
            "status",
            "class",
            "sub",
            "category",
            "system",
            "province",
            "origin",
            "number",
            "attribute",
            "value");
    /// Written for "no sub-system", which is no sub-system's name.
    static final String NONE = "-";

    StandardFilter {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String key : KEYS) {
            String value = wanted.getOrDefault(key, "").strip();
            if (!value.isEmpty()) {
                kept.put(key, value);
            }
        }
        wanted = kept;
    }

    /// The filter that a query says, as [#query] writes it.
    static StandardFilter of(String query) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String pair : query.split("[?&]", -1)) {
            int at = pair.indexOf('=');
            if (at > 0) {
                wanted.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
            }
        }
        return new StandardFilter(wanted);
    }

    /// Whether something is asked for, so that what is not found says nothing about the whole.
    boolean narrows() {
        return !with("by", "").wanted().isEmpty();
    }

    String get(String key) {
        return wanted.getOrDefault(key, "");
    }

    /// The same with other values, names and values in turn; an empty one takes its name away.
    StandardFilter with(String... namesAndValues) {
        Map<String, String> other = new LinkedHashMap<>(wanted);
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            other.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new StandardFilter(other);
    }

    /// As a query, to which a further name can be added; `?` alone where nothing is wanted.
    String query() {
        StringJoiner query = new StringJoiner("&", "?", "");
        wanted.forEach((key, value) -> query.add(key + "=" + Links.encoded(value)));
        return query.toString();
    }

    String path() {
        return "/standards" + query();
    }

    /// Those that it lets through: first what has a place in the tree, in its order.
    ///
    /// @param hits what a search for its text has found beside, as `package/number`
    List<Known> of(Standing standing, Set<String> hits) {
        List<Known> found = standing.shelf().all().stream()
                .filter(known -> admits(known, standing.classification()) && valued(known, standing))
                .filter(known -> named(known, hits))
                .toList();
        return Stream.concat(
                        found.stream()
                                .filter(Known::classed)
                                .sorted(Comparator.comparingInt(
                                        known -> standing.classification().place(known.standard()))),
                        found.stream().filter(known -> !known.classed()))
                .toList();
    }

    /// Whether it lets this one through; the search is then for a part of its names.
    boolean takes(Known known, Standing standing) {
        return admits(known, standing.classification()) && valued(known, standing) && named(known, Set.of());
    }

    /// Whether the search is a part of its names, or found one of its statements, `package/number`.
    boolean named(Known known, Set<String> hits) {
        String bare = FoldedName.bare(get("search"));
        return bare.isEmpty()
                || known.names().stream().anyMatch(name -> FoldedName.bare(name).contains(bare))
                || known.statements().stream()
                        .anyMatch(statement -> hits.contains(
                                statement.origin() + "/" + statement.standard().number()));
    }

    private boolean admits(Known known, Classification classification) {
        Standard standard = known.standard();
        return same("status", standard.status())
                && same("class", standard.category())
                && same("sub", standard.subCategory())
                && any("category", classification.categories(standard))
                && system(standard.subSystems())
                && same("province", known.number().province().orElse(""))
                && any("origin", known.origins())
                && (get("number").isEmpty() || known.goesBy(get("number")));
    }

    /// A value is found by a part of it; without one, whatever has a value is let through.
    private boolean valued(Known known, Standing standing) {
        if (get("attribute").isEmpty()) {
            return true;
        }
        return standing.added().getOrDefault(known.number().text(), Map.of()).entrySet().stream()
                .anyMatch(each -> each.getKey().toString().equals(get("attribute"))
                        && each.getValue().contains(get("value")));
    }

    private boolean system(List<String> systems) {
        return get("system").equals(NONE) ? systems.isEmpty() : any("system", systems);
    }

    private boolean same(String key, String is) {
        return get(key).isEmpty() || get(key).equals(is);
    }

    private boolean any(String key, Collection<String> are) {
        return get(key).isEmpty() || are.contains(get(key));
    }
}
