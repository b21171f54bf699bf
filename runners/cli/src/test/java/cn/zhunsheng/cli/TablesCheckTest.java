package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.cli.Shell.Ran;
import cn.zhunsheng.testkit.MariaServer;
import cn.zhunsheng.testkit.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `zs check` of scripts and of a live database.
class TablesCheckTest {
    private static PostgresServer postgres;

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeAll
    static void start() throws Exception {
        postgres = PostgresServer.start();
        try (Connection connection = DriverManager.getConnection(postgres.url());
                Statement statement = connection.createStatement()) {
            statement.execute("create table rk (sfz varchar(18) primary key, xm varchar(20), xb char(1), csrq date);"
                    + "comment on column rk.sfz is '公民身份号码'; comment on column rk.xm is '姓名';"
                    + "comment on column rk.xb is '性别代码'; comment on column rk.csrq is '出生日期';"
                    + "insert into rk values ('330106198503120220', '林晓芸', '7', '1985-03-12');"
                    + "create table other (q int)");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void files() throws IOException {
        shell = new Shell(folder);
        shell.file(
                "rk.sql", "create table `rk` (`gmsfhm` varchar(15) comment '公民身份号码', `xm` varchar(9), `xb` char(1));");
        shell.file("none.sql", "create table t (q int, w int)");
        shell.file("empty.sql", "select 1;");
        shell.file("secret", "user=postgres", "password=hush");
        Files.setPosixFilePermissions(folder.resolve("secret"), PosixFilePermissions.fromString("rw-------"));
    }

    private Ran check(String arguments) {
        return shell.zs(("--lang en check " + arguments).split(" "));
    }

    @Test
    void theColumnsOfALiveTableAreMatchedByItsCommentsAndValues() {
        String match = "--lang en match " + postgres.address() + " --credentials secret --table rk";
        Ran ran = shell.zs(match.split(" "));
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out())
                .containsPattern("sfz +varchar\\(18\\) +person.id-number")
                .containsPattern("csrq +date +person.birth-date")
                .doesNotContain("330106198503120220", "林晓芸");
        assertThat(shell.zs((match + " --rows 0").split(" ")).out()).contains("person.id-number");
    }

    @Test
    void theColumnsOfMariaDbAreMatchedToo() throws Exception {
        try (MariaServer maria = MariaServer.start();
                Connection connection = DriverManager.getConnection(maria.url(), "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table t_fr (a1 varchar(18), jgmc varchar(200) comment '机构名称',"
                    + " clrq date comment '成立日期', c4 bigint auto_increment primary key) comment='法人基本信息'");
            for (String code : List.of("91350100M000100Y43", "91350100M000100Y43", "91350100M000100Y43")) {
                statement.execute("insert into t_fr (a1, jgmc) values ('" + code + "', '示例公司')");
                statement.execute("insert into t_fr (a1, jgmc) values ('" + code + "', '示例公司')");
            }
            shell.file("root", "user=root");
            Files.setPosixFilePermissions(folder.resolve("root"), PosixFilePermissions.fromString("rw-------"));

            Ran ran = shell.zs(("--lang en match " + maria.url() + " --credentials root --format json").split(" "));

            assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
            assertThat(ran.out())
                    .contains("\"table\":\"t_fr\",\"comment\":\"法人基本信息\"")
                    .containsPattern("\"column\":\"a1\"[^}]*\"chosen\":\"organisation.uscc\"")
                    .contains("100.0% of the values pass GB-32100")
                    .containsPattern("\"column\":\"jgmc\"[^}]*\"chosen\":\"organisation.name\"")
                    .doesNotContain("91350100M000100Y43", "示例公司");
        }
    }

    @Test
    void aScriptIsJudgedWithoutADatabase() {
        Ran ran = check("rk.sql");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out())
                .contains("[error] length gmsfhm  expected 18  is 15", "alter table `rk` modify column `gmsfhm`");
        assertThat(ran.err()).contains("fixes are written for mysql");
        assertThat(check("rk.sql --model population-basic --dialect oracle --fail-on never --format json")
                        .out())
                .startsWith("{\"tables\":[{\"table\":\"rk\"")
                .contains("varchar2(18 char)");
    }

