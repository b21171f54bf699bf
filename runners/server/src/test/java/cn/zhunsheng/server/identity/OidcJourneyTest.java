package cn.zhunsheng.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.testkit.Chromium;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/// Signing in by another service as a person does it: in a real browser, which heeds the cookies' and the pages' rules.
class OidcJourneyTest {
    private static Chromium chromium;
    private static ConfigurableApplicationContext server;
    private static RunningPlatform platform;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        server = IssuingServer.start();
        Path file = Files.createTempFile("zhunsheng", ".yaml");
        Files.writeString(
                file, """
                zhunsheng:
                  oidc: {issuer: "%s", client-id: %s, client-secret: %s, name: 市民通认证}
                """.formatted(IssuingServer.issuer(server), IssuingServer.CLIENT, IssuingServer.SECRET));
        platform = RunningPlatform.configured(file);
        IssuingServer.leadsBackTo(platform.uri() + "/login/oauth2/code/oidc");
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            platform.context().close();
            server.close();
        }
    }

    private static String expected() {
        String account = "oidc-" + UUID.randomUUID().toString().substring(0, 8);
        String person = "{\"account\":\"%s\",\"name\":\"在册\",\"organisation\":\"%s\",\"expected\":true}"
                .formatted(account, TestPeople.root(platform.context()));
        assertThat(platform.as(Role.ADMINISTRATOR)
                        .json("POST", "/api/v1/people", person)
                        .statusCode())
                .isEqualTo(201);
        return account;
    }

    private static void goThere(Page page, String account) {
        page.navigate(platform.uri() + "/account");
        page.click("text=市民通认证");
        assertThat(page.url()).as("The other service's own door").startsWith(IssuingServer.issuer(server));
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", "secret");
        page.click("button[type=submit]");
    }

    @Test
    void aPersonSignsInThereComesBackToWhatTheyAskedForAndSignsOut() {
        String account = expected();
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.onConsoleMessage(said -> {
                if (said.type().equals("error")
                        && page.url().startsWith(platform.uri().toString())) {
                    complaints.add(said.text());
                }
            });
            goThere(page, account);
            page.waitForURL(platform.uri() + "/account**");
            assertThat(page.textContent("main")).contains(account).contains("在册");
            assertThat(complaints).as("What the browser refused on our pages").isEmpty();
            page.click("form[action='/logout'] button");
            page.navigate(platform.uri() + "/account");
            assertThat(page.url()).as("Signed out").contains("/login");
        }
    }

    @Test
    void whoIsNotExpectedIsToldSoAtOurDoor() {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            goThere(page, "stranger-" + UUID.randomUUID().toString().substring(0, 8));
            page.waitForURL(platform.uri() + "/login?unknown");
            assertThat(page.textContent("body")).contains("请系统管理员增加您的账号并允许绑定");
        }
    }
}
