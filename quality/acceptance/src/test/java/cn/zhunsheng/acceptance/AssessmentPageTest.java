package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.schema.HeaderTable;
import cn.zhunsheng.check.schema.SchemaScript;
import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.check.source.Rows;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Initials;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.load.PackageFolder;
import cn.zhunsheng.match.Matching;
import cn.zhunsheng.match.assessment.AssessmentHtml;
import cn.zhunsheng.match.assessment.Assessor;
import cn.zhunsheng.testkit.Chromium;
import cn.zhunsheng.testkit.Population;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The HTML report of an assessment as a browser shows and prints it: a script, a file full of faults, hostile names.
class AssessmentPageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    static Path folder;

    private static Chromium chromium;

    @BeforeAll
    static void writeReport() throws Exception {
        chromium = Chromium.start();
        Dictionary dictionary = Dictionary.of(
                PackageFolder.read(House.ROOT.resolve("standards/gov-core")).packages());
        CheckOptions options = new CheckOptions(
                Optional.empty(),
                SourceOptions.FIND_OUT,
                GivenMapping.NONE,
                Map.of(),
                Settings.of(1, 0),
                false,
                Optional.empty());
        Matching matching = new Matching(dictionary, Initials.NONE);
        Assessor assessor = new Assessor(dictionary, Initials.NONE, DAY, options);
        for (TableStructure table : SchemaScript.tables("""
                create table t_rk (sfzh varchar(15) comment '公民身份号码', xm varchar(30) comment '姓名',
                  `<img src=x onerror=alert(1)>` int comment '</style><script>document.title="taken"</script>',
                  `%s` text, yhlx varchar(10) comment '隐患类型');
                create table t_fr (xm varchar(30) comment '姓名', yhlb varchar(20) comment '隐患类别');
                """.formatted("x".repeat(300)))) {
            assessor.add(matching.of(table), Optional.of(SqlDialect.MYSQL), Optional.empty());
        }
        Path people = folder.resolve("people.csv");
        try (OutputStream out = Files.newOutputStream(people)) {
            Population.of(7, 2_000, DAY).write(out);
        }
        try (Rows rows = Rows.open(new Source.File(people), SourceOptions.FIND_OUT)) {
            TableStructure header = HeaderTable.of(rows.source());
            assessor.add(matching.of(header), Optional.empty(), Optional.of(new Source.File(people)));
        }
        for (Language language : Language.values()) {
            Files.writeString(
                    folder.resolve(language + ".html"),
                    new AssessmentHtml("0.0.0", language, dictionary).of(assessor.assessment()));
        }
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static String address(Language language) {
        return folder.resolve(language + ".html").toUri().toString();
    }

    private static BrowserContext context(int width, int height, ColorScheme scheme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme));
    }

    @ParameterizedTest
    @CsvSource({"ZH, 1366, 768", "EN, 1366, 768", "ZH, 390, 844", "EN, 390, 844"})
    void fitsTheScreenAndAsksForNothing(Language language, int width, int height) {
        try (BrowserContext context = context(width, height, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            List<String> seen = new ArrayList<>();
            page.onConsoleMessage(message -> seen.add("console: " + message.text()));
            page.onPageError(error -> seen.add("error: " + error));
            page.onRequest(request -> seen.add("request: " + request.url()));
            page.navigate(address(language));

            assertThat(seen).containsExactly("request: " + address(language));
            assertThat(page.title()).doesNotContain("taken");
            assertThat(ReportPageTest.wider(page)).as("runs over the edge").isZero();
            page.check("#large");
            assertThat(ReportPageTest.wider(page)).as("in large type").isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"ZH, LIGHT", "ZH, DARK", "EN, LIGHT", "EN, DARK"})
    void isReadByEveryone(Language language, ColorScheme scheme) throws IOException {
        try (BrowserContext context = context(1366, 768, scheme)) {
            Page page = context.newPage();
            page.navigate(address(language));
            assertThat(ReportPageTest.violations(page)).isEmpty();
            page.check("#large");
            page.setViewportSize(390, 844);
            assertThat(ReportPageTest.violations(page))
                    .as("large type on a phone")
                    .isEmpty();
        }
    }

    @Test
    void printsOnNumberedPages() throws IOException {
        try (BrowserContext context = context(1366, 768, ColorScheme.DARK)) {
            Page page = context.newPage();
            page.navigate(address(Language.ZH));
            byte[] printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));

            try (PDDocument document = Loader.loadPDF(printed)) {
                int pages = document.getNumberOfPages();
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(1);
                text.setEndPage(1);
                assertThat(text.getText(document))
                        .contains("标准覆盖率", "监控通过率", "1 / " + pages)
                        .doesNotContain("大字");
            }
        }
    }
}
