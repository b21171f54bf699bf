package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.cli.Shell.Ran;
import cn.zhunsheng.testkit.Population;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `zs infer`: what it drafts, that a check takes it, what it refuses.
class InferCommandTest {
    private static final String PEOPLE = "SFZH,XM,XB,备注一\n330106198503120220,林晓芸,2,甲\n";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void shell() {
        shell = new Shell(folder);
    }

    private Ran infer(String... arguments) {
        return shell.zs(Stream.concat(Stream.of("--lang", "en", "infer"), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private String population(int faulty, String charset) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("people.csv"))) {
            Population.of(11, 1_200, Shell.DAY)
                    .withFaulty(faulty)
                    .in(Charset.forName(charset))
                    .write(out);
        }
        return "people.csv";
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void theDraftOfACleanFilePassesThatFile(String charset) throws IOException {
        String file = population(0, charset);

        Ran inferred = infer(file, "--id", "people", "--output", "people.yaml");
        Ran checked = shell.zs("check", file, "--model", "people.yaml");

        assertThat(inferred.exit()).as(inferred.err()).isEqualTo(Exit.CLEAN);
        assertThat(shell.text("people.yaml"))
                .contains("1,200 rows were read")
                .containsPattern("element: person.id-number.*required: true, key: true");
        assertThat(checked.exit()).as(checked.out() + checked.err()).isEqualTo(Exit.CLEAN);
        assertThat(checked.out()).contains("1,200 行");
    }

    @Test
    void theDraftOfADirtyFileTellsTheShareThatFits() throws IOException {
        Ran ran = infer(population(30, "UTF-8"), "--id", "people");

        assertThat(ran.out())
                .containsPattern("9\\d\\.\\d % of 1,\\d{3} values fit the format and scheme GB-11643")
                .contains("rows are no records");
        assertThat(ran.err()).contains("rows are no records");
    }

    @Test
    void noValueOfAPersonIsInTheDraft() throws IOException {
        shell.file("people.csv", PEOPLE);

        assertThat(infer("people.csv", "--id", "people").out())
                .contains("element: person.id-number", "备注一")
                .doesNotContain("330106198503120220", "林晓芸", "甲");
    }

    @Test
    void standardInputAndCompressedFilesAreReadOnce() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("people.csv.gz")))) {
            out.write(PEOPLE.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(infer("people.csv.gz", "--id", "people").out()).contains("person.id-number");
        assertThat(shell.reading(PEOPLE, "infer", "-", "--id", "people").out()).contains("person.id-number");
        assertThat(shell.reading("{\"SFZH\":\"330106198503120220\"}\n", "infer", "-", "--id", "people")
                        .out())
                .contains("person.id-number");
    }

    @Test
    void whatIsDeclaredStandsWhereNoRowsAre() throws IOException {
        shell.file(
                "schema.sql",
                "create table t_rk (sfzh varchar(18) not null primary key comment '公民身份号码',",
                "  xm varchar(50) comment '姓名', ext_attr3 varchar(9)) comment='人口';",
                "create table t_other (xm varchar(9));");

        Ran several = infer("schema.sql", "--id", "people");
        Ran one = infer("schema.sql", "--id", "people", "--table", "T_RK");

        assertThat(several.exit()).isEqualTo(Exit.REFUSED);
        assertThat(several.err()).contains("infer.table_unclear", "t_rk, t_other");
        assertThat(one.exit()).as(one.err()).isEqualTo(Exit.CLEAN);
        assertThat(one.out())
                .contains("title: '人口'", "declared not null", "ext_attr3: no element")
                .containsPattern("element: person.id-number.*required: true, key: true");
    }

    @Test
    void rowsBeyondTheLimitAreSaidToBeUnread() throws IOException {
        Ran ran = infer(population(0, "UTF-8"), "--id", "people", "--rows", "100");

        assertThat(ran.out()).contains("Only the first 100 rows were read");
        assertThat(infer("people.csv", "--id", "people", "--rows", "0").out()).contains("No rows were read");
    }

    @Test
    void aDraftThatIsThereIsNotOverwritten() throws IOException {
        shell.file("people.csv", PEOPLE);
        shell.file("people.yaml", "reviewed");

        Ran refused = infer("people.csv", "--id", "people", "--output", "people.yaml");

        assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
        assertThat(refused.err()).contains("infer.output_present");
        assertThat(shell.text("people.yaml")).isEqualTo("reviewed\n");
        assertThat(infer("people.csv", "--id", "people", "--output", "people.yaml", "--replace")
                        .exit())
                .isEqualTo(Exit.CLEAN);
        assertThat(shell.text("people.yaml")).contains("id: people");
    }

    @Test
    void anIdIsNeededAndFormed() throws IOException {
        shell.file("people.csv", PEOPLE);

        assertThat(infer("people.csv").err()).contains("cli.arguments_unclear");
        assertThat(infer("people.csv", "--id", "City People").err()).contains("infer.id_form");
    }

    @Test
    void aTableWithoutAnElementIsRefused() throws IOException {
        shell.file("other.csv", "qqq,zzz", "1,2");

        Ran ran = infer("other.csv", "--id", "other");

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(ran.err()).contains("infer.elements_absent");
    }
}
