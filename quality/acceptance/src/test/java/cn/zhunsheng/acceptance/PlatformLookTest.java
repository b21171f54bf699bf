package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.testkit.Chromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The pages of the demonstration as people of its city meet them: readable by everyone, on every screen.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PlatformLookTest {
    private static final String PASSWORD = "demo-city-2026";

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static PlatformProcess platform;

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

    private static BrowserContext context(int width, int height, String taste, boolean scripts) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(scripts));
        context.addCookies(List.of(new Cookie("zs-taste", taste).setUrl(platform.address())));
        return context;
    }

    private static Page signedIn(BrowserContext context, String account) {
        Page page = context.newPage();
        page.navigate(platform.address() + "/login");
        page.fill("#username", account);
        page.fill("#password", PASSWORD);
        page.click("main button");
        return page;
    }

    /// A run that is done, and two to compare.
    private static List<String> paths(Page page) {
        page.navigate(platform.address() + "/checks?state=done");
        List<String> runs = new ArrayList<>();
        page.locator("main tbody tr td:first-child a").all().forEach(link -> runs.add(link.getAttribute("href")));
        assertThat(runs).as("runs of the demonstration that are done").hasSizeGreaterThanOrEqualTo(2);
        return List.of(
                "/checks",
                "/checks/new",
                runs.get(0),
                runs.get(0) + "/compare" + runs.get(1).replace("/checks", ""),
                "/standards",
                "/standards?by=category&class=%E6%95%B0%E6%8D%AE",
                "/standards?by=system",
                "/standards/GB-T-39046-2020",
                "/standards/GB-T-21063.1-2007",
                "/standards/gaps",
                "/standards/work",
                "/standards/work/import",
                "/standards/attributes",
                "/standards/news",
                "/elements",
                "/elements/person.id-number",
                "/codesets",
                "/codesets/GB-T-2261.1",
                "/schemes",
                "/models",
                "/models/population-basic",
                "/search?q=sfz",
                "/packages",
                "/packages/gov-core",
                "/packages/gov-core/diff",
                "/packages/new",
                "/proposals",
                "/proposals/new",
                "/proposals/new?package=gov-core&kind=element&thing=person.name",
                "/proposals/new?package=gov-core&kind=code-set&thing=GB-T-2261.1",
                "/proposals/new?package=gov-core&kind=model&thing=population-basic",
                "/proposals/import",
                "/proposals/drafts",
                "/proposals/publish",
                "/conflicts",
                "/account",
                "/account/password",
                "/audit",
                "/people",
                "/organisations",
                "/keys",
                "/nowhere");
    }

    @ParameterizedTest
    @CsvSource({
        "1366, 768, zh.light.normal",
        "390, 844, zh.dark.normal",
        "1366, 768, en.dark.large",
        "390, 844, en.light.large"
    })
    void everyPageIsReadByEveryoneAndFitsTheScreen(int width, int height, String taste) throws IOException {
        try (BrowserContext context = context(width, height, taste, true)) {
            Page page = signedIn(context, "admin");
            List<String> faults = new ArrayList<>();
            page.onPageError(error -> faults.add("error: " + error));
            for (String path : paths(page)) {
                page.navigate(platform.address() + path);
                ReportPageTest.violations(page).forEach(violation -> faults.add(path + " " + violation));
                if (ReportPageTest.wider(page) > 0) {
                    faults.add(path + " runs over the edge by " + ReportPageTest.wider(page));
                }
            }
            assertThat(faults).isEmpty();
        }
    }

    /// What only an editor fills in.
    @ParameterizedTest
    @CsvSource({"1366, 768, zh.dark.normal", "390, 844, en.light.large"})
    void theFormsOfAnEditorAreReadByEveryoneAndFitTheScreen(int width, int height, String taste) throws IOException {
        try (BrowserContext context = context(width, height, taste, true)) {
            Page page = signedIn(context, "editor");
            List<String> faults = new ArrayList<>();
            for (String path : List.of(
                    "/proposals/drafts",
                    "/conflicts",
                    "/codesets/C0109-XSCJ",
                    "/proposals/import",
                    "/proposals/new?package=gov-core&kind=mapping")) {
                page.navigate(platform.address() + path);
                assertThat(page.locator("main form, main #conflicts").count())
                        .as(path)
                        .isPositive();
                ReportPageTest.violations(page).forEach(violation -> faults.add(path + " " + violation));
                if (ReportPageTest.wider(page) > 0) {
                    faults.add(path + " runs over the edge by " + ReportPageTest.wider(page));
                }
            }
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void everyPageReadsWithoutScripts() {
        try (BrowserContext context = context(1366, 768, "zh.light.normal", false)) {
            Page page = signedIn(context, "admin");
            for (String path : paths(page)) {
                page.navigate(platform.address() + path);
                assertThat(page.locator("main h1").count()).as(path).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "steward, 标准 字典 检查",
        "editor, 标准 字典 检查",
        "reviewer, 标准 字典 检查",
        "auditor, 标准 字典 检查 审计",
        "leader, 标准 字典 检查",
        "reader, 标准 字典 检查",
        "admin, 标准 字典 检查 审计 机构 人员 密钥"
    })
    void eachRoleSeesItsRooms(String account, String rooms) {
        try (BrowserContext context = context(1366, 768, "zh.light.normal", true)) {
            Page page = signedIn(context, account);
            assertThat(page.url()).endsWith("/checks");
            assertThat(String.join(" ", page.locator(".zs-menu nav a").allTextContents()))
                    .isEqualTo(rooms);
            boolean may = page.locator("main a:has-text('新建检查')").count() > 0;
            assertThat(may).isEqualTo(account.equals("steward") || account.equals("admin"));
        }
    }

    @Test
    void fiveWrongPasswordsLockTheDoorWithoutSayingWhoseItIs() {
        try (BrowserContext context = context(1366, 768, "zh.light.normal", true)) {
            Page page = context.newPage();
            for (String account : List.of("steward.hr", "nobody-of-this-name")) {
                for (int i = 0; i < 6; i++) {
                    page.navigate(platform.address() + "/login");
                    page.fill("#username", account);
                    page.fill("#password", i == 5 ? PASSWORD : "not-the-password-" + i);
                    page.click("main button");
                    assertThat(page.textContent("[role=alert]")).contains("账号或口令不对，或账号暂时锁定");
                }
            }
        }
    }
}
