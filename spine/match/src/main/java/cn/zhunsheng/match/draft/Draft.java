package cn.zhunsheng.match.draft;

import cn.zhunsheng.check.schema.TableStructure;
import java.util.List;

/// A draft model before it is written: its columns in the order of the source, its keys, and the spellings of absent
/// that were met. `rows` were read.
public final class Draft {
    private final TableStructure table;
    private final List<DraftColumn> columns;
    private final DraftKeys keys;
    private final List<String> nulls;
    private final long rows;

    Draft(TableStructure table, List<DraftColumn> columns, List<String> nulls, long rows) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.keys = DraftKeys.of(table, columns);
        this.nulls = List.copyOf(nulls);
        this.rows = rows;
    }

    /// Whether a model can be made of it: it has a field.
    public boolean usable() {
        return fields() > 0;
    }

    /// How many columns are fields.
    public long fields() {
        return columns.stream().filter(column -> column.field().isPresent()).count();
    }

    TableStructure table() {
        return table;
    }

    List<DraftColumn> columns() {
        return columns;
    }

    DraftKeys keys() {
        return keys;
    }

    List<String> nulls() {
        return nulls;
    }

    long rows() {
        return rows;
    }
}
