package cn.zhunsheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.cli.Shell.Ran;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `zs check`: what it reads, what it refuses, where its report goes, and its exit code.
class CheckCommandTest {
    private static final String HEADER = "公民身份号码,姓名,性别,出生日期";
    private static final String SOUND = "330106198503120220,林晓芸,2,19850312";
    private static final String UNSOUND = "330106198503120220,林晓芸,7,19850312";

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void files() throws IOException {
        shell = new Shell(folder);
        shell.file("sound.csv", HEADER, SOUND);
        shell.file("unsound.csv", HEADER, UNSOUND);
    }

    private Ran check(String... arguments) {
        return shell.zs(("--lang en check " + String.join(" ", arguments)).split(" "));
    }

    @Test
    void aFileWithoutFindingsIsClean() {
        Ran ran = check("sound.csv");

        assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).contains("All 1 rows conform");
        assertThat(ran.err()).contains("Model population-basic was chosen by the header");
    }

    @Test
    void aFileWithErrorsHasFindings() {
        Ran ran = check("unsound.csv", "--model", "population-basic");

        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out()).contains("[error] sexCode.code  1 of 1 fail");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void thePageNamesTheCommandThatGivesItAgain() throws IOException {
        Ran ran = check("unsound.csv", "--format", "html", "--digest", "sm3", "--output", "first.html");
        String page = shell.text("first.html");
        String command = page.substring(page.indexOf("<code>zs ") + 9, page.indexOf("</code>"));

        Ran again = shell.zs(command.split(" "));

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.FINDINGS);
        assertThat(again.exit()).as(again.err()).isEqualTo(Exit.FINDINGS);
        assertThat(shell.text("report.html")).isEqualTo(page).startsWith("<!DOCTYPE html>");
    }

    @Test
    void thePageGoesToStandardOutputWhenNoFileIsNamed() {
        Ran ran = check("sound.csv", "--format", "html");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out())
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n")
                .contains("✓ Passes");
    }

    @ParameterizedTest
    @CsvSource({"error, 0", "warning, 1", "never, 0"})
    void warningsFailOnlyWhenAsked(String failOn, int exit) throws IOException {
        shell.file("warning.csv", HEADER + ",移动电话", SOUND + ",12345");

        assertThat(check("warning.csv", "--fail-on", failOn).exit()).isEqualTo(exit);
    }

    @Test
    void errorsNeverFailWhenNotAsked() {
        assertThat(check("unsound.csv", "--fail-on", "never").exit()).isEqualTo(Exit.CLEAN);
        assertThat(check("unsound.csv", "--fail-on", "warning").exit()).isEqualTo(Exit.FINDINGS);
    }

    @Test
    void readsStandardInputCompressedFilesAndBothEncodings() throws IOException {
        byte[] bytes = (HEADER + "\n" + SOUND + "\n").getBytes(Charset.forName("GB18030"));
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        }
        Files.write(folder.resolve("sound.csv.gz"), zipped.toByteArray());

        assertThat(check("sound.csv.gz").exit()).isEqualTo(Exit.CLEAN);
        assertThat(shell.reading(bytes, "check", "-").exit()).isEqualTo(Exit.CLEAN);
        assertThat(check("sound.csv.gz", "--format", "json").out()).contains("\"encoding\":\"GB18030\"");
        assertThat(check("sound.csv", "--encoding", "utf-8").exit()).isEqualTo(Exit.CLEAN);
    }

    @Test
    void readsAnotherDelimiterAndALaterHeader() throws IOException {
        shell.file("later.csv", "人口表", "", HEADER.replace(',', ';'), SOUND.replace(',', ';'));

        Ran ran = check("later.csv", "--delimiter", ";", "--header-row", "3");

        assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(Exit.CLEAN);
    }

    @ParameterizedTest
    @CsvSource({
        "nothing.csv,                                source.file_absent",
        ".,                                          source.file_absent",
        "jdbc:h2:mem:x,                              database.address_unknown",
        "sound.csv --header-row 9,                   source.header_absent",
        "sound.csv --delimiter ab,                   source.delimiter_unusable",
        "sound.csv --delimiter 公,                   source.delimiter_unusable",
        "sound.csv --encoding latin1,                cli.choice_unknown",
        "sound.csv --format pdf,                     cli.choice_unknown",
        "sound.csv --fail-on always,                 cli.choice_unknown",
        "sound.csv --digest md5,                     cli.choice_unknown",
        "sound.csv --header-row 0,                   cli.number_unfit",
        "sound.csv --max-examples -1,                cli.number_unfit",
        "sound.csv --threads 0,                      cli.number_unfit",
        "sound.csv --threads many,                   cli.number_unfit",
        "sound.csv --as-of 2026-02-30,               cli.date_unreadable",
        "sound.csv --with sound.csv,                 cli.with_unreadable",
        "sound.csv --with =sound.csv,                cli.with_unreadable",
        "sound.csv --map nothing.yaml,               mapping.file_absent",
        "sound.csv --map sound.csv,                  mapping.file_unclear",
        "sound.csv --model nothing,                  dictionary.model_unknown",
        "sound.csv --model nothing.yaml,             package.file_missing",
        "other.csv,                                  model.choice_unclear",
        "doubled.csv --model population-basic,       mapping.field_doubled",
        "sound.csv --output nothing/report.txt,      cli.output_unwritable",
        "sound.csv --output .,                       cli.output_unwritable",
        "sound.csv --output /,                       cli.output_unwritable",
    })
    void refusesWithACode(String arguments, String code) throws IOException {
        shell.file("other.csv", "alpha,beta", "1,2");
        shell.file("doubled.csv", "姓名,name", "林晓芸,林晓芸");

        Ran ran = check(arguments.split(" "));

        assertThat(ran.exit()).as(ran.out() + ran.err()).isEqualTo(Exit.REFUSED);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("zs: " + code).contains("fix    ");
    }

    @Test
    void aDatabaseAddressIsRefusedWithoutItsPassword() {
        assertThat(check("jdbc:postgresql://host/db?user=me&password=hush").err())
                .doesNotContain("hush");
    }

    @Test
    void takesAnyNumberOfThreads() {
        String few = check("sound.csv", "--threads", "1", "--format", "json").out();

        assertThat(check("sound.csv", "--threads", "999999999", "--format", "json"))
                .isEqualTo(check("sound.csv", "--threads", "1", "--format", "json"));
        assertThat(few).isNotEmpty();
    }

    @Test
    void writesTheWholeReportToAFile() throws IOException {
        String said = check("unsound.csv", "--format", "json").out();

        Ran ran = check("unsound.csv", "--format", "json", "--output", "report.json");

        assertThat(ran.exit()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out()).isEmpty();
        assertThat(shell.text("report.json")).isEqualTo(said);
    }

    @Test
    void aReportTakesThePlaceOfAnEarlierOne() throws IOException {
        shell.file("report.txt", "yesterday");

        check("sound.csv", "--output", "report.txt");

        assertThat(shell.text("report.txt")).contains("Zhunsheng").doesNotContain("yesterday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv"})
    void leavesAnEarlierReportAndNoPartWhenItRefuses(String format) throws IOException {
        shell.file("report.txt", "yesterday");
        List<String> before = shell.names();

        Ran ran = check("nothing.csv", "--format", format, "--output", "report.txt");

        assertThat(ran.exit()).isEqualTo(Exit.REFUSED);
        assertThat(shell.text("report.txt")).isEqualTo("yesterday\n");
        assertThat(shell.names()).isEqualTo(before);
    }

    @Test
    void leavesNoPartWhenItRefusesAfterWritingBegan() throws IOException {
        shell.file("other.csv", "alpha,beta", "1,2");
        List<String> before = shell.names();

        assertThat(check("sound.csv", "other.csv", "--format", "csv", "--output", "faults.csv")
                        .exit())
                .isEqualTo(Exit.REFUSED);
        assertThat(shell.names()).isEqualTo(before);
    }

    @Test
    void writesThroughALinkToTheFileItMeans() throws IOException {
        shell.file("real.txt", "yesterday");
        Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("real.txt"));

        check("sound.csv", "--output", "link.txt");

        assertThat(folder.resolve("link.txt")).isSymbolicLink();
        assertThat(shell.text("real.txt")).contains("Zhunsheng");
    }

    @Test
    void hidesPersonalValuesUnlessAsked() {
        for (String format : List.of("text", "json", "csv")) {
            Ran masked = check("unsound.csv", "--format", format);
            Ran shown = check("unsound.csv", "--format", format, "--show-values");

            assertThat(masked.out())
                    .as(format)
                    .doesNotContain("330106198503120220")
                    .doesNotContain("林晓芸");
            assertThat(shown.exit()).isEqualTo(masked.exit());
        }
        assertThat(check("unsound.csv", "--show-values").out())
                .contains("This report holds personal values in clear")
                .contains("  7 ");
        assertThat(check("unsound.csv", "--show-values", "--format", "json").out())
                .contains("\"value\":\"7\"")
                .contains("\"valuesShown\":true");
    }

    @Test
    void digestsAreThoseOfTheStandards() {
        byte[] abc = "abc".getBytes(StandardCharsets.UTF_8);

        assertThat(HexFormat.of().formatHex(Digests.sm3().digest(abc)))
                .as("GB/T 32905, example 1")
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(HexFormat.of().formatHex(Digests.sha256().digest(abc)))
                .as("FIPS 180-4")
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void theReportBearsTheDigestOfTheBytesGiven() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("sound.csv"));

        assertThat(check("sound.csv", "--digest", "sha256", "--format", "json").out())
                .contains(HexFormat.of().formatHex(Digests.sha256().digest(bytes)));
        assertThat(check("sound.csv", "--digest", "sm3", "--format", "json").out())
                .contains(HexFormat.of().formatHex(Digests.sm3().digest(bytes)));
        assertThat(check("sound.csv", "--format", "json").out()).contains("\"digest\":null");
    }

    @Test
    void aMapDecidesWhatHeadersLeaveOpen() throws IOException {
        shell.file("doubled.csv", HEADER + ",name", SOUND + ",x");
        shell.file("map.yaml", "columns: {name: null}");

        Ran ran = check("doubled.csv", "--map", "map.yaml", "--model", "population-basic");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.CLEAN);
        assertThat(ran.out()).contains("not checked: name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "columns: [a]",
                "column: {a: b}",
                "columns: {a: 1}",
                "columns: {a: b",
                "a",
                "columns: {a: b}\nmore: 1"
            })
    void aMapOfAnotherFormIsRefused(String text) throws IOException {
        shell.file("map.yaml", text);

        assertThat(check("sound.csv", "--map", "map.yaml").err()).startsWith("zs: mapping.file_unclear");
    }

    @Test
    void aMapToAFieldThatTheModelHasNotIsRefused() throws IOException {
        shell.file("map.yaml", "columns: {姓名: nickname}");

        assertThat(check("sound.csv", "--map", "map.yaml", "--model", "population-basic")
                        .err())
                .startsWith("zs: mapping.field_unknown");
    }

    @Test
    void referencesPointToSourcesGiven() throws IOException {
        shell.file(
                "visits.yaml",
                "id: visits",
                "title: {zh: 来访, en: Visits}",
                "fields:",
                "  - {name: visitor, element: person.name}",
                "references:",
                "  - {fields: [visitor], to: people, toFields: [姓名]}");
        shell.file("visits.csv", "visitor", "林晓芸", "陈立恒");

        Ran ran = check("visits.csv", "--model", "visits.yaml", "--with", "people=sound.csv");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.FINDINGS);
        assertThat(ran.out()).contains("visitor.reference  1 of 2 fail");
        assertThat(check("visits.csv", "--model", "visits.yaml").exit()).isEqualTo(Exit.CLEAN);
        assertThat(check("visits.csv", "--model", "visits.yaml", "--with", "people=visits.csv")
                        .err())
                .startsWith("zs: mapping.column_absent");
        assertThat(check("visits.csv", "--model", "visits.yaml", "--with", "people=nothing.csv")
                        .err())
                .startsWith("zs: source.file_absent");
    }

    @Test
    void aSourceThatNoReferencePointsToIsNamed() {
        Ran ran = check("sound.csv", "--with", "peple=sound.csv");

        assertThat(ran.exit()).isEqualTo(Exit.CLEAN);
        assertThat(ran.err()).contains("--with peple: no reference of model population-basic points to it");
    }

    @Test
    void codesAndAgesAreJudgedAsOfTheDayGiven() throws IOException {
        shell.file("unborn.csv", HEADER, SOUND);

        assertThat(check("unborn.csv").exit()).isEqualTo(Exit.CLEAN);
        assertThat(check("unborn.csv", "--as-of", "1980-01-01").exit()).isEqualTo(Exit.FINDINGS);
    }

    @Test
    void showsAsManyExamplesAsAsked() throws IOException {
        shell.file("many.csv", HEADER, UNSOUND.replace('7', '5'), UNSOUND.replace('7', '6'), UNSOUND);

        String one = check("many.csv", "--max-examples", "1").out();

        assertThat(one).contains("line 2").contains("more");
        assertThat(check("many.csv", "--max-examples", "0").out()).doesNotContain("line 2");
    }

    @Test
    void unmappedColumnsAreNamedBesideReportsForPrograms() throws IOException {
        shell.file("more.csv", HEADER + ",网格员", SOUND + ",东一");

        assertThat(check("more.csv", "--format", "json").err()).contains("not checked: 网格员");
        assertThat(check("more.csv", "--format", "text").err()).doesNotContain("网格员");
    }
}
