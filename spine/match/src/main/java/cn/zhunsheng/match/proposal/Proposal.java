package cn.zhunsheng.match.proposal;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.dictionary.DataType;
import java.util.List;
import java.util.Optional;

/// An element that a dictionary might need, drafted for a person to review.
///
/// `name` comes from the comments, or from the column's name where there are none. `shortName` is the
/// pinyin initials, empty where they are not known; `columnName` what the naming dictionary would call it,
/// if it has all the words. `format` is in the notation of GB/T, from the longest of the columns. `places`
/// are the columns, in the order of the tables, at least one.
public record Proposal(
        String name,
        String shortName,
        Optional<String> columnName,
        DataType dataType,
        String format,
        List<Place> places) {
    /// A column and its table.
    public record Place(String table, ColumnStructure column) {}

    public Proposal {
        places = List.copyOf(places);
    }
}
