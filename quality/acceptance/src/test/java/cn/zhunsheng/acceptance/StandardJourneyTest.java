package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.testkit.Chromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A standard made by four people in a real browser: one writes, one examines, one publishes, one finds it. The steps
/// are
/// in order.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StandardJourneyTest {
    private static final String PASSWORD = "demo-city-2026";
    private static final String TITLE = "公共数据资源开发利用 授权运营规范";
    private static final double PATIENCE_MS = 120_000;

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static PlatformProcess platform;
    private static String project = "";
    private static final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        platform = PlatformProcess.start(folder.resolve("data"), "--demo");
        platform.awaitLine("口令都是");
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (platform != null) {
            platform.close();
        }
    }

    private static BrowserContext browser() {
        return chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1366, 768));
    }

    private static Page signedIn(BrowserContext context, String account) {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onPageError(error -> complaints.add("error: " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate(platform.address() + "/login");
        page.fill("#username", account);
        page.fill("#password", PASSWORD);
        page.click("main button");
        return page;
    }

    /// Unfolds a step and takes it.
    private static void step(Page page, String name) {
        page.click("summary:text-is('" + name + "')");
        page.click("details[open] button:text-is('" + name + "')");
        page.waitForSelector("[role=status]");
    }

    @Test
    @Order(1)
    void anEditorDraftsAndAnswersAnOpinionThatCameAsATable() throws IOException {
        Path table = Files.writeString(folder.resolve("意见.csv"), "标准章条编号,意见内容,提出单位\n5.2,授权期限宜明确上限,市司法局\n");
        try (BrowserContext context = browser()) {
            Page page = signedIn(context, "editor");
            page.click("nav a:text-is('标准')");
            page.click("nav a:text-is('制修订项目')");
            page.click("main a:text-is('新建项目') >> nth=0");
            demandLegible(page);
            page.fill("#title", TITLE);
            page.selectOption("#class", "数据");
            page.selectOption("#sub", "开发利用");
            page.fill("#systems", "公共数据资源开发利用");
            page.click("main form button");
            project = page.url();
            step(page, "立项");
            step(page, "开始起草");
            step(page, "征求意见");
            page.setInputFiles("#table", table);
            page.click("button:text-is('导入意见表')");
            page.waitForSelector("text=授权期限宜明确上限");
            demandLegible(page);
            step(page, "送审", "[role=alert]");
            assertThat(page.textContent("[role=alert]")).contains("standard.opinions_open");
            page.fill("#reason-1", "第 5.2 条增加不超过五年");
            page.click("button:text-is('记下')");
            page.waitForSelector("text=第 5.2 条增加不超过五年");
            step(page, "送审");
            assertThat(page.textContent("main")).contains("审查");
        }
    }

    /// What a person with a screen reader meets too.
    private static void demandLegible(Page page) throws IOException {
        assertThat(ReportPageTest.violations(page)).as(page.url()).isEmpty();
        assertThat(ReportPageTest.wider(page)).as(page.url()).isZero();
    }

    private static void step(Page page, String name, String until) {
        page.click("summary:text-is('" + name + "')");
        page.click("details[open] button:text-is('" + name + "')");
        page.waitForSelector(until);
    }

    @Test
    @Order(2)
    void aReviewerPassesIt() {
        try (BrowserContext context = browser()) {
            Page page = signedIn(context, "reviewer");
            page.navigate(platform.address() + "/standards/work?want=mine");
            page.click("main td a:has-text('" + TITLE + "')");
            step(page, "审查通过，报批");
            assertThat(page.textContent("main .zs-lead")).contains("报批");
        }
    }

    @Test
    @Order(3)
    void anAdministratorPublishesIt() {
        try (BrowserContext context = browser()) {
            Page page = signedIn(context, "admin");
            page.navigate(project);
            page.click("summary:text-is('批准发布')");
            page.fill("#publish-number", "DB00/T 1-2026");
            page.click("details[open] button:text-is('批准发布')");
            page.waitForSelector("[role=status]");
            step(page, "开始实施");
            assertThat(page.textContent("main")).contains("DB00/T 1-2026", "现行");
        }
    }

    @Test
    @Order(4)
    void aReaderFindsItInTheTreeWhereThereWasAGap() throws IOException {
        try (BrowserContext context = browser()) {
            Page page = signedIn(context, "reader");
            page.navigate(platform.address() + "/standards");
            page.click("svg a[aria-label='数据 开发利用 1']");
            page.click("main td a:has-text('" + TITLE + "')");
            assertThat(page.textContent("main")).contains("DB00/T 1-2026", "本平台", "公共数据资源开发利用");
            demandLegible(page);
            page.click("main a:text-is('制修订项目') >> nth=-1");
            assertThat(page.textContent("main")).contains("采纳", "第 5.2 条增加不超过五年");
        }
    }

    @Test
    @Order(5)
    void ofTwoEditorsAtOnceTheSecondIsToldAndLosesNothing() {
        try (BrowserContext one = browser();
                BrowserContext other = browser()) {
            Page first = signedIn(one, "editor");
            first.navigate(platform.address() + "/standards/work/new");
            first.fill("#title", "两人同写的标准");
            first.click("main form button");
            String form = first.url() + "/edit";
            Page second = signedIn(other, "editor");
            first.navigate(form);
            second.navigate(form);
            first.fill("#scope", "先写的范围");
            first.click("main form button");
            second.fill("#scope", "后写的范围");
            second.click("main form button");
            assertThat(second.textContent("main")).contains("standard.project_changed", "先写的范围");
            assertThat(second.inputValue("#scope")).isEqualTo("后写的范围");
            second.fill("#scope", "两人的范围");
            second.click("main form button");
            assertThat(second.textContent("main")).contains("两人的范围");
        }
        assertThat(complaints).isEmpty();
    }
}
