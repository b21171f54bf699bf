package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.cli.Shell.Ran;
import cn.zhunsheng.testkit.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real PostgreSQL drafted, mapped and assessed.
class LiveAssessmentTest {
    private static PostgresServer postgres;

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = PostgresServer.start();
        run("""
                create table rk (sfzh varchar(18) primary key, xm varchar(30), xb varchar(6), mz varchar(12));
                comment on column rk.sfzh is '公民身份号码';
                comment on column rk.xb is '性别';
                comment on column rk.mz is '民族';
                insert into rk values ('330106198503120220', '林晓芸', '女', '1'), ('11010519491231002X', '王一', '2', '01');
                create table fr (uscc varchar(18), xm varchar(30));
                comment on column fr.uscc is '统一社会信用代码';
                comment on column fr.xm is '姓名';
                """);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void files() throws IOException {
        shell = new Shell(folder);
        shell.file("secret", "user=postgres", "password=hush");
        Files.setPosixFilePermissions(folder.resolve("secret"), PosixFilePermissions.fromString("rw-------"));
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String codes() throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select string_agg(xb || mz, ' ' order by sfzh) from rk")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Ran zs(String command, String... more) {
        return shell.zs(Stream.concat(
                        Stream.of(command.formatted(postgres.address() + " --credentials secret")
                                .split(" ")),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aLiveTableDraftsItsModelAndItsMapping() throws SQLException, IOException {
        Ran inferred = zs("--lang en infer %s --table rk --id people --output people.yaml");
        assertThat(inferred.exit()).as(inferred.err()).isEqualTo(Exit.CLEAN);
        assertThat(shell.text("people.yaml"))
                .containsPattern("element: person.id-number.*required: true, key: true")
                .contains("declared the primary key")
                .doesNotContain("330106198503120220", "林晓芸");

        Ran proposed = zs("--lang en values propose %s --table rk --output map.yaml");
        assertThat(proposed.err()).contains("2 proposed");
        assertThat(zs("check %s --table rk --model people.yaml").exit()).isEqualTo(Exit.FINDINGS);
        Ran mapped = zs("--lang en check %s --table rk --model people.yaml --map map.yaml");
        assertThat(mapped.exit()).as(mapped.out()).isEqualTo(Exit.CLEAN);
        assertThat(mapped.out()).contains("2 raw values were judged as the codes they stand for");

        Ran sql = shell.zs("values", "sql", "map.yaml", "--table", "rk", "--schema", "public");
        assertThat(codes()).as("nothing was written so far").isEqualTo("201 女1");
        run(sql.out());
        assertThat(codes()).isEqualTo("201 201");
        run("update rk set xb = '女', mz = '1' where sfzh = '330106198503120220'");
    }

    @Test
    void everyTableOfASchemaIsAssessed() {
        Ran ran = zs("--lang en assess %s");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out())
                .contains("2 tables, 6 columns: 6 tied to an element")
                .containsPattern("xb +failed +person.sex-code")
                .containsPattern("sfzh +passed +person.id-number.*the structure fits; all of 2 values fit")
                .containsPattern("person.name .* 2 tables: fr, rk")
                .doesNotContain("330106198503120220", "林晓芸");
        assertThat(zs("--lang en assess %s --structure").out()).doesNotContain("values fit");
    }
}
