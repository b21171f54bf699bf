package cn.zhunsheng.bench;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.testkit.PostgresServer;
import cn.zhunsheng.testkit.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Measures a check of a table of a real PostgreSQL: over JDBC, from `COPY … TO STDOUT`, and as SQL that the database
/// runs. Every count is held against the generator's truth.
final class LiveBench {
    private static final int FAULTY = 10;
    private static final Pattern ROW = Pattern.compile("row\\..*");

    /// Rules that a database could judge before rows are read.
    private static final Pattern PUSHED = Pattern.compile(".*\\.(required|unique|code)");

    private final Commands commands;
    private final Path folder;
    private final Path output;
    private final int runs;
    private final Table table = new Table();

    private LiveBench(Path house, Path folder, int runs) {
        this.commands = Commands.of(house);
        this.folder = folder;
        this.output = folder.resolve("output");
        this.runs = runs;
    }

    /// House, folder for the files, rows, runs of each.
    static void main(String[] arguments) throws IOException, InterruptedException, SQLException, Refusal {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        LiveBench bench = new LiveBench(Path.of(arguments[0]), folder, Integer.parseInt(arguments[3]));
        DataFile people = DataFile.of(folder, Long.parseLong(arguments[2]), StandardCharsets.UTF_8, FAULTY);
        try (PostgresServer server = PostgresServer.start();
                Connection connection = DriverManager.getConnection(server.url())) {
            LiveTable live = new LiveTable(connection);
            String header = live.load(people.path(), bench.commands.house());
            bench.measure(server, live, header, judged(people.truth()));
        }
        bench.table.write(folder.resolve("live.md"));
    }

    /// Rows that are torn are not in the table: the rules of rows have nothing to say there.
    private static Truth judged(Truth truth) {
        TreeMap<String, Truth.Count> rules = new TreeMap<>(truth.rules());
        rules.keySet().removeIf(id -> ROW.matcher(id).matches());
        return new Truth(truth.rows(), rules);
    }

    private void measure(PostgresServer server, LiveTable live, String header, Truth truth)
            throws IOException, InterruptedException, SQLException {
        List<String> check = new ArrayList<>(commands.check(Path.of("-")));
        check.set(check.indexOf("-"), server.address());
        check.addAll(List.of("--table", "residents", "--credentials", credentials()));
        String sql = DuckDb.text("residents-postgresql.sql").replace("{day}", DataFile.DAY.toString());
        String some = only(sql, PUSHED);
        List<Double> ours = new ArrayList<>();
        List<Double> copied = new ArrayList<>();
        List<Double> asked = new ArrayList<>();
        List<Double> pushed = new ArrayList<>();
        List<Double> read = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            ours.add(Child.run(output, check).wall());
            Counts.demandEqual("A check over JDBC", truth, judged(Counts.reported(output)));
            copied.add(Child.run(output, piped(server, header)).wall());
            Counts.demandEqual("A check of COPY", truth, judged(Counts.reported(output)));
            if (i == 0) { // it takes ten times as long as all the rest, so that once is enough
                asked.add(seconds(() -> Counts.demandEqual("PostgreSQL", truth, live.counted(sql))));
            }
            pushed.add(seconds(() -> Counts.demandEqual("PostgreSQL", truth, live.counted(some))));
            read.add(seconds(() -> live.read(1000, false)));
        }
        double jdbc = Child.median(ours);
        table.seconds("check over JDBC, beside COPY piped into a check", jdbc, Child.median(copied), "");
        table.seconds("check over JDBC, beside all rules as one query", jdbc, Child.median(asked), "");
        table.seconds("the same, beside required, code and unique as one query", jdbc, Child.median(pushed), "");
        table.seconds("the same, beside reading every row over JDBC", jdbc, Child.median(read), "");
        for (int fetch : new int[] {100, 1000, 10_000}) {
            String what = "reading every row, fetched %,d at a time, beside the same as strings".formatted(fetch);
            table.seconds(what, seconds(() -> live.read(fetch, false)), seconds(() -> live.read(fetch, true)), "");
        }
        table.add("rows a second over JDBC", "%,.0f".formatted(truth.rows() / jdbc), "", "", "");
    }

    /// The columns of the query that count rules of some kind.
    private static String only(String sql, Pattern rules) {
        int list = sql.indexOf("select count(*) as \"rows\"");
        int from = sql.lastIndexOf("  from used");
        String kept = Pattern.compile(",\\n       (?=count)")
                .splitAsStream(sql.substring(list + "select ".length(), from))
                .filter(column -> rules.matcher(
                                column.strip().replaceFirst("(?s).*\"(?:tested|failed) ([^\"]*)\"$", "$1"))
                        .matches())
                .collect(Collectors.joining(",\n       "));
        return sql.substring(0, list) + "select " + kept + "\n" + sql.substring(from);
    }

    private String credentials() throws IOException {
        Path file = folder.resolve("credentials");
        Files.writeString(file, "user=postgres\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file.toString();
    }

    private List<String> piped(PostgresServer server, String header) {
        String copy = quoted(commands.baseline(CopyOut.class, server.url(), header));
        return List.of("sh", "-c", copy + " | " + quoted(commands.check(Path.of("-"))));
    }

    private static String quoted(List<String> words) {
        return words.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double seconds(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
