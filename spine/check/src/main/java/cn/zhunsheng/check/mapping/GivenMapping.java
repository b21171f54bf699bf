package cn.zhunsheng.check.mapping;

import cn.zhunsheng.dictionary.FoldedName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the user's mapping file says: for a header cell, the name of its field, or that it has none; and for a field,
/// by
/// whatever name, the codes that raw values stand for.
public record GivenMapping(Map<String, Optional<String>> columns, Map<String, Map<String, String>> values) {
    public static final GivenMapping NONE = new GivenMapping(Map.of());

    /// Columns alone.
    public GivenMapping(Map<String, Optional<String>> columns) {
        this(columns, Map.of());
    }

    /// Cells are compared as headers are.
    public GivenMapping {
        Map<String, Optional<String>> folded = new HashMap<>();
        columns.forEach((cell, field) -> folded.put(FoldedName.of(cell), field));
        columns = Map.copyOf(folded);
        values = Map.copyOf(values);
    }

    boolean speaksOf(String cell) {
        return columns.containsKey(FoldedName.of(cell));
    }

    Optional<String> field(String cell) {
        return columns.getOrDefault(FoldedName.of(cell), Optional.empty());
    }
}
