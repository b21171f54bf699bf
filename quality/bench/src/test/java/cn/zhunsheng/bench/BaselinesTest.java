package cn.zhunsheng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.testkit.PostgresServer;
import cn.zhunsheng.testkit.Truth;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is measured counts the same: twenty thousand rows stand for the millions.
class BaselinesTest {
    private static final Path HOUSE = Path.of(System.getProperty("zhunsheng.house", "../.."));

    @TempDir
    static Path folder;

    private static DataFile people;

    @BeforeAll
    static void make() throws Exception {
        people = DataFile.of(folder, 20_000, StandardCharsets.UTF_8, 10);
    }

    @Test
    void aCheckCountsTheTruth() throws Exception {
        CheckResult result = new Warm(HOUSE).check(people.path(), 2);
        TreeMap<String, Truth.Count> rules = new TreeMap<>();
        for (RuleResult rule : result.rules()) {
            rules.put(rule.rule().id(), new Truth.Count(rule.tested(), rule.failed()));
        }
        assertThat(result.rows()).isEqualTo(people.truth().rows());
        assertThat(rules).hasSizeGreaterThanOrEqualTo(36);
        assertThat(Counts.differences(people.truth(), new Truth(result.rows(), rules)))
                .isEmpty();
        assertThat(rules.keySet())
                .containsAll(people.truth().rules().keySet().stream()
                        .filter(id -> !id.equals("row.quote"))
                        .toList());
    }

    @Test
    void duckDbCountsTheTruthOfEveryRuleThatSqlCanSay() throws Exception {
        Truth counted = DuckDb.judge(people.path(), HOUSE);
        assertThat(Counts.differences(people.truth(), counted)).isEmpty();
        assertThat(counted.rules()).hasSize(45);
    }

    @Test
    void postgresqlCountsTheTruthOfEveryRuleThatSqlCanSay() throws Exception {
        try (PostgresServer server = PostgresServer.start();
                Connection connection = DriverManager.getConnection(server.url())) {
            LiveTable table = new LiveTable(connection);
            table.load(people.path(), HOUSE);
            Truth counted =
                    table.counted(DuckDb.text("residents-postgresql.sql").replace("{day}", DataFile.DAY.toString()));
            assertThat(Counts.differences(people.truth(), counted)).isEmpty();
            assertThat(counted.rules()).hasSize(45);
        }
    }

    @Test
    void aWrongCountIsFound() {
        TreeMap<String, Truth.Count> wrong = new TreeMap<>(people.truth().rules());
        wrong.put("name.format", new Truth.Count(1, 1));
        assertThat(Counts.differences(people.truth(), new Truth(people.truth().rows(), wrong)))
                .singleElement()
                .asString()
                .contains("name.format");
    }

    @Test
    void bytesAddUp() throws Exception {
        assertThat(new ByteSum(people.path(), 2).run()).isEqualTo(new ByteSum(people.path(), 2).run());
    }
}
