package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.testkit.Chromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
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

/// A standards group at work in real browsers: an editor, another one, a reviewer, a reader. The steps are in order,
/// because a version stands on the one before it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class DictionaryJourneyTest {
    private static final String PASSWORD = "demo-city-2026";
    private static final String NAME = "/elements/person.name";
    private static final double PATIENCE_MS = 60_000;
    private static final int MOST_LOOKS = 1_000;
    private static final String TRIALS = "#trials ~ .zs-sheet >> nth=0 >> tbody tr";
    private static final String TRYING = "#trials ~ .zs-sheet >> nth=0 >> text=试算中";
    private static final List<String> OUTCOMES = List.of("结果不变", "结果会变", "不知道：文件已清除");

    @TempDir
    static Path folder;

    private static final List<String> complaints = new ArrayList<>();
    private static Chromium chromium;
    private static PlatformProcess platform;
    private static Page editor;
    private static Page another;
    private static Page reviewer;
    private static Page reader;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        platform = PlatformProcess.start(folder.resolve("data"), "--demo");
        platform.awaitLine("口令都是");
        editor = signedIn("editor");
        another = signedIn("editor");
        reviewer = signedIn("reviewer");
        reader = signedIn("reader");
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

    private static Page signedIn(String account) {
        BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1366, 768));
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.setDefaultNavigationTimeout(PATIENCE_MS);
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

    private static void go(Page page, String path) {
        page.navigate(platform.address() + path);
    }

    /// From the element's own page to a draft of it with another format.
    private static String proposed(String format, String title) {
        go(editor, NAME);
        editor.click("main a:has-text('提出修订')");
        editor.fill("#title", title);
        editor.fill("#reason", "登记所需");
        editor.fill("[id='f.format']", format);
        editor.click("button:has-text('保存草稿')");
        editor.waitForSelector("text=草稿已保存");
        return editor.url().replace(platform.address(), "");
    }

    private static void published(String path) {
        editor.click("button:has-text('提交审核')");
        editor.waitForSelector("text=已提交审核");
        go(reviewer, path);
        reviewer.click("button:text-is('同意')");
        reviewer.waitForSelector("text=已同意");
        reviewer.click("main a:has-text('去发布')");
        reviewer.click("button:has-text('发布为')");
        reviewer.waitForSelector("text=已发布");
    }

    @Test
    @Order(1)
    void anEditorProposesAndSeesTheImpactFirst() {
        String path = proposed("a..20", "姓名最长 20 字");
        String page = editor.textContent("main");
        assertThat(page).contains("1.0.0 → 2.0.0", "不兼容", "population-basic", "按这些模型做过的检查");
        go(reader, path);
        assertThat(reader.locator("button:text-is('同意')").count()).isZero();
    }

    @Test
    @Order(2)
    void anEditorTriesItOnChecksOfThePastAndAReviewerSeesTheSameResults() {
        String path = editor.url().replace(platform.address(), "").replaceAll("#.*", "");
        editor.click("button:has-text('在历史检查上试算')");
        editor.waitForSelector("text=已开始试算");
        assertThat(editor.locator(TRIALS).count()).isPositive();
        for (int i = 0; i < MOST_LOOKS && editor.locator(TRYING).count() > 0; i++) {
            editor.reload();
        }
        assertThat(editor.locator(TRYING).count()).isZero();
        List<String> results = editor.locator(TRIALS).allTextContents();
        assertThat(results).allMatch(result -> OUTCOMES.stream().anyMatch(result::contains));
        assertThat(results).anyMatch(result -> result.contains("结果不变") || result.contains("结果会变"));
        go(reviewer, path);
        assertThat(reviewer.locator(TRIALS).allTextContents()).isEqualTo(results);
    }

    @Test
    @Order(3)
    void theSecondOfTwoEditorsIsToldAndLosesNothing() {
        String path = editor.url().replace(platform.address(), "").replaceAll("#.*", "");
        go(editor, path + "/edit");
        go(another, path + "/edit");
        editor.fill("[id='f.format']", "a..50");
        editor.fill("#title", "姓名最长 50 字");
        editor.click("button:has-text('保存草稿')");
        editor.waitForSelector("text=草稿已保存");
        another.fill("[id='f.note']", "含间隔号");
        another.click("button:has-text('保存草稿')");
        another.waitForSelector("text=别人刚保存了另一稿");
        assertThat(another.inputValue("[id='f.note']")).isEqualTo("含间隔号");
        assertThat(another.textContent("main")).contains("对方的内容", "a..50");
        another.fill("[id='f.format']", "a..50");
        another.fill("#title", "姓名最长 50 字");
        another.click("button:has-text('保存草稿')");
        another.waitForSelector("text=草稿已保存");
        assertThat(another.textContent("main")).contains("a..50", "含间隔号");
    }

    @Test
    @Order(4)
    void aReviewerApprovesAndPublishesAndAReaderSeesTheNewVersion() {
        String path = another.url().replace(platform.address(), "");
        go(editor, path);
        published(path);
        assertThat(reviewer.textContent("main")).contains("姓名最长 50 字：登记所需", "平台保管");
        go(reader, NAME);
        assertThat(reader.textContent("main")).contains("a..50", "含间隔号");
        go(reader, "/packages/gov-core");
        assertThat(reader.textContent("main")).contains("1.0.1", "保管时的内容");
    }

    @Test
    @Order(5)
    void versionsAreComparedDownloadedAndGoneBackTo() throws IOException {
        go(reader, "/packages/gov-core");
        reader.click("main a:has-text('与 1.0.0 相比')");
        assertThat(reader.textContent("main")).contains("element person.name", "a..30", "a..50");
        go(reader, "/packages/gov-core");
        Download zip = reader.waitForDownload(() -> reader.click("main a:has-text('下载（ZIP）')"));
        assertThat(Files.readAllBytes(zip.path())).startsWith('P', 'K');
        go(reviewer, "/packages/gov-core");
        reviewer.selectOption("#version", "1.0.0");
        reviewer.fill("#reason", "先按原标准执行");
        reviewer.click("button:text-is('回退')");
        reviewer.waitForSelector("text=已回退");
        assertThat(reviewer.textContent("main")).contains("由 1.0.1 回退到 1.0.0 的内容：先按原标准执行");
        go(reader, NAME);
        assertThat(reader.textContent("main")).contains("a..30");
        assertThat(complaints).isEmpty();
    }
}
