package cn.zhunsheng.check.mapping;

import cn.zhunsheng.dictionary.FoldedName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the user's mapping file says: for a header cell, the name of its field, or that it has none.
public record GivenMapping(Map<String, Optional<String>> columns) {
    public static final GivenMapping NONE = new GivenMapping(Map.of());

    /// Cells are compared as headers are.
    public GivenMapping {
        Map<String, Optional<String>> folded = new HashMap<>();
        columns.forEach((cell, field) -> folded.put(FoldedName.of(cell), field));
        columns = Map.copyOf(folded);
    }

    boolean speaksOf(String cell) {
        return columns.containsKey(FoldedName.of(cell));
    }

    Optional<String> field(String cell) {
        return columns.getOrDefault(FoldedName.of(cell), Optional.empty());
    }
}
