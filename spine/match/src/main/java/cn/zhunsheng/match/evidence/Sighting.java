package cn.zhunsheng.match.evidence;

import cn.zhunsheng.dictionary.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An element that a column may be, and all that was found about it. Filled by one thread, then only read.
public final class Sighting {
    private final int element;
    private final Map<Feature, Double> values = new EnumMap<>(Feature.class);
    private final Map<Feature, Words> details = new EnumMap<>(Feature.class);
    private @Nullable String role;

    Sighting(int element) {
        this.element = element;
    }

    void add(Feature feature, double value) {
        values.put(feature, value);
    }

    void add(Feature feature, double value, Words detail) {
        values.put(feature, value);
        details.put(feature, detail);
    }

    void add(Feature feature, String detail) {
        add(feature, 1, Words.same(detail));
    }

    void role(String qualifier) {
        role = qualifier;
    }

    boolean has(Feature feature) {
        return values.containsKey(feature);
    }

    /// Its place in the lexicon.
    public int element() {
        return element;
    }

    /// The features that were found, each with a value that is 1 where there is nothing to measure.
    public Map<Feature, Double> values() {
        return values;
    }

    public Words detail(Feature feature) {
        return details.getOrDefault(feature, Words.same(""));
    }

    /// The qualifier that says whose or which it is, by name.
    public Optional<String> role() {
        return Optional.ofNullable(role);
    }
}
