package cn.zhunsheng.check.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.check.conformance.SchemaFinding.Kind;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.report.IndicatorNames;
import cn.zhunsheng.check.report.JsonReport;
import cn.zhunsheng.check.report.TablesJson;
import cn.zhunsheng.check.report.TablesText;
import cn.zhunsheng.check.report.TextReport;
import cn.zhunsheng.check.schema.SchemaScript;
import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.generate.Dialect;
import cn.zhunsheng.dictionary.generate.Generation;
import cn.zhunsheng.dictionary.load.PackageFolder;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConformanceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
    private static Dictionary dictionary;

    @BeforeAll
    static void read() throws Exception {
        Path standards = Path.of(System.getProperty("zhunsheng.house"), "standards/gov-core");
        dictionary = Dictionary.of(PackageFolder.read(standards).packages());
    }

    private static TableStructure table(String script) {
        return SchemaScript.tables(script).getFirst();
    }

    private static TableConformance judged(String script, SqlDialect dialect) throws Exception {
        return new Conformance(dictionary, DAY, dialect).judge(table(script), "population-basic", GivenMapping.NONE);
    }

    private static List<SchemaFinding> about(TableConformance conformance, String column) {
        return conformance.findings().stream()
                .filter(f -> f.column().equals(column))
                .toList();
    }

    @Test
    void saysWhatDiffersAndHowToMendIt() throws Exception {
        TableConformance conformance = judged(
                "create table s.rk (gmsfhm varchar(15), x1 int comment '姓名', bz varchar(9)) comment '人口'",
                SqlDialect.POSTGRESQL);
        assertThat(about(conformance, "gmsfhm"))
                .extracting(f -> f.kind() + " " + f.expected() + " < " + f.actual() + " "
                        + f.fix().orElse(""))
                .containsExactly(
                        "LENGTH 18 < 15 alter table \"s\".\"rk\" alter column \"gmsfhm\" type varchar(18)",
                        "NULLABILITY not null < null alter table \"s\".\"rk\" alter column \"gmsfhm\" set not null",
                        "COMMENT 公民身份号码 <  comment on column \"s\".\"rk\".\"gmsfhm\" is '公民身份号码'",
                        "KEY primary key (gmsfhm) <  alter table \"s\".\"rk\" add constraint \"rk_pk\" primary key (\"gmsfhm\")");
        assertThat(about(conformance, "x1"))
                .extracting(SchemaFinding::kind)
                .containsExactly(Kind.TYPE, Kind.NULLABILITY, Kind.NAMING);
        assertThat(about(conformance, "bz")).singleElement().satisfies(extra -> {
            assertThat(extra.kind()).isEqualTo(Kind.EXTRA);
            assertThat(extra.fix()).isEmpty();
        });
        assertThat(conformance.unused()).containsExactly("bz");
        assertThat(conformance.reference()).isEqualTo("gov-core/population-basic");
        assertThat(conformance.fails(Severity.ERROR)).isTrue();
    }

    @Test
    void aTableBuiltAsItsModelHasAFullScore() throws Exception {
        String sound = Generation.of(dictionary, "population-basic", DAY)
                .ddl(Dialect.POSTGRESQL)
                .text();
        TableConformance conformance = judged(sound, SqlDialect.POSTGRESQL);
        assertThat(conformance.findings()).isEmpty();
        assertThat(conformance.score()).isEqualByComparingTo("100.00");
        assertThat(conformance.fails(Severity.WARNING)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    void everyDialectMendsEveryKind(SqlDialect dialect) throws Exception {
        TableConformance conformance = judged(
                "create table rk (gmsfhm int, xm varchar(900) default 'it''s\\' comment '备注', birth_date blob, "
                        + "updated_time blob, householdAddress varchar(2), x date comment '手机号码')",
                dialect);
        assertThat(conformance.findings().stream().filter(f -> f.kind() != Kind.EXTRA))
                .allSatisfy(f -> assertThat(f.fix()).isPresent())
                .allSatisfy(f -> assertThat(f.fix().orElseThrow()).doesNotContain("drop"));
        String fixes = String.join(
                "\n",
                conformance.findings().stream().flatMap(f -> f.fix().stream()).toList());
        switch (dialect) {
            case POSTGRESQL ->
                assertThat(fixes).contains("using \"birth_date\"::date", "comment on column \"rk\".\"former_name\" is");
            case MYSQL ->
                assertThat(fixes).contains("modify column `gmsfhm` varchar(18) not null comment", "`rk` comment = ");
            case ORACLE ->
                assertThat(fixes).contains("modify (\"gmsfhm\" varchar2(18 char))", "modify (\"gmsfhm\" not null)");
            case DAMENG -> assertThat(fixes).contains("modify (\"gmsfhm\" varchar(18 char))");
            case SQL_SERVER ->
                assertThat(fixes)
                        .contains(
                                "alter column [gmsfhm] nvarchar(18) not null",
                                "sp_addextendedproperty",
                                "sp_updateextendedproperty",
                                "sp_rename");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gmsfhm, varchar(18), ",
        "gmsfhm, text, LENGTH WARNING",
        "gmsfhm, nvarchar(max), LENGTH WARNING",
        "gmsfhm, char, LENGTH ERROR",
        "gmsfhm, bigint, TYPE ERROR",
        "birth_date, date, ",
        "birth_date, char(10), ",
        "birth_date, char(6), LENGTH WARNING",
        "birth_date, datetime, TYPE WARNING",
        "birth_date, varchar(40), ",
        "updated_time, timestamp without time zone, ",
        "updated_time, varchar(30), LENGTH WARNING",
        "updated_time, timestamp, ",
        "updated_time, jsonb, TYPE WARNING",
    })
    void typesHoldWhatTheFieldHolds(String column, String type, String expected) throws Exception {
        List<String> found =
                about(judged("create table t (" + column + " " + type + ")", SqlDialect.POSTGRESQL), column).stream()
                        .filter(f ->
                                List.of(Kind.TYPE, Kind.LENGTH, Kind.PRECISION).contains(f.kind()))
                        .map(f -> f.kind() + " " + f.severity())
                        .toList();
        assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    /// By the sample's model of everything: `seen` is a time, `age` and `amount` numbers, `member` true or not.
    @ParameterizedTest
    @CsvSource({
        "seen, timestamp, ",
        "seen, datetime2, ",
        "seen, date, TYPE",
        "seen, varchar(19), ",
        "seen, varchar(9), LENGTH",
        "seen, int, TYPE",
        "born, int, TYPE",
        "age, int, ",
        "age, tinyint, PRECISION",
        "age, 'decimal(3)', ",
        "age, numeric, PRECISION",
        "age, 'number(2)', PRECISION",
        "age, float, TYPE",
        "age, varchar(3), TYPE",
        "member, boolean, ",
        "member, smallint, ",
        "member, char(1), ",
        "member, 'decimal(1)', ",
        "member, 'decimal(1,1)', TYPE",
        "member, blob, TYPE"
    })
    void everyKindOfValueHasTypesThatHoldIt(String column, String type, String expected) throws Exception {
        TableStructure table = table("create table t (" + column + " " + type + ")");
        TableConformance conformance = new Conformance(SamplePackage.DICTIONARY, DAY, SqlDialect.POSTGRESQL)
                .judge(table, "everything", GivenMapping.NONE);
        List<String> found = about(conformance, column).stream()
                .filter(f -> List.of(Kind.TYPE, Kind.LENGTH, Kind.PRECISION).contains(f.kind()))
                .map(f -> f.kind().name())
                .toList();
        assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void aUniqueKeyInAnotherOrderIsThatKey() throws Exception {
        TableStructure table = table("create table t (name varchar(9), plate varchar(9), unique (plate, name))");
        TableConformance conformance = new Conformance(SamplePackage.DICTIONARY, DAY, SqlDialect.MYSQL)
                .judge(table, "everything", GivenMapping.NONE);
        assertThat(about(conformance, "name, plate")).isEmpty();
    }

    @Test
    void anOracleDateHoldsATime() throws Exception {
        TableConformance conformance = new Conformance(SamplePackage.DICTIONARY, DAY, SqlDialect.ORACLE)
                .judge(table("create table t (seen date)"), "everything", GivenMapping.NONE);
        assertThat(about(conformance, "seen")).noneMatch(f -> f.kind() == Kind.TYPE);
    }

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, timestamp(0), 'numeric(', smallint, varchar(",
        "MYSQL, datetime, 'decimal(', smallint, varchar(",
        "ORACLE, timestamp(0), 'number(', number(1), varchar2(",
        "DAMENG, timestamp(0), 'decimal(', smallint, varchar(",
        "SQL_SERVER, datetime2(0), 'decimal(', smallint, nvarchar("
    })
    void missingColumnsAreAddedInTheTypesOfTheDatabase(
            SqlDialect dialect, String moment, String number, String truth, String text) throws Exception {
        TableConformance conformance = new Conformance(SamplePackage.DICTIONARY, DAY, dialect)
                .judge(table("create table t (name varchar(9))"), "everything", GivenMapping.NONE);
        assertThat(about(conformance, "seen").getFirst().fix().orElseThrow()).contains(" add ", moment);
        assertThat(about(conformance, "amount").getFirst().expected()).startsWith(number);
        assertThat(about(conformance, "member").getFirst().expected()).isEqualTo(truth);
        assertThat(about(conformance, "id_number").getFirst().expected()).startsWith(text);
        assertThat(about(conformance, "name, plate").getFirst().fix().orElseThrow())
                .contains(" unique ");
    }

    @Test
    void theModelIsFoundByNamesAndComments() throws Exception {
        Conformance conformance = new Conformance(dictionary, DAY, SqlDialect.MYSQL);
        TableStructure named =
                table("create table t (a char(18) comment '公民身份号码；18位', b varchar(9) comment '姓名（必填）', c int)");
        assertThat(conformance.model(table("create table t (q int, w int)"))).isEmpty();
        assertThat(conformance
                        .judge(named, "population-basic", new GivenMapping(Map.of("c", Optional.empty())))
                        .unused())
                .containsExactly("c");
    }

    @Test
    void ofTwoColumnsForOneFieldTheFirstHasIt() throws Exception {
        TableConformance conformance = judged("create table t (xm varchar(9), name varchar(9))", SqlDialect.MYSQL);
        assertThat(conformance.unused()).hasSize(1);
    }

    @Test
    void reportsSayItInBothForms() throws Exception {
        TableConformance conformance = judged(
                "create table rk (gmsfhm varchar(15) not null, bz varchar(9), primary key (gmsfhm)) comment '人口'",
                SqlDialect.MYSQL);
        List<CheckedTable> tables = List.of(
                new CheckedTable(conformance.table(), Optional.of(conformance), Optional.empty()),
                new CheckedTable(table("create table other (q int)"), Optional.empty(), Optional.empty()));
        assertThat(tables.getFirst().fails(Severity.ERROR)).isTrue();
        assertThat(tables.getLast().fails(Severity.WARNING)).isFalse();
        IndicatorNames names = new IndicatorNames(dictionary);
        String text = new TablesText(Language.EN, new TextReport(Language.EN, names)).of(tables);
        assertThat(text)
                .contains(
                        "2 tables, 1 of them with a model",
                        "[error] length gmsfhm  expected 18  is 15",
                        "      alter table `rk` modify column `gmsfhm` varchar(18) not null",
                        "column beyond the model bz  is varchar(9)",
                        "Tables that fit no model, not checked: other");
        StringWriter json = new StringWriter();
        new TablesJson(new JsonReport("1", Language.ZH, names)).write(tables, json);
        assertThat(json.toString())
                .startsWith(
                        "{\"tables\":[{\"table\":\"rk\",\"schema\":\"\",\"comment\":\"人口\",\"model\":\"population-basic\",")
                .contains("{\"kind\":\"length\",\"severity\":\"error\",\"column\":\"gmsfhm\",\"field\":\"idNumber\","
                        + "\"expected\":\"18\",\"actual\":\"15\",\"fix\":\"alter table `rk`")
                .endsWith("\"model\":null,\"findings\":[],\"schemaScore\":null,\"result\":null,\"unread\":null}]}\n");
    }

    @Test
    void namesTheTablesWhoseRowsCouldNotBeRead() throws Exception {
        TableConformance conformance = judged("create table rk (gmsfhm varchar(18) not null)", SqlDialect.POSTGRESQL);
        List<CheckedTable> tables = List.of(new CheckedTable(
                conformance.table(),
                Optional.of(conformance),
                Optional.empty(),
                Optional.of(new Words("无权读", "permission denied"))));
        IndicatorNames names = new IndicatorNames(dictionary);

        String text = new TablesText(Language.EN, new TextReport(Language.EN, names)).of(tables);
        StringWriter json = new StringWriter();
        new TablesJson(new JsonReport("1", Language.ZH, names)).write(tables, json);

        assertThat(text).contains("permission denied").containsPattern("(?m)^.*read.*rk$");
        assertThat(json.toString()).endsWith("\"result\":null,\"unread\":\"无权读\"}]}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'create table t (a datetime)', MYSQL",
        "'create table t (a varchar2(9))', ORACLE",
        "'create table t (a varchar(9))', POSTGRESQL",
    })
    void takesTheDialectOfWrittenTablesFromTheirTypes(String script, SqlDialect dialect) {
        assertThat(SqlDialect.of(SchemaScript.tables(script))).isEqualTo(dialect);
        assertThat(SqlDialect.of(List.of())).isEqualTo(SqlDialect.POSTGRESQL);
    }

    @ParameterizedTest
    @CsvSource({
        "'create table `t` (a int)', MYSQL",
        "'create table t (a int) ENGINE=InnoDB', MYSQL",
        "'create table t (a varchar2(9))', ORACLE",
        "'create table [dbo].[t] (a int)', SQL_SERVER",
        "'exec sp_addextendedproperty', SQL_SERVER",
        "'create table t (a int, not cluster primary key(a)) storage(on main)', DAMENG",
        "'create table t (a int)', POSTGRESQL"
    })
    void dialectsAreKnownByWordsOfTheirOwn(String script, SqlDialect dialect) {
        assertThat(SqlDialect.of(script)).isEqualTo(dialect);
    }

    @Test
    void nothingGetsOutOfItsQuotes() {
        assertThat(SqlDialect.SQL_SERVER.name("a]; drop")).isEqualTo("[a]]; drop]");
        assertThat(SqlDialect.MYSQL.name("a`b")).isEqualTo("`a``b`");
        assertThat(SqlDialect.POSTGRESQL.name("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(SqlDialect.MYSQL.text("it's \\")).isEqualTo("'it''s \\\\'");
        assertThat(SqlDialect.ORACLE.text("it's \\")).isEqualTo("'it''s \\'");
        assertThat(SqlDialect.DAMENG.label()).isEqualTo("dameng");
    }

    @Test
    void whatMustBeFilledIsAddedEmptyAndTheRestIsAStep() {
        Mending mending = new Mending(SqlDialect.ORACLE, table("create table t (q int)"));
        Mending torn = new Mending(SqlDialect.ORACLE, table("create table \"t\" (q int)", "t\ndrop table x;"));

        assertThat(mending.add(new Mending.Column("a", "number(3)", true, "甲"))).isEqualTo("""
                        alter table "t" add "a" number(3);
                        comment on column "t"."a" is '甲';
                        -- 每行填好后 once every row has a value: alter table "t" modify ("a" not null)""");
        assertThat(mending.add(new Mending.Column("a", "number(3)", false, "甲")))
                .doesNotContain("--");
        assertThat(torn.add(new Mending.Column("a", "number(3)", true, "甲")))
                .as("A name may not end the comment that a step is")
                .doesNotContain("--");
    }

    private static TableStructure table(String script, String name) {
        TableStructure table = table(script);
        return new TableStructure(
                table.schema(), name, table.comment(), table.columns(), table.primaryKey(), table.uniqueKeys());
    }
}
