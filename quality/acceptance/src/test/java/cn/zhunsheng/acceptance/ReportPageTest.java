package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.Check;
import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.report.HtmlReport;
import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.load.PackageFolder;
import cn.zhunsheng.testkit.Chromium;
import cn.zhunsheng.testkit.Population;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/// The HTML report as a browser shows and prints it: a small file, a large one full of faults, and a hostile one.
class ReportPageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    static Path folder;

    private static Chromium chromium;

    @BeforeAll
    static void writeReports() throws Exception {
        chromium = Chromium.start();
        Dictionary dictionary = Dictionary.of(
                PackageFolder.read(House.ROOT.resolve("standards/gov-core")).packages());
        Path people = folder.resolve("people.csv");
        try (OutputStream out = Files.newOutputStream(people)) {
            Population.of(7, 5_000, DAY).write(out);
        }
        Path hostile = folder.resolve("hostile.csv");
        Files.writeString(
                hostile,
                "公民身份号码,姓名,<script>document.title='taken'</script>,a\u202Eb,%s\n".formatted("x".repeat(3000))
                        + "<img src=x onerror=alert(1)>,<b>,,,\n"
                        + "%s,,,,\n".formatted("9".repeat(2000)));
        write(dictionary, people, "people");
        write(dictionary, hostile, "hostile");
        write(dictionary, House.ROOT.resolve("docs/tutorial/residents.csv"), "residents");
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static void write(Dictionary dictionary, Path file, String name) throws Exception {
        CheckOptions options = new CheckOptions(
                Optional.of("population-basic"),
                SourceOptions.FIND_OUT,
                GivenMapping.NONE,
                Map.of(),
                Settings.of(1, 10),
                false,
                Optional.empty());
        CheckResult result = new Check(dictionary, DAY).run(List.of(new Source.File(file)), options, Optional.empty());
        for (Language language : Language.values()) {
            Files.writeString(
                    folder.resolve(name + "." + language + ".html"),
                    new HtmlReport("0.0.0", language, dictionary).of(result));
        }
    }

    private static String address(String name, Language language) {
        return folder.resolve(name + "." + language + ".html").toUri().toString();
    }

    private static BrowserContext context(int width, int height, ColorScheme scheme) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme));
    }

    @ParameterizedTest
    @CsvSource({
        "people, 1366, 768",
        "people, 390, 844",
        "hostile, 1366, 768",
        "hostile, 390, 844",
        "residents, 1366, 768",
        "residents, 390, 844"
    })
    void fitsTheScreenAndAsksForNothing(String name, int width, int height) {
        for (Language language : Language.values()) {
            try (BrowserContext context = context(width, height, ColorScheme.LIGHT)) {
                Page page = context.newPage();
                List<String> seen = new ArrayList<>();
                page.onConsoleMessage(message -> seen.add("console: " + message.text()));
                page.onPageError(error -> seen.add("error: " + error));
                page.onRequest(request -> seen.add("request: " + request.url()));
                page.navigate(address(name, language));

                assertThat(seen).containsExactly("request: " + address(name, language));
                assertThat(page.title()).doesNotContain("taken");
                assertThat(wider(page)).as("%s runs over the edge", name).isZero();
                page.check("#large");
                assertThat(wider(page)).as("%s in large type", name).isZero();
            }
        }
    }

    static int wider(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    @ParameterizedTest
    @CsvSource({"ZH, LIGHT", "ZH, DARK", "EN, LIGHT", "EN, DARK"})
    void isReadByEveryone(Language language, ColorScheme scheme) throws IOException {
        for (String name : List.of("hostile", "residents")) {
            try (BrowserContext context = context(1366, 768, scheme)) {
                Page page = context.newPage();
                page.navigate(address(name, language));
                assertThat(violations(page)).isEmpty();
                page.check("#large");
                page.setViewportSize(390, 844);
                assertThat(violations(page)).as("large type on a phone").isEmpty();
            }
        }
    }

    static List<?> violations(Page page) throws IOException {
        try (InputStream in = Objects.requireNonNull(ReportPageTest.class.getResourceAsStream("/axe.min.js"))) {
            page.evaluate(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) page.evaluate(
                "axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 5).map(n => n.html)))");
    }

    @Test
    void printsOnNumberedPagesOfA4() throws IOException {
        try (BrowserContext context = context(1366, 768, ColorScheme.DARK)) {
            Page page = context.newPage();
            page.navigate(address("residents", Language.ZH));
            byte[] printed = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));

            try (PDDocument document = Loader.loadPDF(printed)) {
                int pages = document.getNumberOfPages();
                assertThat(pages).isBetween(4, 12);
                PDFTextStripper text = new PDFTextStripper();
                for (int i = 1; i <= pages; i++) {
                    assertThat(document.getPage(i - 1).getMediaBox().getWidth()).isBetween(594f, 596f);
                    text.setStartPage(i);
                    text.setEndPage(i);
                    assertThat(text.getText(document)).contains(i + " / " + pages);
                }
                text.setStartPage(1);
                text.setEndPage(1);
                assertThat(text.getText(document)).contains("不通过", "检查了什么").doesNotContain("大字");
            }
        }
    }
}
