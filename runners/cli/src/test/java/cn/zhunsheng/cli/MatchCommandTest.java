package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.cli.Shell.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `zs match`: what it takes, what it answers, what it refuses.
class MatchCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void files() throws IOException {
        shell = new Shell(folder);
        shell.file(
                "schema.sql",
                "create table t_rkjbxx (",
                "  sfzh varchar(18) not null comment '公民身份号码',",
                "  xm varchar(50) comment '姓名',",
                "  xb char(1) comment '性别 1男2女',",
                "  ext_attr3 varchar(99)",
                ") comment='人口基本信息';",
                "create table t_other (beizhu varchar(200));");
    }

    private Ran match(String... arguments) {
        return shell.zs(Stream.concat(Stream.of("--lang", "en", "match"), Stream.of(arguments))
                .toArray(String[]::new));
    }

    @Test
    void columnsOfAScriptAreMatchedWithTheirReasons() {
        Ran ran = match("schema.sql");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out())
                .containsPattern("sfzh +varchar\\(18\\) +person.id-number")
                .containsPattern("xm +varchar\\(50\\) +person.name")
                .containsPattern("xb +char\\(1\\) +person.sex-code")
                .containsPattern("ext_attr3 +varchar\\(99\\) +-");
        assertThat(ran.err()).contains("2 tables, 5 columns: 4 matched, 1 unsure or no element");
    }

    @Test
    void jsonNamesTheChosenElementOfOneTable() {
        Ran ran = match("schema.sql", "--table", "T_RKJBXX", "--format", "json");

        assertThat(ran.out())
                .contains("\"table\":\"t_rkjbxx\"", "\"chosen\":\"person.id-number\"")
                .doesNotContain("t_other");
    }

    @Test
    void valuesOfAFileSpeakForAnElement() throws IOException {
        String codes = IntStream.rangeClosed(1, 40).mapToObj("%02d"::formatted).collect(Collectors.joining("\n"));
        shell.file("people.csv", "民族", codes);

        assertThat(match("people.csv").out()).contains("100.0% of the values are codes of GB-T-3304");
        assertThat(match("people.csv", "--rows", "0").out()).doesNotContain("of the values");
    }

    @Test
    void noValueIsShown() throws IOException {
        shell.file("people.csv", "sfzh,xm", "330106198503120220,林晓芸");

        for (String format : List.of("text", "json", "csv")) {
            assertThat(match("people.csv", "--format", format).out()).doesNotContain("330106198503120220", "林晓芸");
        }
    }

    @Test
    void aWorkbookThatHeadsFieldsAndTypesIsADataDictionary() throws IOException {
        shell.book("tables.xlsx", "人口", "字段名,类型,长度,说明", "sfzh,varchar,18,公民身份号码");

        Ran ran = match("tables.xlsx");

        assertThat(ran.err()).contains("tables.xlsx is read as a data dictionary: 1 tables");
        assertThat(ran.out()).contains("person.id-number");
    }

    @Test
    void aWorkbookThatIsNotThereIsRefused() {
        Ran ran = match("absent.xlsx");

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).contains("source.file_absent");
    }

    @Test
    void aRuleThatSaysNoneDecides() throws IOException {
        shell.file("rules.yaml", "rules:", "  - id: no-names", "    column: xm", "    element: none");

        Ran ran = match("schema.sql", "--rules", "rules.yaml");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).containsPattern("xm +varchar\\(50\\) +-");
    }

    @Test
    void rulesThatAreNotThereAreRefused() {
        Ran ran = match("schema.sql", "--rules", "absent.yaml");

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).contains("match.rules_absent");
    }

    @Test
    void rulesInAnotherEncodingAreRefused() throws IOException {
        Files.write(folder.resolve("rules.yaml"), new byte[] {(byte) 0xD7, (byte) 0xBC, (byte) 0xC9, (byte) 0xFE});

        assertThat(match("schema.sql", "--rules", "rules.yaml").err()).contains("match.rules_unreadable", "not UTF-8");
    }

    @Test
    void aTableThatIsNotThereIsRefused() {
        Ran ran = match("schema.sql", "--table", "nobody");

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).contains("match.tables_absent");
    }
}
