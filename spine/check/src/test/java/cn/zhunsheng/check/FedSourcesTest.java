package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.report.CsvReport;
import cn.zhunsheng.check.report.HtmlReport;
import cn.zhunsheng.check.report.IndicatorNames;
import cn.zhunsheng.check.report.JsonReport;
import cn.zhunsheng.check.report.TextReport;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.testkit.Xlsx;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks of sources that give rows and not delimited bytes.
class FedSourcesTest {
    private static final String HEADER = "<row r='1'><c t='str'><v>idNumber</v></c><c t='str'><v>name</v></c></row>";
    private static final String LOST = "<row><c><v>1.10105194912310e+17</v></c><c t='str'><v>张三</v></c></row>";

    @TempDir
    Path folder;

    private Source file(Xlsx book) throws IOException {
        Path file = folder.resolve("a.xlsx");
        book.write(file);
        return new Source.File(file);
    }

    private static CheckResult check(Source source, int threads, boolean showing) throws Exception {
        CheckOptions options = new CheckOptions(
                Optional.of("everything"),
                SourceOptions.FIND_OUT,
                GivenMapping.NONE,
                Map.of(),
                Settings.of(threads, 3),
                showing,
                Optional.empty());
        return new Check(SamplePackage.DICTIONARY, LocalDate.of(2026, 11, 20))
                .run(List.of(source), options, Optional.empty());
    }

    @Test
    void findsANumberThatLostDigitsAndJudgesItNoFurther() throws Exception {
        CheckResult result = check(file(new Xlsx().sheet("表", HEADER + LOST + LOST)), 1, true);

        RuleResult lost = SamplePackage.rule(result, "cell.digits_lost");
        assertThat(lost.rule().indicator()).isEqualTo("0301");
        assertThat(lost.rule().field()).contains("idNumber");
        assertThat(List.of(lost.tested(), lost.failed())).containsExactly(2L, 2L);
        assertThat(lost.examples().getFirst().value()).isEqualTo("110105194912310000");
        assertThat(lost.examples().getFirst().sheet()).contains("表");
        assertThat(lost.examples().getFirst().line()).isEqualTo(2);
        assertThat(SamplePackage.rule(result, "idNumber.required").failed()).isZero();
        assertThat(SamplePackage.rule(result, "idNumber.format").tested()).isZero();
        assertThat(SamplePackage.rule(result, "idNumber.unique").tested()).isZero();
    }

    @Test
    void masksTheValueThatLostDigits() throws Exception {
        CheckResult result = check(file(new Xlsx().sheet("表", HEADER + LOST)), 1, false);

        assertThat(SamplePackage.rule(result, "cell.digits_lost")
                        .examples()
                        .getFirst()
                        .value())
                .doesNotContain("1010519");
    }

    @Test
    void listsLostDigitsOnlyWhereCellsAreNumbers() throws Exception {
        List<List<String>> rows = List.of(List.of("idNumber", "name"), List.of("11010519491231002X", "张三"));

        assertThat(check(file(new Xlsx().texts("表", rows)), 1, true).rules())
                .noneMatch(rule -> rule.rule().id().equals("cell.digits_lost"));
    }

    /// JSON says every digit of a number: none is lost before it is read.
    @Test
    void takesNumbersOfJsonLinesAsTheyAreWritten() throws Exception {
        CheckResult result =
                check(SamplePackage.text("a.jsonl", "{\"idNumber\":110105194912310021,\"name\":\"张三\"}\n"), 1, true);

        assertThat(result.rules()).noneMatch(rule -> rule.rule().id().equals("cell.digits_lost"));
        assertThat(SamplePackage.rule(result, "idNumber.scheme").tested()).isEqualTo(1);
    }

    @Test
    void showsTheLineThatIsNoObjectAsItIsWritten() throws Exception {
        String lines =
                "{\"idNumber\":\"1\"}\n{\"idNumber\":\"二\"\r\n{\"idNumber\":\"3\"}\n" + "[" + "9".repeat(5000) + "\n";

        List<Example> examples = SamplePackage.rule(check(SamplePackage.text("a.jsonl", lines), 1, true), "row.object")
                .examples();

        assertThat(examples).extracting(Example::line).containsExactly(2L, 4L);
        assertThat(examples.getFirst().value()).isEqualTo("{\"idNumber\":\"二\"");
        assertThat(examples.getLast().value()).startsWith("[999").contains("…");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void givesTheSameAnswerWithAnyNumberOfThreads(int threads) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("idNumber", "name"));
        for (int i = 0; i < 9_000; i++) {
            rows.add(List.of(i % 7 == 0 ? "" : "11010519491231" + i % 1000, i % 5 == 0 ? "张三" : "Ａ" + i));
        }
        Source source = file(new Xlsx().texts("一", rows).texts("二", rows));

        CheckResult result = check(source, threads, true);

