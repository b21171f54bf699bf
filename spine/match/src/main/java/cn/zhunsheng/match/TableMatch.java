package cn.zhunsheng.match;

import cn.zhunsheng.check.schema.TableStructure;
import java.util.List;

/// What the columns of one table may be, in the table's order.
public record TableMatch(TableStructure table, List<ColumnMatch> columns) {
    public TableMatch {
        columns = List.copyOf(columns);
    }
}
