package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.testkit.Chromium;
import cn.zhunsheng.testkit.Population;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

/// A newcomer's first hour in a real browser, and what may go wrong in it. The platform is one process whose first
/// start
/// comes first, so the steps are in order.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PlatformJourneyTest {
    private static final String MINE = "a sentence to remember";
    private static final double PATIENCE_MS = 120_000;

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static PlatformProcess platform;
    private static BrowserContext context;
    private static Page page;
    private static final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        platform = PlatformProcess.start(folder.resolve("data"));
        open();
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

    private static void open() {
        context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1366, 768));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onPageError(error -> complaints.add("error: " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    private static void signIn(String account, String password) {
        page.navigate(platform.address() + "/login");
        page.fill("#username", account);
        page.fill("#password", password);
        page.click("main button");
    }

    private static void upload(Path file, boolean keep) {
        page.navigate(platform.address() + "/checks/new");
        if (keep) {
            page.check("input[name=keep]");
        }
        page.setInputFiles("#file", file);
        page.click("#upload button");
        page.waitForSelector("text=列与字段的对应");
    }

    private static void begin() {
        page.click("button:has-text('开始检查')");
    }

    @Test
    @Order(1)
    void theFirstSignInAsksForAPasswordOfOnesOwn() {
        String oneTime = platform.password();
        signIn("admin", oneTime);
        assertThat(page.url()).endsWith("/account/password");
        page.fill("#old", oneTime);
        page.fill("#fresh", MINE);
        page.fill("#again", MINE);
        page.click("main form button");
        assertThat(page.url()).endsWith("/checks");
        assertThat(page.textContent("main")).contains("口令已修改").contains("还没有检查过");
    }

    @Test
    @Order(2)
    void aFileBecomesAReport() throws IOException {
        page.click("main a:has-text('新建检查') >> nth=0");
        upload(House.ROOT.resolve("docs/tutorial/residents.csv"), false);
        begin();
        page.waitForSelector("text=97.40");
        String report = page.textContent("main");
        assertThat(report).contains("不合格", "公民身份号码", "GB/T 36344", "文件已清除");
        Download json = page.waitForDownload(() -> page.click("main a:has-text('JSON')"));
        assertThat(Files.readString(json.path())).startsWith("{\"tool\":{\"name\":\"zhunsheng\"");
        Download workbook = page.waitForDownload(() -> page.click("main a:has-text('XLSX')"));
        assertThat(Files.readAllBytes(workbook.path())).startsWith('P', 'K');
        page.navigate(platform.address() + "/checks");
        assertThat(page.textContent("main table")).contains("residents.csv", "已完成", "97.40");
    }

    /// Tab by Tab to what the selector names and bears that text; where one stands is to be seen at every step.
    private static void tabTo(String selector, String text) {
        for (int step = 0; step < 150; step++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("""
                            () => {
                              const at = document.activeElement, look = getComputedStyle(at);
                              return at === document.body || look.outlineStyle !== 'none' || look.boxShadow !== 'none'
                                ? '' : at.outerHTML;
                            }"""))
                    .as("The focus is not to be seen on this")
                    .isEqualTo("");
            Object there = page.evaluate(
                    "([selector, text]) => document.activeElement.matches(selector)"
                            + " && document.activeElement.textContent.includes(text)",
                    List.of(selector, text));
            if (Boolean.TRUE.equals(there)) {
                return;
            }
        }
        throw new AssertionError("No way by Tab to " + selector + " " + text + " on " + page.url());
    }

    private static void press(String selector, String text) {
        tabTo(selector, text);
        page.keyboard().press("Enter");
    }

    @Test
    @Order(3)
    void theWayFromTheDoorToTheReportIsWalkedByKeyboardAlone() throws IOException {
        // A ring that fades in is not there yet at the moment of the Tab.
        Browser.NewContextOptions still = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
        Page before = page;
        try (BrowserContext mouseless = chromium.browser().newContext(still)) {
            page = mouseless.newPage();
            page.setDefaultTimeout(PATIENCE_MS);
            page.navigate(platform.address() + "/login");
            tabTo("#username", "");
            page.keyboard().type("admin");
            tabTo("#password", "");
            page.keyboard().type(MINE);
            page.keyboard().press("Enter");
            page.waitForURL("**/checks");
            page.keyboard().press("/");
            page.keyboard().type("身份证");
            page.keyboard().press("Enter");
            page.waitForURL("**/search**");
            assertThat(page.textContent("main")).contains("公民身份号码");
            press("nav a", "检查");
            page.waitForURL("**/checks");
            press("main a", "新建检查");
            page.waitForURL("**/checks/new");
            tabTo("#file", "");
            page.setInputFiles("#file", House.ROOT.resolve("docs/tutorial/residents.csv")); // the system's own window
            press("#upload button", "");
            page.waitForSelector("text=列与字段的对应");
            tabTo("main table select", "");
            press("button", "开始检查");
            page.waitForSelector("text=97.40");
            tabTo("main a", "JSON");
            Download json = page.waitForDownload(() -> page.keyboard().press("Enter"));
            assertThat(Files.readString(json.path())).contains("\"score\":97.40");
        } finally {
            page = before; // the steps after this one walk on it
        }
    }

    @Test
    @Order(4)
    void halfAGigabyteIsUploadedCancelledAndCheckedAgain() throws Exception {
        Path large = folder.resolve("residents-large.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(large), 1 << 20)) {
            Population.of(7, 2_600_000, LocalDate.of(2026, 1, 1)).write(out);
        }
        assertThat(Files.size(large)).isGreaterThan(500_000_000L);
        upload(large, true);
        begin();
        page.waitForSelector("#advance");
        page.click("button:has-text('取消检查')");
        page.waitForSelector("text=检查被取消");
        page.click("main button:has-text('再检查一次')");
        page.waitForSelector("#advance");
    }

    @Test
    @Order(5)
    void aRunThatAPowerCutEndedIsMarkedAndDoneAgain() throws Exception {
        String run = page.url();
        platform.kill();
        platform = PlatformProcess.start(folder.resolve("data"));
        open();
        signIn("admin", MINE);
        page.navigate(platform.address() + run.substring(run.indexOf("/checks/")));
        assertThat(page.textContent("main")).contains("被中断", "文件还在");
        page.click("main button:has-text('再检查一次')");
        page.waitForSelector("text=GB/T 36344");
        assertThat(page.textContent("main")).contains("2,600,0");
    }

    @Test
    @Order(6)
    void everyStepLeftAnEntryThatTheLogProves() throws Exception {
        try (BrowserContext other = chromium.browser().newContext()) {
            Page trail = other.newPage();
            trail.navigate(platform.address() + "/login");
            trail.fill("#username", "admin");
            trail.fill("#password", MINE);
            trail.click("main button");
            trail.navigate(platform.address() + "/audit");
            assertThat(trail.textContent("main table")).contains("修改口令", "取消检查", "登录");
        }
        platform.close();
        Process verified = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "cn.zhunsheng.cli.Main",
                        "ledger",
                        "verify",
                        folder.resolve("data/ledger").toString())
                .inheritIO()
                .start();
        assertThat(verified.waitFor()).isZero();
        assertThat(complaints).as("errors of pages").isEmpty();
    }
}
