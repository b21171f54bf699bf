package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.testkit.Chromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Organisations, people and keys as an administrator keeps them in a real browser; then every page of theirs in every
/// look. The steps are in order: what one adds, the next shows.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class IdentityPagesTest {
    private static final String MINE = "a sentence to remember";
    private static final double PATIENCE_MS = 120_000;
    private static final String AXE =
            "axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html)))";

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static PlatformProcess platform;
    private static Page page;
    private static String person = "";
    private static String key = "";

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        platform = PlatformProcess.start(folder.resolve("data"));
        page = browser().newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        signIn(page, "admin", platform.password());
        change(page, platform.password());
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

    /// Axe is put into the page from outside, which the pages' own policy forbids.
    private static BrowserContext browser() {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 768)
                        .setBypassCSP(true));
    }

    private static void signIn(Page where, String account, String password) {
        where.navigate(platform.address() + "/login");
        where.fill("#username", account);
        where.fill("#password", password);
        where.click("main button");
    }

    private static void change(Page where, String old) {
        where.fill("#old", old);
        where.fill("#fresh", MINE);
        where.fill("#again", MINE);
        where.click("main button");
    }

    private static void go(String path) {
        page.navigate(platform.address() + path);
    }

    @Test
    @Order(1)
    void takesATableOfOrganisationsAfterItsFaultsAreMended() {
        go("/organisations/import");
        page.fill("#table", "名称,上级\n数据局,\n资源处,数据厅\n");
        page.click("main form button");
        assertThat(page.textContent("main")).contains("没有上级机构“数据厅”").contains("identity.parent_unclear");
        page.fill("#table", "名称,上级\n数据局,\n资源处,数据局\n");
        page.click("main form button");
        assertThat(page.textContent("main table")).contains("数据局").contains("资源处");
    }

    @Test
    @Order(2)
    void addsAPersonWhoSignsInByThePasswordShown() {
        go("/people/new");
        page.fill("#account", "li.si");
        page.fill("#name", "李四");
        page.selectOption("#organisation", new com.microsoft.playwright.options.SelectOption().setIndex(2));
        page.click("main form button");
        String password = page.textContent(".zs-secret").strip();
        person = page.getAttribute("main form.zs-form", "action");
        try (BrowserContext other = browser()) {
            Page theirs = other.newPage();
            theirs.setDefaultTimeout(PATIENCE_MS);
            signIn(theirs, "li.si", password);
            assertThat(theirs.url()).endsWith("/account/password");
            change(theirs, password);
            theirs.navigate(platform.address() + "/people");
            assertThat(theirs.textContent("main")).contains("access.role_missing");
        }
    }

    @Test
    @Order(3)
    void grantsARoleAndTakesItAway() {
        go(person);
        page.selectOption("#role", "steward");
        page.click("button:has-text('授予角色')");
        assertThat(page.textContent("main table")).contains("数据管理员");
        page.click("button:has-text('收回')");
        assertThat(page.textContent("main")).contains("还没有角色");
    }

    @Test
    @Order(4)
    void disablesOnlyWhenAskedTwice() {
        go(person);
        page.onceDialog(dialog -> dialog.dismiss());
        page.click("button:has-text('停用')");
        assertThat(page.textContent(".zs-state")).contains("正常");
        page.onceDialog(dialog -> dialog.accept());
        page.click("button:has-text('停用')");
        page.waitForSelector("text=恢复使用");
        assertThat(page.textContent(".zs-state")).contains("已停用");
    }

    @Test
    @Order(5)
    void makesAKeyAndShowsItOnce() {
        go("/keys");
        page.fill("#name", "每日检查");
        page.check("input[value=administrator]");
        page.click("main form.zs-form button");
        key = page.textContent(".zs-secret").strip();
        assertThat(key).startsWith("zsk_");
        go("/keys");
        assertThat(page.content()).contains("每日检查").doesNotContain(key);
    }

    private static String asked(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        request.header("Authorization", "Bearer " + key)
                                .header("Content-Type", "application/json")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /// From the page that describes the interface to the first answers, as a developer of a business system goes.
    @Test
    @Order(6)
    void aDeveloperReadsTheInterfaceAndAsksWithTheKey() throws IOException, InterruptedException {
        go("/api");
        assertThat(page.textContent("main"))
                .contains("Authorization: Bearer")
                .contains("GET /api/v1/search")
                .contains("POST /api/v1/validate");
        Download document = page.waitForDownload(() -> page.click("main a[href='/api/v1/openapi.yaml']"));
        assertThat(Files.readString(document.path())).startsWith("openapi: '3.1");
        URI api = URI.create(platform.address() + "/api/v1/");
        assertThat(asked(HttpRequest.newBuilder(api.resolve("search?q=sfz&kind=element"))))
                .contains("gov-core/person.id-number");
        assertThat(asked(HttpRequest.newBuilder(api.resolve("validate"))
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"items\":[{\"subject\":\"codeset:GB-T-2261.1\",\"value\":\"7\"}]}"))))
                .contains("\"refused\":1");
    }

    @Test
    @Order(7)
    void everyPageIsCleanInEveryLook() throws IOException {
        String axe;
        try (InputStream in = Objects.requireNonNull(IdentityPagesTest.class.getResourceAsStream("/axe.min.js"))) {
            axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> complaints = new ArrayList<>();
        for (String look : List.of("zh.light.normal", "en.dark.normal", "zh.light.large")) {
            page.context().addCookies(List.of(new Cookie("zs-taste", look).setUrl(platform.address())));
            for (int width : new int[] {1366, 390}) {
                page.setViewportSize(width, 800);
                for (String path : List.of(
                        "/people",
                        "/people?text=nobody",
                        "/people/new",
                        person,
                        "/organisations",
                        "/organisations/new",
                        "/organisations/import",
                        "/keys",
                        "/account",
                        "/account/password")) {
                    go(path);
                    page.evaluate(axe);
                    String at = look + " " + width + " " + path + " ";
                    ((List<?>) page.evaluate(AXE)).forEach(found -> complaints.add(at + found));
                    if (!page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
                            .equals(true)) {
                        complaints.add(at + "is wider than the screen");
                    }
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    @Order(8)
    void everyPageIsReachedByTheKeyboardAlone() {
        page.setViewportSize(1366, 768);
        go("/people");
        page.keyboard().press("Tab");
        Locator skip = page.locator(".zs-skip");
        assertThat(skip.evaluate("e => e === document.activeElement")).isEqualTo(true);
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }
}
