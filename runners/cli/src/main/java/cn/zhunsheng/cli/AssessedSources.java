package cn.zhunsheng.cli;

import cn.zhunsheng.check.schema.HeaderTable;
import cn.zhunsheng.check.schema.SchemaScript;
import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.check.source.Rows;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.Matching;
import cn.zhunsheng.match.TableMatch;
import cn.zhunsheng.match.assessment.Assessor;
import cn.zhunsheng.match.profile.ColumnProfile;
import cn.zhunsheng.match.profile.ProfileFold;
import cn.zhunsheng.match.profile.ProfilePlan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What `zs assess` was pointed at: every table of scripts, data dictionaries, files or a live database, assessed in
/// the
/// order of the sources.
final class AssessedSources {
    /// Rows by which columns are matched.
    private static final int SAMPLE = 1_000;

    private final Arguments arguments;
    private final Streams streams;
    private final SourceOptions options;
    private final Matching matching;
    private final ProfilePlan plan;
    private final Assessor assessor;
    private final WrittenTables written;

    AssessedSources(Arguments arguments, Streams streams, Dictionary dictionary, Matching matching, Assessor assessor)
            throws Refusal {
        this.arguments = arguments;
        this.streams = streams;
        this.options = new CheckArguments(arguments, streams).reading();
        this.matching = matching;
        this.plan = new ProfilePlan(dictionary, streams.today());
        this.assessor = assessor;
        this.written = new WrittenTables(arguments, dictionary, streams);
    }

    /// @throws Refusal when a source cannot be read
    void assess() throws Refusal, IOException, InterruptedException {
        if (LiveDatabase.asked(arguments)) {
            try (LiveDatabase database = LiveDatabase.open(arguments, streams)) {
                live(database);
            }
            return;
        }
        for (String name : arguments.positionals()) {
            demandFile(name);
            Source source = streams.source(name);
            if (SchemaScript.named(name)) {
                String script = SchemaScript.text(source, options);
                declared(SchemaScript.tables(script, source.name()), dialect(SqlDialect.of(script)));
            } else {
                Optional<List<TableStructure>> tables = written.of(source);
                if (tables.isPresent()) {
                    declared(tables.get(), dialect(SqlDialect.of(tables.get())));
                } else {
                    rows(source);
                }
            }
        }
    }

    /// A file is read twice: to match its columns, and to judge its rows.
    private static void demandFile(String name) throws Refusal {
        if (name.equals("-")) {
            throw new Refusal(
                    "assess.input_once",
                    new Words("标准输入只能读一次，评估要读两次", "Standard input can be read once; an assessment reads twice"),
                    "-",
                    new Words("存为文件再评估", "Save it as a file first"));
        }
    }

    private SqlDialect dialect(SqlDialect seeming) throws Refusal {
        return arguments.has("dialect") ? TablesCheck.named(arguments) : seeming;
    }

    private void declared(List<TableStructure> tables, SqlDialect dialect)
            throws Refusal, IOException, InterruptedException {
        List<TableStructure> wanted = tables.stream()
                .filter(table -> TablesCheck.wanted(table, arguments))
                .toList();
        demandOneModel(wanted);
        for (TableStructure table : wanted) {
            assessor.add(matching.of(table), Optional.of(dialect), Optional.empty());
        }
    }

    private void live(LiveDatabase database) throws Refusal, IOException, InterruptedException {
        List<TableStructure> tables = database.structures();
        demandOneModel(tables);
        boolean rows = !arguments.has("structure");
        for (TableStructure table : tables) {
            TableMatch match = rows ? matched(database.sample(table, SAMPLE), Optional.of(table)) : matching.of(table);
            boolean tied = match.columns().stream().anyMatch(c -> c.chosen().isPresent()) || arguments.has("model");
            assessor.add(
                    match,
                    Optional.of(database.dialect()),
                    rows && tied ? Optional.of(database.rows(table)) : Optional.empty());
        }
    }

    private void rows(Source source) throws Refusal, IOException, InterruptedException {
        Optional<Source> rows = arguments.has("structure") ? Optional.empty() : Optional.of(source);
        assessor.add(matched(source, Optional.empty()), Optional.empty(), rows);
    }

    private TableMatch matched(Source source, Optional<TableStructure> known) throws Refusal, IOException {
        try (Rows rows = Rows.open(source, options)) {
            rows.source().notes().forEach(streams::note);
            TableStructure table = known.orElseGet(() -> HeaderTable.of(rows.source()));
            List<ProfileFold> folds = new ArrayList<>();
            while (folds.size() < table.columns().size()) {
                folds.add(new ProfileFold(plan));
            }
            for (int read = 0; read < SAMPLE; read++) {
                Optional<Rows.Row> row = rows.next();
                if (row.isEmpty()) {
                    break;
                }
                List<String> cells = row.get().cells();
                for (int i = 0; i < Math.min(cells.size(), folds.size()); i++) {
                    folds.get(i).add(cells.get(i));
                }
            }
            Map<String, ColumnProfile> profiles = new HashMap<>();
            for (int i = 0; i < folds.size(); i++) {
                profiles.putIfAbsent(table.columns().get(i).name(), folds.get(i).profile());
            }
            return matching.of(table, profiles);
        }
    }

    /// One model is not that of many tables.
    private void demandOneModel(List<TableStructure> tables) throws Refusal {
        if (arguments.has("model") && tables.size() > 1) {
            throw new Refusal(
                    "assess.model_ambiguous",
                    new Words(
                            "一个模型不能评 %d 张表".formatted(tables.size()),
                            "One model cannot be that of %d tables".formatted(tables.size())),
                    "--model",
                    new Words("用 --table 指出一张表，或去掉 --model", "Name one table with --table, or leave out --model"));
        }
    }
}
