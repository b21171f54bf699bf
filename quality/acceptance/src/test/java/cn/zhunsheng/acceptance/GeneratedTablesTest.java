package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.generate.Dialect;
import cn.zhunsheng.dictionary.generate.Generated;
import cn.zhunsheng.testkit.MariaServer;
import cn.zhunsheng.testkit.PostgresServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Generated table definitions, in real databases: what a check passes they take, what breaks a rule that they claim
/// they
/// refuse.
class GeneratedTablesTest {
    private static PostgresServer postgres;
    private static MariaServer maria;

    @BeforeAll
    static void start() throws IOException {
        postgres = PostgresServer.start();
        maria = MariaServer.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
        maria.close();
    }

    static List<Held<Model>> models() {
        return Trial.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void postgresqlTakesWhatPassesAndRefusesWhatTheTableClaims(Held<Model> model) throws SQLException {
        Trial trial = Trial.of(model);
        Generated table = trial.generation().ddl(Dialect.POSTGRESQL);
        Set<Integer> refused = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection(postgres.url());
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema public cascade; create schema public");
            statement.execute(table.text());
            connection.setAutoCommit(false);
            for (int i = 0; i < trial.rows().size(); i++) {
                try {
                    statement.execute(insert(model, trial.rows().get(i).values(), "\"", false));
                } catch (SQLException e) {
                    refused.add(i);
                }
                connection.rollback();
            }
        }
        agrees(trial, table, refused);
    }

    @ParameterizedTest
    @MethodSource("models")
    void mariadbTakesWhatPassesAndRefusesWhatTheTableClaims(Held<Model> model) throws IOException {
        Trial trial = Trial.of(model);
        Generated table = trial.generation().ddl(Dialect.MARIADB);
        String fresh = "drop database test; create database test; use test;\n";
        assertThat(maria.failing(fresh + table.text())).isEmpty();
        String inserts = trial.rows().stream()
                .map(row -> "begin; " + insert(model, row.values(), "`", true) + "; rollback;\n")
                .collect(Collectors.joining());
        Set<Integer> refused =
                maria.failing(inserts).stream().map(line -> line - 1).collect(Collectors.toCollection(TreeSet::new));
        agrees(trial, table, refused);
    }

    @Test
    void mysqlDiffersFromMariadbInItsCollationOnly() throws Exception {
        for (Held<Model> model : models()) {
            Trial trial = Trial.of(model);
            assertThat(trial.generation()
                            .ddl(Dialect.MYSQL)
                            .text()
                            .replace("utf8mb4_0900_bin", "utf8mb4_nopad_bin")
                            .replace("MySQL 8.0.16+", "MariaDB 10.5+"))
                    .isEqualTo(trial.generation().ddl(Dialect.MARIADB).text());
        }
    }

    private static void agrees(Trial trial, Generated table, Set<Integer> refused) {
        Set<String> gaps = Trial.rules(table.gaps());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < trial.rows().size(); i++) {
            Trial.Row row = trial.rows().get(i);
            if (row.sound() && refused.contains(i)) {
                wrong.add("refused though it passes: " + row);
            }
            if (!row.refusable(gaps).isEmpty() && !refused.contains(i)) {
                wrong.add("taken though it breaks " + row.refusable(gaps) + ": " + row);
            }
        }
        assertThat(trial.rows().getFirst().errors()).as("the example itself").isEmpty();
        assertThat(wrong).isEmpty();
    }

    /// Values are written as texts, as a loader of CSV gives them; line ends as the dialect escapes them, so that a
    /// statement stays on its line.
    private static String insert(Held<Model> model, Map<String, String> values, String quote, boolean escapes) {
        String columns = values.keySet().stream()
                .map(name -> quote + name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT) + quote)
                .collect(Collectors.joining(", "));
        String texts =
                values.values().stream().map(value -> literal(value, escapes)).collect(Collectors.joining(", "));
        return "insert into " + quote + model.id().replace('-', '_') + quote + " (" + columns + ") values (" + texts
                + ")";
    }

    private static String literal(String value, boolean escapes) {
        String quoted = value.replace("'", "''");
        return escapes ? "'" + quoted.replace("\\", "\\\\").replace("\n", "\\n") + "'" : "'" + quoted + "'";
    }
}
