package cn.zhunsheng.bench;

import cn.zhunsheng.testkit.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.StringTokenizer;
import java.util.TreeMap;

/// The baseline of judging: DuckDB runs the same rules in one query over the same file, on two threads.
final class DuckDb {
    private static final String TESTED = "tested ";
    private static final String FAILED = "failed ";

    private DuckDb() {}

    /// What the query counted; `house` is the checkout, whose code sets it reads.
    static Truth judge(Path file, Path house) throws SQLException, IOException {
        String query = text("residents.sql")
                .replace("{file}", literal(file))
                .replace("{codes}", literal(house.resolve("standards/gov-core/codesets")))
                .replace("{day}", DataFile.DAY.toString());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = 2");
            try (ResultSet counted = statement.executeQuery(query)) {
                counted.next();
                return truth(counted);
            }
        }
    }

    private static String literal(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }

    private static Truth truth(ResultSet counted) throws SQLException {
        TreeMap<String, Truth.Count> rules = new TreeMap<>();
        ResultSetMetaData columns = counted.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i);
            if (name.startsWith(TESTED)) {
                String rule = name.substring(TESTED.length());
                rules.put(rule, new Truth.Count(counted.getLong(i), counted.getLong(FAILED + rule)));
            }
        }
        return new Truth(counted.getLong("rows"), rules);
    }

    static String text(String resource) throws IOException {
        try (InputStream in = DuckDb.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// File and house.
    static void main(String[] arguments) throws SQLException, IOException {
        Truth truth = judge(Path.of(arguments[0]), Path.of(arguments[1]));
        truth.rules().forEach((id, count) -> System.out.println(id + " " + count.tested() + " " + count.failed()));
    }

    /// What [#main] printed.
    static Truth printed(String text) {
        TreeMap<String, Truth.Count> rules = new TreeMap<>();
        text.lines().forEach(line -> {
            StringTokenizer words = new StringTokenizer(line);
            rules.put(
                    words.nextToken(),
                    new Truth.Count(Long.parseLong(words.nextToken()), Long.parseLong(words.nextToken())));
        });
        return new Truth(0, rules);
    }
}