    @Test
    void aDataDictionaryIsJudgedLikeAScript() throws IOException {
        shell.book("tables.xlsx", "T_RK", "字段名,类型,长度,允许空,说明", "GMSFHM,varchar2,15,否,公民身份号码", "XM,varchar2,9,是,姓名");

        Ran ran = check("tables.xlsx");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out()).contains("[error] length GMSFHM  expected 18  is 15");
        assertThat(ran.err())
                .contains("is read as a data dictionary: 1 tables", "If it is data", "fixes are written for oracle");
    }

    @Test
    void aWorkbookWhoseHeadingAModelKnowsIsData() throws IOException {
        shell.file(
                "fields.yaml",
                "id: fields",
                "title: {zh: 字段, en: Fields}",
                "fields:",
                "  - {name: code, title: {zh: 字段名, en: Field}, element: person.name}",
                "  - {name: kind, title: {zh: 类型, en: Type}, element: person.former-name}");
        shell.book("fields.xlsx", "一", "字段名,类型", "a,varchar");
        shell.book("plain.xlsx", "一", "姓名,类型,性别代码,字段名", "甲,varchar,1,q");

        assertThat(check("fields.xlsx --model fields.yaml").out())
                .contains("fields.xlsx")
                .doesNotContain("alter");
        assertThat(check("plain.xlsx --model population-basic --header-row 1").err())
                .doesNotContain("data dictionary");
    }

    @Test
    void aTableThatCannotBeReadIsSaidAndTheOthersAreChecked() throws Exception {
        try (Connection connection = DriverManager.getConnection(postgres.url());
                Statement statement = connection.createStatement()) {
            statement.execute("create role clerk login; create schema mixed; grant usage on schema mixed to clerk;"
                    + "create table mixed.a (id_number varchar(18), name varchar(50), sex_code char(1), birth_date date);"
                    + "create table mixed.b (id_number varchar(18), name varchar(50), sex_code char(1), birth_date date);"
                    + "create table mixed.c (id_number varchar(18), name varchar(50), sex_code char(1), birth_date date);"
                    + "insert into mixed.c values ('1', '林晓芸', '1', null);"
                    + "create function mixed.broken() returns text language sql as 'select 1/0 || chr(0)';"
                    + "create view mixed.v as select id_number, name, sex_code, mixed.broken() as birth_date from mixed.c;"
                    + "grant select on mixed.a, mixed.c, mixed.v to clerk");
        }
        shell.file("clerk", "user=clerk");
        Files.setPosixFilePermissions(folder.resolve("clerk"), PosixFilePermissions.fromString("rw-------"));
        String mixed = postgres.address() + " --schema mixed --credentials clerk --fail-on never";

        Ran ran = check(mixed);
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.REFUSED);
        assertThat(ran.out())
                .contains("Its rows could not be read: The database says: ERROR: permission denied for table b")
                .contains("Tables whose rows could not be read, and have no score for them above: b")
                .contains("[error] idNumber.format  1 of 1 fail");
        assertThat(check(mixed + " --format json").out())
                .contains("\"result\":null,\"unread\":\"The database says: ERROR: permission denied for table b\"}");
        assertThat(check(mixed + " --table v").err())
                .as("A view that breaks while it is read")
                .contains("zs: database.read_failed", "division by zero");
    }

    @ParameterizedTest
    @CsvSource({
        "none.sql, schema.models_unfit",
        "empty.sql, schema.tables_absent",
        "rk.sql --table other, schema.models_unfit",
        "rk.sql --format html, cli.format_unfit",
        "jdbc:postgresql://h/d rk.sql, cli.database_accompanied",
        "jdbc:postgresql://h/d?user=me, database.credentials_exposed",
        "jdbc:dm://h, database.driver_absent"
    })
    void whatCannotBeDoneIsRefused(String arguments, String code) {
        Ran ran = check(arguments);
        assertThat(ran.exit()).as(ran.out()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).contains("zs: " + code);
    }

    @Test
    void aTableIsJudgedLikeAFile() {
        Ran ran = check(postgres.address() + " --table rk --credentials secret --format json");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.err()).contains("Model population-basic was chosen").doesNotContain("hush");
        assertThat(ran.out())
                .contains("\"sources\":[{\"name\":\"rk\",\"bytes\":null,\"rows\":1,")
                .contains("\"key\":\"sfz=3****************0\",\"record\":1,");
    }

    @Test
    void aReportOfATableSaysHowToRepeatItAndWhichRowIsMeant() {
        String table = postgres.address() + " --table rk --credentials secret";
        assertThat(check(table + " --format html").out())
                .contains("check " + postgres.address() + " --table rk --schema public --model gov-core/")
                .doesNotContain("hush");
        assertThat(check(table + " --format csv").out())
                .contains("source,sheet,record,line,field,value,rule,severity,expected,key")
                .containsPattern("(?m)^rk,,1,.*,sfz=3\\*{16}0\\R");
    }

    @Test
    void aSchemaIsJudgedTableByTable() {
        Ran ran = check(postgres.address() + " --schema public --credentials secret --format json");
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out())
                .contains("{\"table\":\"other\",\"schema\":\"public\",\"comment\":\"\",\"model\":null")
                .contains("\"result\":{\"tool\":{\"name\":\"zhunsheng\"");
        assertThat(check(postgres.address() + " --credentials secret").out())
                .contains("[error] sexCode.code  1 of 1 fail", "Tables that fit no model, not checked: other");
    }
}
