package cn.zhunsheng.dictionary;

import java.util.List;

/// A standard held or cited, by its number as printed on the cover (or its plan number while it has no
/// other). `cites` are those that its text refers to normatively, `adopts` the international ones it was made from.
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
        List<CitedNumber> cites,
        List<Adoption> adopts,
        String source,
        Evidence evidence,
        String note) {
    public Standard {
        subSystems = List.copyOf(subSystems);
        replaces = List.copyOf(replaces);
        successors = List.copyOf(successors);
        cites = List.copyOf(cites);
        adopts = List.copyOf(adopts);
    }
}
