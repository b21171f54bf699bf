package cn.zhunsheng.cli;

import cn.zhunsheng.check.conformance.ValueStatements;
import cn.zhunsheng.check.schema.SchemaScript;
import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.library.Library;
import cn.zhunsheng.match.Matching;
import cn.zhunsheng.match.values.ValueProposals;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `zs values propose|sql`: 码值映射, from raw values to the codes that they stand for.
final class ValuesCommands {
    private ValuesCommands() {}

    static Map<String, Command> all(Texts texts) {
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put("propose", new Propose(texts));
        commands.put("sql", new Sql(texts));
        return commands;
    }

    /// Codes for the raw values of a table, for a person to confirm.
    private record Propose(Texts texts) implements Command {
        @Override
        public Shape shape() {
            return InferCommand.reading(
                    Shape.of(texts.of("values.propose")).taking("SOURCE", 1, 1, texts.of("values.source")),
                    texts,
                    texts.of("values.rows"));
        }

        @Override
        public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
            InferCommand.demandNew(arguments, streams);
            Library.Spelled spelled = library.spelled();
            Matching matching = MatchCommand.matching(arguments, spelled, streams);
            String name = arguments.positionals().getFirst();
            if (LiveDatabase.asked(arguments)) {
                try (LiveDatabase database = LiveDatabase.open(arguments, streams)) {
                    TableStructure table = InferredSource.only(database.structures(), arguments, streams);
                    Source rows = database.sample(table, InferCommand.most(arguments, 1) + 1);
                    return write(rows, Optional.of(table), spelled.dictionary(), matching, arguments, streams);
                }
            }
            if (SchemaScript.named(name)) {
                throw new Refusal(
                        "values.rows_absent",
                        new Words("脚本里没有数据，看不出原值", "A script has no rows, and so no values"),
                        name,
                        new Words("给出数据文件或库表", "Give a data file or a live table"));
            }
            return write(streams.source(name), Optional.empty(), spelled.dictionary(), matching, arguments, streams);
        }

        private static int write(
                Source source,
                Optional<TableStructure> known,
                Dictionary dictionary,
                Matching matching,
                Arguments arguments,
                Streams streams)
                throws Refusal, IOException {
            try (MatchedRows rows = MatchedRows.open(
                    source,
                    known,
                    new CheckArguments(arguments, streams).reading(),
                    InferCommand.most(arguments, 1),
                    dictionary,
                    matching,
                    streams.today())) {
                ValueProposals proposals = new ValueProposals(dictionary, rows.match(), streams.today());
                rows.forEach(proposals::add);
                try (Output output = Output.open(arguments.text("output"), streams)) {
                    output.writer().write(proposals.yaml(streams.language(), rows.notes()));
                    output.keep();
                }
                streams.note(new Words(
                        "提出 %,d 条，逐条确认后用：zs check 数据 --map 文件".formatted(proposals.count()),
                        "%,d proposed; confirm each, then: zs check DATA --map FILE".formatted(proposals.count())));
            }
            return Exit.CLEAN;
        }
    }

    /// A confirmed mapping as statements that a person may run.
    private record Sql(Texts texts) implements Command {
        @Override
        public Shape shape() {
            return Shape.of(texts.of("values.sql"))
                    .taking("FILE.yaml", 1, 1, texts.of("values.file"))
                    .value("table", "T", texts.of("values.table"))
                    .value("schema", "S", texts.of("values.schema"))
                    .value("dialect", String.join("|", TablesCheck.DIALECTS), texts.of("values.dialect"))
                    .value("output", "FILE.sql", texts.of("match.output"));
        }

        @Override
        public int run(Arguments arguments, Library library, Streams streams) throws Refusal, IOException {
            String table = arguments
                    .text("table")
                    .orElseThrow(() -> UnclearArguments.of(new Words("没有给出 --table", "--table is not given")));
            SqlDialect dialect = TablesCheck.named(arguments);
            Map<String, Map<String, String>> values =
                    MapFile.valuesByColumn(streams.path(arguments.positionals().getFirst()));
            if (values.isEmpty()) {
                throw new Refusal(
                        "values.mapping_empty",
                        new Words("映射文件里没有 values", "The mapping file has no values"),
                        arguments.positionals().getFirst(),
                        new Words("用 zs values propose 起草一份", "Draft one with zs values propose"));
            }
            TableStructure named =
                    new TableStructure(arguments.text("schema").orElse(""), table, "", List.of(), List.of(), List.of());
            try (Output output = Output.open(arguments.text("output"), streams)) {
                output.writer().write(new ValueStatements(dialect, named).of(values));
                output.keep();
            }
            return Exit.CLEAN;
        }
    }
}
