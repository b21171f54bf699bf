package cn.zhunsheng.cli;

import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.conformance.CheckedTable;
import cn.zhunsheng.check.conformance.Conformance;
import cn.zhunsheng.check.conformance.TableConformance;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.report.IndicatorNames;
import cn.zhunsheng.check.report.JsonReport;
import cn.zhunsheng.check.report.TablesJson;
import cn.zhunsheng.check.report.TablesText;
import cn.zhunsheng.check.report.TextReport;
import cn.zhunsheng.check.schema.SchemaScript;
import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.library.Version;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `zs check schema.sql`, or a data dictionary: judges how tables are built, without a row of them.
final class TablesCheck {
    static final List<String> FORMATS = List.of("text", "json");
    static final List<String> DIALECTS =
            Arrays.stream(SqlDialect.values()).map(SqlDialect::label).toList();

    private final Arguments arguments;
    private final Dictionary dictionary;
    private final Streams streams;

    TablesCheck(Arguments arguments, Dictionary dictionary, Streams streams) {
        this.arguments = arguments;
        this.dictionary = dictionary;
        this.streams = streams;
    }

    /// Whether what is to be checked are scripts and data dictionaries.
    boolean asked(List<Source> sources) throws IOException {
        WrittenTables written = new WrittenTables(arguments, dictionary, streams);
        for (Source source : sources) {
            if (!written.are(source)) {
                return false;
            }
        }
        return true;
    }

    /// The tables of scripts and data dictionaries, each beside its model.
    ///
    /// @throws Refusal when a script cannot be read, or no table fits a model
    List<CheckedTable> declared(List<Source> sources, CheckOptions options, LocalDate day) throws Refusal, IOException {
        List<CheckedTable> checked = new ArrayList<>();
        for (Source source : sources) {
            Declared declared = read(source, options);
            Conformance conformance = new Conformance(dictionary, day, declared.dialect);
            for (TableStructure table : declared.tables) {
                if (wanted(table, arguments)) {
                    checked.add(new CheckedTable(
                            table, structure(conformance, table, options.model(), options.given()), Optional.empty()));
                }
            }
        }
        demandOne(checked);
        return checked;
    }

    private record Declared(List<TableStructure> tables, SqlDialect dialect) {}

    private Declared read(Source source, CheckOptions options) throws Refusal, IOException {
        Optional<List<TableStructure>> written = new WrittenTables(arguments, dictionary, streams).of(source);
        if (written.isPresent()) {
            streams.note(new Words(
                    "如果它是数据，请加 --header-row 指出表头所在行", "If it is data, name the row of its header with --header-row"));
            return new Declared(written.get(), dialect(SqlDialect.of(written.get()), source.name()));
        }
        String script = SchemaScript.text(source, options.reading());
        SqlDialect dialect = dialect(SqlDialect.of(script), source.name());
        return new Declared(SchemaScript.tables(script, source.name()), dialect);
    }

    /// Whether the table is the one, or of the schema, that was named.
    static boolean wanted(TableStructure table, Arguments arguments) {
        return arguments.text("table").map(table.name()::equalsIgnoreCase).orElse(true)
                && arguments
                        .text("schema")
                        .map(table.schema()::equalsIgnoreCase)
                        .orElse(true);
    }

    static Optional<TableConformance> structure(
            Conformance conformance, TableStructure table, Optional<String> model, GivenMapping given) throws Refusal {
        Optional<String> named =
                model.isPresent() ? model : conformance.model(table).map(TablesCheck::reference);
        return named.isEmpty() ? Optional.empty() : Optional.of(conformance.judge(table, named.get(), given));
    }

    private static String reference(Held<Model> model) {
        return model.packageId() + "/" + model.id();
    }

    /// The dialect that the user named, or the one that the script seems to be written in, which is told.
    private SqlDialect dialect(SqlDialect seeming, String name) throws Refusal {
        if (!arguments.has("dialect")) {
            streams.note(new Words(
                    name + "：修改语句按 " + seeming.label() + " 写；可用 --dialect 指定",
                    name + ": fixes are written for " + seeming.label() + "; name another with --dialect"));
            return seeming;
        }
        return named(arguments);
    }

    /// The dialect of `--dialect`, or the first of them.
    static SqlDialect named(Arguments arguments) throws Refusal {
        String label = arguments.chosen("dialect", DIALECTS);
        return Arrays.stream(SqlDialect.values())
                .filter(dialect -> dialect.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /// @throws Refusal when no table was judged: a report without a finding would call them sound
    static void demandOne(List<CheckedTable> tables) throws Refusal {
        if (tables.stream().anyMatch(table -> table.conformance().isPresent())) {
            return;
        }
        List<String> names =
                tables.stream().map(t -> t.table().name()).limit(20).toList();
        throw new Refusal(
                "schema.models_unfit",
                new Words(
                        tables.size() + " 张表都没有对应的模型：" + String.join("、", names),
                        "None of " + tables.size() + " tables fits a model: " + String.join(", ", names)),
                "",
                new Words(
                        "用 --table 指出一张表、用 --model 指定它的模型", "Name one table with --table and its model with --model"));
    }

    /// Writes the report; gives the exit code.
    int report(List<CheckedTable> tables, String format, String failOn) throws Refusal, IOException {
        IndicatorNames names = new IndicatorNames(dictionary);
        try (Output output = Output.open(arguments.text("output"), streams)) {
            if (format.equals("json")) {
                JsonReport data = new JsonReport(Version.NUMBER, streams.language(), names);
                new TablesJson(data).write(tables, output.writer());
            } else {
                TextReport data = new TextReport(streams.language(), names);
                output.writer().write(new TablesText(streams.language(), data).of(tables));
            }
            output.keep();
        }
        if (tables.stream().anyMatch(table -> table.unread().isPresent())) {
            return Exit.REFUSED; // whatever was found: what was asked for was not read whole
        }
        boolean fails = switch (failOn) {
            case "error" -> tables.stream().anyMatch(table -> table.fails(Severity.ERROR));
            case "warning" -> tables.stream().anyMatch(table -> table.fails(Severity.WARNING));
            default -> false;
        };
        return fails ? Exit.FINDINGS : Exit.CLEAN;
    }

    /// @throws Refusal when the format is one that only rows have
    static void demandFormat(String format) throws Refusal {
        if (!FORMATS.contains(format)) {
            throw new Refusal(
                    "cli.format_unfit",
                    new Words("表结构没有 " + format + " 报告", "The structure of tables has no " + format + " report"),
                    "",
                    new Words("用 --format text 或 json", "Use --format text or json"));
        }
    }
}
