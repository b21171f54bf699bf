package cn.zhunsheng.server.change;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What two people made of the same: what only one of them changed holds; where both did and differ, `mine` stands in
/// `values` and the name is among `clashes`.
record Merged(Map<String, String> values, List<String> clashes) {
    Merged {
        values = Map.copyOf(values);
        clashes = List.copyOf(clashes);
    }

    /// @param base what both began from; what is absent is empty
    static Merged of(Map<String, String> base, Map<String, String> theirs, Map<String, String> mine) {
        Set<String> names = new LinkedHashSet<>(base.keySet());
        names.addAll(theirs.keySet());
        names.addAll(mine.keySet());
        Map<String, String> values = new LinkedHashMap<>();
        Set<String> clashes = new LinkedHashSet<>();
        for (String name : names) {
            String before = said(base, name);
            String other = said(theirs, name);
            String own = said(mine, name);
            values.put(name, own.equals(before) ? other : own);
            if (!own.equals(before) && !other.equals(before) && !own.equals(other)) {
                clashes.add(name);
            }
        }
        return new Merged(values, List.copyOf(clashes));
    }

    /// The same where one of the values was merged by its parts.
    Merged settled(String name, String value, boolean clash) {
        Map<String, String> settled = new LinkedHashMap<>(values);
        settled.put(name, value);
        Set<String> left = new LinkedHashSet<>(clashes);
        left.remove(name);
        if (clash) {
            left.add(name);
        }
        return new Merged(settled, List.copyOf(left));
    }

    private static String said(Map<String, String> values, String name) {
        return Objects.requireNonNullElse(values.get(name), "")
                .replace("\r\n", "\n")
                .strip();
    }
}
