package cn.zhunsheng.match.assessment;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.conformance.TableConformance;
import cn.zhunsheng.check.schema.TableStructure;
import java.util.List;
import java.util.Optional;

/// A table as it was assessed, its columns in their order. `conformance` is absent where its source declares no types
/// or
/// no column is tied; `result` where its rows were not read.
public record AssessedTable(
        TableStructure table,
        List<AssessedColumn> columns,
        Optional<TableConformance> conformance,
        Optional<CheckResult> result) {
    public AssessedTable {
        columns = List.copyOf(columns);
    }

    public long count(Standing standing) {
        return columns.stream().filter(column -> column.standing() == standing).count();
    }

    /// The columns of one table alone, as rates.
    public Rates rates() {
        return Rates.of(List.of(this));
    }
}
