package cn.zhunsheng.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.check.Check;
import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.check.conformance.Conformance;
import cn.zhunsheng.check.conformance.SchemaFinding;
import cn.zhunsheng.check.conformance.SchemaFinding.Kind;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.scan.RowBlock;
import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.check.source.Rows;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.load.PackageFolder;
import cn.zhunsheng.testkit.MariaServer;
import cn.zhunsheng.testkit.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Real databases: what is in them is what a check sees, and what a fix says is what mends them.
class LiveDatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static PostgresServer postgres;
    private static MariaServer maria;
    private static Dictionary dictionary;

    @TempDir
    Path folder;

    enum Server {
        POSTGRESQL,
        MARIADB;

        Connection admin() throws SQLException {
            return this == POSTGRESQL
                    ? DriverManager.getConnection(postgres.url())
                    : DriverManager.getConnection(maria.url(), "root", "");
        }

        Database open() throws Refusal, IOException {
            String address = this == POSTGRESQL ? postgres.address() : maria.url();
            Credentials user = Credentials.of(Map.of("ZS_JDBC_USER", this == POSTGRESQL ? "postgres" : "root"));
            return Database.open(address, user, Optional.empty(), 60);
        }

        void run(String... statements) throws SQLException {
            try (Connection connection = admin();
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }

        String quote(String name) {
            return this == POSTGRESQL ? '"' + name.replace("\"", "\"\"") + '"' : '`' + name.replace("`", "``") + '`';
        }
    }

    @BeforeAll
    static void start() throws Exception {
        postgres = PostgresServer.start();
        maria = MariaServer.start();
        Path standards = Path.of(System.getProperty("zhunsheng.house"), "standards");
        dictionary =
                Dictionary.of(PackageFolder.read(standards.resolve("gov-core")).packages());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
        maria.close();
    }

    private static CheckOptions options(Optional<String> model, boolean show) {
        return new CheckOptions(
                model, SourceOptions.FIND_OUT, GivenMapping.NONE, Map.of(), Settings.of(2, 10), show, Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void fixesMendWhatTheyWereGivenFor(Server server) throws Exception {
        server.run(
                "drop table if exists t_rk",
                "create table t_rk (sfzh varchar(15), name int, " + server.quote("we\"ird`]") + " int, csrq date, "
                        + "sex_code varchar(9) not null, mobile varchar(11), bz varchar(10), householdAddress text)");
        Conformance conformance;
        TableStructure table;
        try (Database database = server.open()) {
            table = database.table(Optional.empty(), "T_RK");
            conformance = new Conformance(dictionary, DAY, database.dialect());
        }
        List<SchemaFinding> before =
                conformance.judge(table, "population-basic", given()).findings();
        assertThat(before)
                .extracting(SchemaFinding::kind)
                .contains(
                        Kind.MISSING,
                        Kind.EXTRA,
                        Kind.TYPE,
                        Kind.LENGTH,
                        Kind.NULLABILITY,
                        Kind.KEY,
                        Kind.COMMENT,
                        Kind.NAMING);
        server.run(before.stream().flatMap(f -> f.fix().stream()).toArray(String[]::new));
        try (Database database = server.open()) {
            TableStructure mended = database.table(Optional.empty(), "t_rk");
            assertThat(conformance
                            .judge(mended, "population-basic", GivenMapping.NONE)
                            .findings())
                    .extracting(SchemaFinding::kind)
                    .containsOnly(Kind.EXTRA);
            assertThat(mended.primaryKey()).containsExactly("id_number");
            assertThat(conformance.model(mended).orElseThrow().id()).isEqualTo("population-basic");
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aRequiredColumnIsAddedToATableWithRowsStepByStep(Server server) throws Exception {
        server.run(
                "drop table if exists filled",
                "create table filled (name varchar(50) not null, birth_date date not null)",
                "insert into filled values ('张三', '1949-12-31'), ('李四', '1950-01-01')");
        List<String> fixes = fixes(server, "filled");

        server.run(fixes.stream().filter(fix -> !fix.startsWith("--")).toArray(String[]::new));
        String number = server == Server.POSTGRESQL ? "\"id_number\"" : "`id_number`";
        server.run("update filled set sex_code = '1', " + number + " = name");
        List<String> steps = fixes.stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("-- 每行填好后"))
                .map(line -> line.substring(line.indexOf("alter table")))
                .toList();
        server.run(steps.toArray(String[]::new));

        assertThat(steps).hasSize(3);
        assertThat(fixes(server, "filled")).noneMatch(fix -> fix.contains("not null") || fix.contains("primary key"));
    }

    private static List<String> fixes(Server server, String table) throws Exception {
        try (Database database = server.open()) {
            Conformance conformance = new Conformance(dictionary, DAY, database.dialect());
            return conformance
                    .judge(database.table(Optional.empty(), table), "population-basic", GivenMapping.NONE)
                    .findings()
                    .stream()
                    .flatMap(finding -> finding.fix().stream())
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void aSampleHasNoMoreRowsThanAskedFor(Server server) throws Exception {
        server.run(
                "drop table if exists sampled",
                "create table sampled (n int primary key)",
                "insert into sampled values (3), (1), (2)");
        try (Database database = server.open();
                Rows rows = Rows.open(
                        database.rows(database.table(Optional.empty(), "sampled"), 2), SourceOptions.FIND_OUT)) {
            assertThat(rows.next().orElseThrow().cells()).containsExactly("1");
            assertThat(rows.next().orElseThrow().cells()).containsExactly("2");
            assertThat(rows.next()).isEmpty();
        }
    }

    private static GivenMapping given() {
        return new GivenMapping(Map.of(
                "csrq", Optional.of("birthDate"), "sfzh", Optional.of("idNumber"), "bz", Optional.of("formerName")));
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void rowsAreJudgedAndFoundAgainByTheirKey(Server server) throws Exception {
        String bytes = server == Server.POSTGRESQL ? "bytea" : "blob";
        server.run(
                "drop table if exists people",
                "create table people (part int, id_number varchar(18), name varchar(20), birth_date date, zp " + bytes
                        + ", " + "updated_time timestamp(0) null, primary key (part, id_number))",
                "insert into people (part, id_number, name, birth_date) values (2, '11010519491231002X', '张三', '1949-12-31'),"
                        + " (1, '110105194912310021', '李四', '1949-12-31'), (10, '440524188001010014', null, '1880-01-01')");
        CheckResult result;
        CheckResult shown;
        try (Database database = server.open()) {
            TableStructure table = database.table(Optional.empty(), "people");
            result = new Check(dictionary, DAY)
                    .run(
                            List.of(database.rows(table)),
                            options(Optional.of("population-basic"), false),
                            Optional.empty());
            shown = new Check(dictionary, DAY)
                    .run(
                            List.of(database.rows(table)),
                            options(Optional.of("population-basic"), true),
                            Optional.empty());
        }
        RuleResult scheme = rule(result, "idNumber.scheme");
        assertThat(scheme.tested()).isEqualTo(3);
        assertThat(scheme.examples()).hasSize(1);
        assertThat(scheme.examples().getFirst().record()).isEqualTo(1);
        assertThat(scheme.examples().getFirst().key()).contains("part=*, id_number=1****************1");
        assertThat(rule(shown, "name.required").examples().getFirst().key())
                .contains("part=10, id_number=440524188001010014");
        assertThat(rule(result, "birthDate.format").failed()).isZero();
        assertThat(result.sources().getFirst().bytes()).isEmpty();
        assertThat(result.sources().getFirst().rows()).isEqualTo(3);
        assertThat(result.sources().getFirst().notes())
                .anySatisfy(note -> assertThat(note.en()).contains("zp"));
    }

    private static RuleResult rule(CheckResult result, String id) {
        return result.rules().stream()
                .filter(r -> r.rule().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void valuesAreTextAsPeopleWriteIt(Server server) throws Exception {
        server.run(
                "drop table if exists vals",
                "create table vals (d decimal(20,5), f double precision, b boolean, day date, moment timestamp(0) null,"
                        + " text varchar(20), big bigint)",
                "insert into vals values (1234567890.10000, 1e20, true, '2026-01-02', '2026-01-02 03:04:05', ' 值,\"x ', -5),"
                        + " (null, null, null, null, null, null, null)");
        try (Database database = server.open()) {
            TableStructure table = database.table(Optional.empty(), "vals");
            try (TableFeed feed = (TableFeed) database.rows(table).feed()) {
                RowBlock block = new RowBlock(feed.width());
                assertThat(feed.next(block)).isTrue();
                assertThat(cells(block, 0))
                        .containsExactly(
                                "1234567890.10000",
                                "100000000000000000000",
                                "1",
                                "2026-01-02",
                                "2026-01-02 03:04:05",
                                " 值,\"x ",
                                "-5");
                assertThat(cells(block, 1)).containsOnly("");
                assertThat(feed.next(block)).isFalse();
                assertThat(feed.key(0)).isEmpty();
                assertThat(feed.sheet(0)).isEmpty();
            }
        }
    }

    private static List<String> cells(RowBlock block, int row) {
        return IntStream.range(row * block.width, (row + 1) * block.width)
                .mapToObj(i ->
                        new String(block.bytes, block.start[i], block.end[i] - block.start[i], StandardCharsets.UTF_8))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void manyRowsAreFetchedSomeAtATimeAndTheirKeysKept(Server server) throws Exception {
        String series = server == Server.POSTGRESQL ? "generate_series(1, 25000) s(n)" : "seq_1_to_25000 s(n)";
        server.run(
                "drop table if exists many",
                "create table many (id int primary key, xm varchar(20))",
                server == Server.POSTGRESQL
                        ? "insert into many select n, 'x' from " + series
                        : "insert into many with recursive s(n) as (select 1 union all select n + 1 from s where n < 900)"
                                + " select a.n * 1000 + b.n, 'x' from s a join s b on b.n <= 28");
        try (Database database = server.open()) {
            TableStructure table = database.table(Optional.empty(), "many");
            try (TableFeed feed = (TableFeed) database.rows(table).feed()) {
                RowBlock block = new RowBlock(feed.width());
                long rows = 0;
                while (feed.next(block)) {
                    rows += block.rows;
                }
                assertThat(rows).isGreaterThan(25_000 - 1);
                assertThat(feed.key(12_345)).hasSize(1);
                assertThat(feed.key(rows)).isEmpty();
                assertThat(feed.key(0)).containsExactly(server == Server.POSTGRESQL ? "1" : "1001");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void nothingIsEverWritten(Server server) throws Exception {
        server.run("drop table if exists trap", "create table trap (a int)");
        Vendor vendor = server == Server.POSTGRESQL ? Vendor.POSTGRESQL : Vendor.MARIADB;
        try (Connection connection = server.admin();
                Statement statement = connection.createStatement()) {
            Database.prepare(connection, vendor);
            assertThatThrownBy(() -> statement.execute("insert into trap values (1)"))
                    .hasMessageMatching("(?is).*read.only.*");
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void tellsWhatIsNotThere(Server server) throws Exception {
        try (Database database = server.open()) {
            assertThatThrownBy(() -> database.table(Optional.empty(), "x'; drop table y"))
                    .hasMessageContaining("database.table_unknown");
            assertThatThrownBy(() -> database.tables(Optional.of("no_such")))
                    .hasMessageContaining("database.tables_absent");
            TableStructure ghost = new TableStructure(
                    "",
                    "ghost\"`",
                    "",
                    List.of(new ColumnStructure("a", "int", "", "", true, 0)),
                    List.of(),
                    List.of());
            assertThatThrownBy(() -> database.rows(ghost)).hasMessageContaining("database.read_failed");
        }
    }

    @Test
    void secretsStayOutOfEveryMessage() {
        Credentials secret = Credentials.of(Map.of("ZS_JDBC_USER", "nobody", "ZS_JDBC_PASSWORD", "hush-hush"));
        assertThat(secret).asString().doesNotContain("hush");
        for (String address :
                List.of("jdbc:postgresql://127.0.0.1:1/x", postgres.address(), "jdbc:postgresql://u:hush-hush@h/x")) {
            assertThatThrownBy(() ->
                            Database.open(address, secret, Optional.empty(), 5).close())
                    .isInstanceOf(Refusal.class)
                    .hasMessageNotContaining("hush");
        }
        assertThat(secret.scrubbed("FATAL: hush-hush is wrong")).isEqualTo("FATAL: *** is wrong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/db?user=me&password=hush",
                "jdbc:postgresql://me:hush@h/db",
                "jdbc:mysql://h/db?password=hush",
                "jdbc:oracle:thin:me/hush@//h:1521/s",
                "jdbc:sqlserver://h;user=me;password=hush"
            })
    void addressesHoldNoCredentials(String address) {
        assertThatThrownBy(() -> JdbcAddress.of(address))
                .hasMessageContaining("database.credentials_exposed")
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/db?socketFactory=evil.Class", "jdbc:postgresql://h/db?sslfactory=x",
                "jdbc:postgresql://h/db?loggerFile=/etc/x", "jdbc:mysql://h/db?allowLoadLocalInfile=true",
                "jdbc:mariadb://h/db?allowLocalInfile=true", "jdbc:mysql://h/db?autoDeserialize=true",
                "jdbc:postgresql://h/db?ssl=true&options=-c%20x", "jdbc:oracle:thin:@//h/s?x=y"
            })
    void addressesNameOnlyHarmlessProperties(String address) {
        assertThatThrownBy(() -> JdbcAddress.of(address)).hasMessageContaining("database.property_refused");
    }

    @Test
    void addressesAreTakenApart() throws Exception {
        JdbcAddress address = JdbcAddress.of("jdbc:mysql://h:3306/db?sslMode=trust&useSsl");
        assertThat(address.url()).isEqualTo("jdbc:mariadb://h:3306/db");
        assertThat(address.properties()).containsEntry("sslMode", "trust").containsEntry("useSsl", "true");
        assertThatThrownBy(() -> JdbcAddress.of("jdbc:h2:mem:x")).hasMessageContaining("database.address_unknown");
        assertThatThrownBy(() -> JdbcAddress.of("jdbc:postgresql://h/d b"))
                .hasMessageContaining("database.address_unreadable");
    }

    @Test
    void driversThatAreNotThereAreAskedFor() {
        for (String address : List.of("jdbc:dm://h:5236", "jdbc:kingbase8://h/d", "jdbc:oracle:thin:@//h:1521/s")) {
            assertThatThrownBy(() -> Database.open(address, Credentials.of(Map.of()), Optional.of(folder), 5))
                    .hasMessageContaining("database.driver_absent");
        }
    }

    @Test
    void aFileOfCredentialsIsForItsOwnerAlone() throws Exception {
        Path file = folder.resolve("secret");
        assertThatThrownBy(() -> Credentials.of(file)).hasMessageContaining("database.credentials_absent");
        Files.writeString(file, "user=postgres\npassword=x\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Credentials.of(file)).hasMessageContaining("database.credentials_readable");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        try (Database database = Database.open(postgres.address(), Credentials.of(file), Optional.empty(), 5)) {
            assertThat(database.dialect().label()).isEqualTo("postgresql");
        }
        Files.writeString(file, "user=\\u00zz");
        assertThatThrownBy(() -> Credentials.of(file)).hasMessageContaining("database.credentials_absent");
    }
}
