package cn.zhunsheng.check.schema;

import java.util.List;

/// One table: its columns in their order, the primary key's columns, and further unique keys.
///
/// `schema` and `comment` are empty where the source says nothing; a table without a primary key has an empty list.
public record TableStructure(
        String schema,
        String name,
        String comment,
        List<ColumnStructure> columns,
        List<String> primaryKey,
        List<List<String>> uniqueKeys) {
    public TableStructure {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniqueKeys = uniqueKeys.stream().map(List::copyOf).toList();
    }
}
