package cn.zhunsheng.dictionary;

import java.util.List;

/// A standard held or cited, by its number as printed on the cover (or its plan number while it has no
/// other).
public record Standard(
        String number,
        Words title,
        String status,
        String planNumber,
        String category,
        String subCategory,
        List<String> subSystems,
        List<String> replaces,
        List<String> successors,
        String source,
        Evidence evidence,
        String note) {
    public Standard {
        subSystems = List.copyOf(subSystems);
        replaces = List.copyOf(replaces);
        successors = List.copyOf(successors);
    }
}
