package cn.zhunsheng.check.schema;

import cn.zhunsheng.check.mapping.ColumnNames;
import cn.zhunsheng.check.source.OpenSource;
import java.util.ArrayList;
import java.util.List;

/// The header of a data file as a table: names, and no types, because cells of text have none.
public final class HeaderTable {
    private HeaderTable() {}

    /// The table is called as the source is; a column without a name keeps its place with an empty one.
    public static TableStructure of(OpenSource source) {
        ColumnNames names = source.columns();
        List<ColumnStructure> columns = new ArrayList<>();
        for (int i = 0; i < names.names().size(); i++) {
            String name = names.names().get(i);
            columns.add(new ColumnStructure(name, "", "", names.comments().get(i), true, 0));
        }
        return new TableStructure("", source.name(), "", columns, List.of(), List.of());
    }
}
