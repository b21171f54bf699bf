package cn.zhunsheng.match.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All that was found about one column: elements that it may be, and what speaks for its being none of them.
public final class Sightings {
    private final Map<Integer, Sighting> byElement = new TreeMap<>();
    private final Map<Feature, Double> none = new EnumMap<>(Feature.class);
    private final boolean commented;

    Sightings(boolean commented) {
        this.commented = commented;
        none.put(Feature.NONE, 1.0);
    }

    Sighting of(int element) {
        return byElement.computeIfAbsent(element, Sighting::new);
    }

    void none(Feature feature) {
        none.put(feature, 1.0);
    }

    /// Whether people wrote of the column what it is: names weigh otherwise beside a comment.
    public boolean commented() {
        return commented;
    }

    /// The elements in the order of the lexicon.
    public List<Sighting> all() {
        return new ArrayList<>(byElement.values());
    }

    /// What speaks for none.
    public Map<Feature, Double> none() {
        return none;
    }
}