        assertThat(result.rows()).isEqualTo(18_000);
        assertThat(result.rules()).isEqualTo(check(source, 1, true).rules());
        assertThat(SamplePackage.rule(result, "idNumber.required").failed()).isEqualTo(2 * 1286);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void refusesAWorkbookThatProvesDamagedMidway(int threads) throws Exception {
        Source source = file(new Xlsx().sheet("表", HEADER + LOST.repeat(9_000) + "<row r='1'/>"));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> check(source, threads, true));

        assertThat(refusal.code()).isEqualTo("source.workbook_damaged");
        assertThat(refusal.where()).isEqualTo("a.xlsx");
    }

    @Test
    void namesTheHeadersPlaceAndWhatWasDecidedWhenNoColumnFits() throws Exception {
        Xlsx book = new Xlsx()
                .texts("一", List.of(List.of("题"), List.of("甲", "乙")))
                .texts("二", List.of(List.of("idNumber", "name")));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> check(file(book), 1, true));

        assertThat(refusal.code()).isEqualTo("mapping.columns_unknown");
        assertThat(refusal.where()).isEqualTo("a.xlsx, 一!A2");
        assertThat(refusal.fix().zh()).endsWith("。a.xlsx：未读的工作表：二；用 --sheet 指定");
        Refusal lines =
                catchThrowableOfType(Refusal.class, () -> check(SamplePackage.text("a.jsonl", "{\"甲\":1}\n"), 1, true));
        assertThat(lines.where()).isEqualTo("a.jsonl");
    }

    @Test
    void readsReferencesFromAWorkbook() throws Exception {
        List<List<String>> rows = List.of(List.of("idNumber", "name"), List.of("x", "张三"), List.of("x", "张三"));
        Source source = file(new Xlsx().texts("一", rows));

        CheckResult result = check(source, 2, true);

        assertThat(result.sources().getFirst().encoding()).isEqualTo("UTF-8");
        assertThat(result.sources().getFirst().rows()).isEqualTo(2);
    }

    @Test
    void looksReferencesUpInAWorkbookAndInJsonLines() throws Exception {
        Source people = file(new Xlsx()
                .texts("一", List.of(List.of("idNumber"), List.of("11010519491231002X")))
                .texts("二", List.of(List.of("idNumber"), List.of("110105194912310021"))));
        String rows = "{\"idNumber\":\"110105194912310021\"}\n{\"idNumber\":\"11010519491231002X\"}\n";
        CheckOptions options = SamplePackage.beside(SamplePackage.by("everything"), Map.of("people", people));

        CheckResult result = SamplePackage.check(options, SamplePackage.text("a.jsonl", rows));

        RuleResult known = SamplePackage.rule(result, "idNumber.reference");
        assertThat(List.of(known.tested(), known.failed())).containsExactly(1L, 0L);
    }

    /// A stream that is not read again once it is closed, as standard input is not.
    private static final class Once extends FilterInputStream {
        private boolean closed;

        Once(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (closed) {
                throw new IOException("Stream closed");
            }
            return super.read(into, offset, length);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void digestsAWorkbookFromAStream() throws Exception {
        file(new Xlsx().sheet("表", HEADER + LOST));
        byte[] bytes = Files.readAllBytes(folder.resolve("a.xlsx"));
        CheckOptions options = new CheckOptions(
                Optional.of("everything"),
                SourceOptions.FIND_OUT,
                GivenMapping.NONE,
                Map.of(),
                Settings.of(1, 3),
                false,
                Optional.of(FedSourcesTest::sha256));

        Once in = new Once(new ByteArrayInputStream(bytes));
        CheckResult result = SamplePackage.check(options, new Source.Stream("-", in));

        assertThat(result.sources().getFirst().digest())
                .contains("sha256:" + HexFormat.of().formatHex(sha256().digest(bytes)));
        assertThat(in.closed).isTrue();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void showsTheSheetInEveryReport() throws Exception {
        Source source = file(new Xlsx().sheet("=表", HEADER + LOST));
        CheckResult result = check(source, 1, true);
        IndicatorNames names = new IndicatorNames(SamplePackage.DICTIONARY);
        StringWriter json = new StringWriter();
        new JsonReport("1", Language.ZH, names).write(result, json);
        StringWriter csv = new StringWriter();
        CsvReport rows = new CsvReport(csv, Language.ZH);
        rows.failure(
                "a.xlsx",
                result.rules().getFirst().rule(),
                SamplePackage.rule(result, "cell.digits_lost").examples().getFirst());

        String html = new HtmlReport("1", Language.ZH, SamplePackage.DICTIONARY).of(result);

        assertThat(html).contains("<bdi>=表</bdi> 第 2 行");
        assertThat(new TextReport(Language.ZH, names).of(result)).contains("=表 第 2 行");
        assertThat(json.toString()).contains("\"sheet\":\"=表\",\"record\":1,\"line\":2");
        assertThat(csv.toString()).contains("来源,工作表,记录", "a.xlsx,'=表,1,2,");
    }
}
