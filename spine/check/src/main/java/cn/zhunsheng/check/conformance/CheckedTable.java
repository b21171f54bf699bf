package cn.zhunsheng.check.conformance;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import java.util.Optional;

/// A table of a schema as it was checked. `conformance` is absent where no model fits the table, `result` where its
/// rows were not read. `unread` says why they could not be; it is absent where nobody tried or it went well.
public record CheckedTable(
        TableStructure table,
        Optional<TableConformance> conformance,
        Optional<CheckResult> result,
        Optional<Words> unread) {
    /// A table whose rows were read, or need not be.
    public CheckedTable(TableStructure table, Optional<TableConformance> conformance, Optional<CheckResult> result) {
        this(table, conformance, result, Optional.empty());
    }

    /// Whether the structure or the rows have a finding of this weight or a heavier one.
    public boolean fails(Severity severity) {
        return conformance.filter(c -> c.fails(severity)).isPresent()
                || result.filter(r -> r.fails(severity)).isPresent();
    }
}
