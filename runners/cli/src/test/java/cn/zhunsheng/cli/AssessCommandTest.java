package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.cli.Shell.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `zs assess`: what it reads, what it answers, what it refuses.
class AssessCommandTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void files() throws IOException {
        shell = new Shell(folder);
        shell.file(
                "schema.sql",
                "create table t_rk (sfzh varchar(15) comment '公民身份号码', xm varchar(30) comment '姓名',",
                "  yhlx varchar(10) comment '隐患类型');",
                "create table t_fr (xm varchar(30) comment '姓名', yhlb varchar(20) comment '隐患类别');");
        shell.file("people.csv", "sfzh,xm", "330106198503120220,林晓芸");
    }

    private Ran assess(String... arguments) {
        return shell.zs(Stream.concat(Stream.of("--lang", "en", "assess"), Stream.of(arguments))
                .toArray(String[]::new));
    }

    @Test
    void tablesOfScriptsAndFilesAreAssessedInOneRun() {
        Ran ran = assess("schema.sql", "people.csv");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out())
                .contains("3 tables, 7 columns: 5 tied to an element")
                .contains("80.00 % (4 passed / 5 judged by a rule)")
                .containsPattern("sfzh +failed +person.id-number")
                .containsPattern("Elements in several tables: 2")
                .contains("Standards to be made: 1")
                .doesNotContain("330106198503120220", "林晓芸");
    }

    @Test
    void theStandardsSideGoesByElement() {
        assertThat(assess("schema.sql", "--view", "standard").out())
                .containsPattern("person.name .*: tables 2, columns 2")
                .containsPattern("t_rk.sfzh +failed");
    }

    @Test
    void everyFormatIsWritten() {
        assertThat(assess("schema.sql", "--format", "json").out()).startsWith("{\"day\":\"2026-11-20\"");
        assertThat(assess("schema.sql", "--format", "csv").out()).contains("t_rk,sfzh,");
        assertThat(assess("schema.sql", "--format", "html", "--output", "a.html")
                        .exit())
                .isEqualTo(Exit.FINDINGS);
        assertThat(shell.has("a.html")).isTrue();
        assertThat(assess("schema.sql", "--fail-on", "never").exit()).isEqualTo(Exit.CLEAN);
    }

    @Test
    void theStructureAloneLeavesAFileUnjudged() {
        assertThat(assess("people.csv", "--structure").out()).containsPattern("sfzh +not monitored");
    }

    @Test
    void draftedElementsGoThroughReviewIntoAPackage() {
        assertThat(assess("schema.sql", "--proposals", "new.csv").err())
                .contains("1 standards to be made, written to new.csv");
        assertThat(shell.zs("packages", "new", "city").exit()).isEqualTo(Exit.CLEAN);

        Ran imported = shell.zs("packages", "import", "city", "--elements", "new.csv");

        assertThat(imported.exit()).as(imported.out() + imported.err()).isEqualTo(Exit.CLEAN);
        assertThat(imported.out()).contains("local.hazard-typ");
        assertThat(shell.zs("match", "schema.sql", "--proposals", "again.csv").err())
                .contains("again.csv");
    }

    @Test
    void oneModelIsThatOfOneTable() {
        Ran several = assess("schema.sql", "--model", "population-basic");

        assertThat(several.exit()).isEqualTo(Exit.REFUSED);
        assertThat(several.err()).contains("assess.model_ambiguous");
        assertThat(assess("schema.sql", "--model", "population-basic", "--table", "t_rk", "--dialect", "mysql")
                        .out())
                .contains("nullability should be not null");
    }

    @Test
    void whatCannotBeReadTwiceIsRefused() {
        assertThat(assess("-").err()).contains("assess.input_once");
        assertThat(assess("schema.sql", "--table", "nobody").err()).contains("match.tables_absent");
    }
}
