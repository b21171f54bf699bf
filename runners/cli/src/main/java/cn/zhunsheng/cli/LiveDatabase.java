package cn.zhunsheng.cli;

import cn.zhunsheng.check.Check;
import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.conformance.CheckedTable;
import cn.zhunsheng.check.conformance.Conformance;
import cn.zhunsheng.check.conformance.TableConformance;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.database.Credentials;
import cn.zhunsheng.database.Database;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `jdbc:…`: a live database, as `zs check` and `zs match` read it. Nothing of it is loaded unless one is asked for.
final class LiveDatabase implements AutoCloseable {
    /// Seconds that a statement may take.
    private static final int TIMEOUT = 600;

    /// Where the launcher says that the house is.
    private static final String HOUSE = "zhunsheng.house";

    /// The code of a refusal that is about one table.
    private static final String UNREADABLE = "database.read_failed";

    private final Arguments arguments;
    private final Database database;

    private LiveDatabase(Arguments arguments, Database database) {
        this.arguments = arguments;
        this.database = database;
    }

    static boolean asked(Arguments arguments) {
        return arguments.positionals().stream().anyMatch(name -> name.startsWith("jdbc:"));
    }

    /// @throws Refusal when the database cannot be reached, or something stands beside it
    static LiveDatabase open(Arguments arguments, Streams streams) throws Refusal, IOException {
        if (arguments.positionals().size() > 1) {
            throw new Refusal(
                    "cli.database_accompanied",
                    new Words("数据库不能和其他来源一起检查", "A database is not checked together with other sources"),
                    "",
                    new Words("分开检查", "Check them one by one"));
        }
        Optional<String> file = arguments.text("credentials");
        Credentials credentials =
                file.isPresent() ? Credentials.of(streams.path(file.get())) : Credentials.of(System.getenv());
        Optional<Path> drivers = arguments
                .text("drivers")
                .map(streams::path)
                .or(() -> Optional.ofNullable(System.getProperty(HOUSE)).map(house -> Path.of(house, "drivers")));
        return new LiveDatabase(
                arguments, Database.open(arguments.positionals().getFirst(), credentials, drivers, TIMEOUT));
    }

    /// The rows of the table that was named.
    Source table() throws Refusal, IOException {
        String name = arguments.text("table").orElseThrow();
        return database.rows(database.table(arguments.text("schema"), name));
    }

    /// The table that was named, or every table of the schema.
    List<TableStructure> structures() throws Refusal {
        Optional<String> schema = arguments.text("schema");
        Optional<String> name = arguments.text("table");
        return name.isPresent() ? List.of(database.table(schema, name.get())) : database.tables(schema);
    }

    /// The first rows of a table.
    Source sample(TableStructure table, int most) throws Refusal, IOException {
        return database.rows(table, most);
    }

    /// All rows of a table.
    Source rows(TableStructure table) throws Refusal, IOException {
        return database.rows(table);
    }

    /// In whose words its types are.
    SqlDialect dialect() {
        return database.dialect();
    }

    /// Every table of the schema: how it is built and, where a model fits, what its rows hold.
    List<CheckedTable> tables(Dictionary dictionary, CheckOptions options, LocalDate day, Streams streams)
            throws Refusal, IOException, InterruptedException {
        Conformance conformance = new Conformance(dictionary, day, database.dialect());
        List<CheckedTable> checked = new ArrayList<>();
        for (TableStructure table : database.tables(arguments.text("schema"))) {
            Optional<TableConformance> structure =
                    TablesCheck.structure(conformance, table, options.model(), options.given());
            checked.add(
                    structure.isEmpty()
                            ? new CheckedTable(table, structure, Optional.empty())
                            : read(table, structure.get(), new Check(dictionary, day), options, streams));
        }
        TablesCheck.demandOne(checked);
        return checked;
    }

    /// A table whose rows cannot be read keeps the others from nothing.
    private CheckedTable read(
            TableStructure table, TableConformance structure, Check check, CheckOptions options, Streams streams)
            throws Refusal, IOException, InterruptedException {
        try {
            return new CheckedTable(table, Optional.of(structure), rows(table, structure, check, options, streams));
        } catch (Refusal refusal) {
            if (!refusal.code().equals(UNREADABLE)) {
                throw refusal;
            }
            database.recover();
            return new CheckedTable(table, Optional.of(structure), Optional.empty(), Optional.of(refusal.what()));
        }
    }

    /// The rows are judged by the same columns as the structure: of two that claim one field, the first.
    private Optional<CheckResult> rows(
            TableStructure table, TableConformance structure, Check check, CheckOptions options, Streams streams)
            throws Refusal, IOException, InterruptedException {
        Map<String, Optional<String>> given = new HashMap<>(options.given().columns());
        structure.unused().forEach(column -> given.putIfAbsent(column, Optional.empty()));
        if (structure.unused().size() == table.columns().size()) {
            return Optional.empty();
        }
        CheckOptions own = new CheckOptions(
                Optional.of(structure.reference()),
                options.reading(),
                new GivenMapping(given, options.given().values()),
                options.with(),
                options.settings(),
                options.showValues(),
                options.digest());
        CheckResult result = check.run(List.of(database.rows(table)), own, Optional.empty());
        result.sources().forEach(source -> source.notes().forEach(streams::note));
        return Optional.of(result);
    }

    @Override
    public void close() throws Refusal {
        database.close();
    }
}
