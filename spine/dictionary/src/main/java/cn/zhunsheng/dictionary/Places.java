package cn.zhunsheng.dictionary;

import java.util.HashMap;
import java.util.Map;

/// Where in a package's folder a thing is declared: `gov-core/elements.csv, line 12`.
///
/// Shape: keyed by package id and thing (`element person.name`, `code set GB-T-3304`, `model
/// population-basic`). A compiled package has no lines; then the place is the package and the thing.
public record Places(Map<String, String> known) {
    /// No lines known.
    public static final Places NONE = new Places(Map.of());

    public Places {
        known = Map.copyOf(known);
    }

    /// The file and line, or `package, thing` when they are not known.
    public String of(String packageId, String thing) {
        String place = known.get(key(packageId, thing));
        return place == null ? packageId + ", " + thing : place;
    }

    /// The places of both; the other's where both know one.
    public Places and(Places other) {
        Map<String, String> all = new HashMap<>(known);
        all.putAll(other.known);
        return new Places(all);
    }

    /// How `known` spells its keys.
    public static String key(String packageId, String thing) {
        return packageId + " " + thing;
    }
}
