package cn.zhunsheng.check.conformance;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Severity;
import java.util.Optional;

/// A table of a schema as it was checked. `conformance` is absent where no model fits the table, `result` where its
/// rows were not read.
public record CheckedTable(TableStructure table, Optional<TableConformance> conformance, Optional<CheckResult> result) {
    /// Whether the structure or the rows have a finding of this weight or a heavier one.
    public boolean fails(Severity severity) {
        return conformance.filter(c -> c.fails(severity)).isPresent()
                || result.filter(r -> r.fails(severity)).isPresent();
    }
}
