package cn.zhunsheng.server.backup;

import cn.zhunsheng.server.database.LocalDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Folders of data for tests, and what the two commands said of them.
final class Platform {
    static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");

    /// What a command gave back and said.
    record Said(int exit, String out, String err) {
        /// The code of a refusal; empty when there is none.
        String code() {
            return err.startsWith("zs: ")
                    ? err.lines().findFirst().orElseThrow().substring(4)
                    : "";
        }
    }

    private Platform() {}

    /// Programs are unpacked once: every other folder links to them.
    static void link(Path data, Path programs) throws IOException {
        Files.createSymbolicLink(data.resolve(programs.getFileName()), programs);
    }

    static Path programs(Path data) {
        return data.resolve("postgresql-" + LocalDatabase.version());
    }

    static Said zs(String verb, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> texts = new ArrayList<>();
        for (Object each : arguments) {
            texts.add(each.toString());
        }
        int exit = Backups.run(
                verb,
                texts.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.fixed(NOON, ZoneOffset.UTC));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Connection connect(LocalDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.login());
    }

    static void tell(LocalDatabase database, String script) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    static String asked(LocalDatabase database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /// Names of what lies directly in a folder.
    static List<String> names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
