package cn.zhunsheng.match.assessment;

import cn.zhunsheng.dictionary.ElementId;
import java.util.List;

/// An element and the columns that carry it, in the order of the tables; at least one. `role` is empty, or the
/// qualifier
/// that all of them have.
public record AssessedElement(ElementId element, String role, List<Place> places) {
    /// A column in its table.
    public record Place(AssessedTable table, AssessedColumn column) {}

    public AssessedElement {
        places = List.copyOf(places);
    }

    /// How many tables carry it; from two on, one of them should be its source (一数一源).
    public long tables() {
        return places.stream().map(place -> place.table().table()).distinct().count();
    }
}
