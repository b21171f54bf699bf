package cn.zhunsheng.check.conformance;

import cn.zhunsheng.check.mapping.ColumnMapping;
import cn.zhunsheng.check.mapping.ColumnNames;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.mapping.HeaderMapping;
import cn.zhunsheng.check.mapping.ModelChoice;
import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedModel;
import cn.zhunsheng.dictionary.generate.Generation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The door of this package: is a table built as its model demands?
///
/// Codes count as on the day, fixes are in the words of the dialect. Immutable; any number of threads may use one.
public final class Conformance {
    private final Dictionary dictionary;
    private final LocalDate day;
    private final SqlDialect dialect;

    public Conformance(Dictionary dictionary, LocalDate day, SqlDialect dialect) {
        this.dictionary = dictionary;
        this.day = day;
        this.dialect = dialect;
    }

    /// The model that a table is, as for the header of a file: the one with the largest share of matched columns, if
    /// that is at least half and no other has as many. Columns go by their names and their comments.
    public Optional<Held<Model>> model(TableStructure table) {
        return ModelChoice.of(names(table), dictionary).map(ModelChoice::model);
    }

    static ColumnNames names(TableStructure table) {
        return new ColumnNames(
                table.columns().stream().map(ColumnStructure::name).toList(),
                table.columns().stream().map(ColumnStructure::comment).toList());
    }

    /// Judges the table by the model of that id, or `package/id`. What `given` says of a column goes before its name.
    ///
    /// @throws Refusal when there is no such model, or `given` names a field that it lacks
    public TableConformance judge(TableStructure table, String model, GivenMapping given) throws Refusal {
        ResolvedModel resolved = dictionary.resolved(dictionary.model(model));
        Map<String, ColumnStructure> columns = new HashMap<>();
        for (ColumnMapping mapping :
                HeaderMapping.firsts(names(table), resolved, given).columns()) {
            ColumnStructure column = table.columns().get(mapping.index() - 1);
            columns.put(mapping.field().name(), column);
        }
        TableJudge judge = new TableJudge(table, resolved.held(), columns, dialect);
        return judge.judge(Generation.of(dictionary, model, day).columns());
    }
}
