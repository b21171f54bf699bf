package cn.zhunsheng.match.assessment;

import cn.zhunsheng.check.Check;
import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.conformance.Conformance;
import cn.zhunsheng.check.conformance.TableConformance;
import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Initials;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.match.TableMatch;
import cn.zhunsheng.match.proposal.Proposals;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Assesses tables one by one: the door of this package. One thread.
public final class Assessor {
    private final Dictionary dictionary;
    private final Initials initials;
    private final LocalDate day;
    private final CheckOptions options;
    private final List<AssessedTable> tables = new ArrayList<>();

    /// @param options how rows are read and judged; its model, if any, is that of every table
    public Assessor(Dictionary dictionary, Initials initials, LocalDate day, CheckOptions options) {
        this.dictionary = dictionary;
        this.initials = initials;
        this.day = day;
        this.options = options;
    }

    /// Assesses one more table.
    ///
    /// @param dialect in whose words its types are, empty where its source declares none
    /// @param rows absent where only the structure is to be judged; read once
    /// @throws Refusal when the rows cannot be read, or the model cannot be had
    public AssessedTable add(TableMatch match, Optional<SqlDialect> dialect, Optional<Source> rows)
            throws Refusal, IOException, InterruptedException {
        TiedModel model = TiedModel.of(match, options.model(), dictionary);
        boolean tied = !model.fields().isEmpty();
        Optional<TableConformance> conformance = tied && dialect.isPresent()
                ? Optional.of(structure(match.table(), model, dialect.get()))
                : Optional.empty();
        Optional<CheckResult> result =
                tied && rows.isPresent() ? Optional.of(rows(rows.get(), model)) : Optional.empty();
        ColumnAssessor assessor = new ColumnAssessor(model, conformance, result);
        AssessedTable table = new AssessedTable(
                match.table(), match.columns().stream().map(assessor::assess).toList(), conformance, result);
        tables.add(table);
        return table;
    }

    private TableConformance structure(TableStructure table, TiedModel model, SqlDialect dialect) throws Refusal {
        return new Conformance(model.dictionary(), day, dialect).judge(table, model.reference(), model.mapping());
    }

    private CheckResult rows(Source rows, TiedModel model) throws Refusal, IOException, InterruptedException {
        CheckOptions own = new CheckOptions(
                Optional.of(model.reference()),
                options.reading(),
                model.mapping(),
                options.with(),
                options.settings(),
                options.showValues(),
                options.digest());
        return new Check(model.dictionary(), day).run(List.of(rows), own, Optional.empty());
    }

    /// What came of the tables so far.
    public Assessment assessment() {
        return new Assessment(tables, new Proposals(dictionary, initials).of(Assessment.matches(tables)), day);
    }
}
