package cn.zhunsheng.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();

    @Test
    void whoTriesToSignInTooOftenIsToldWhenToTryAgain() {
        Session crowd = PLATFORM.visitor();
        Map<String, String> attempt = Map.of("username", "nobody-" + UUID.randomUUID(), "password", "guess");
        HttpResponse<String> last = crowd.post("/login", attempt);
        for (int i = 0; i < 60 && last.statusCode() == 302; i++) {
            last = crowd.post("/login", attempt);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(last.body()).contains("access.rate_exceeded").contains("秒再试");
        assertThat(last.headers().firstValue("Content-Security-Policy")).isPresent();
        HttpResponse<String> elsewhere = PLATFORM.visitor().post("/login", attempt);
        assertThat(elsewhere.statusCode()).as("Another address").isEqualTo(302);
    }

    @Test
    void whoCallsTheApiTooOftenIsToldWhenToTryAgainAndPagesStayOpen() {
        String account = "often-" + UUID.randomUUID();
        TestPeople.add(PLATFORM.context(), account, TestPeople.root(PLATFORM.context()), Role.AUDITOR);
        Session caller = PLATFORM.visitor().signIn(account, TestPeople.PASSWORD);
        HttpResponse<String> last = caller.get("/api/v1/audit/checkpoint");
        for (int i = 0; i < 5000 && last.statusCode() == 200; i++) {
            last = caller.get("/api/v1/audit/checkpoint");
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(last.body()).contains("access.rate_exceeded");
        assertThat(caller.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        String account = "everywhere-" + UUID.randomUUID();
        TestPeople.add(PLATFORM.context(), account, TestPeople.root(PLATFORM.context()), Role.READER);
        Session here = PLATFORM.visitor().signIn(account, TestPeople.PASSWORD);
        Session there = PLATFORM.visitor().signIn(account, TestPeople.PASSWORD);
        assertThat(here.post("/account/sign-out", Map.of()).statusCode()).isEqualTo(302);
        for (Session session : new Session[] {here, there}) {
            assertThat(session.get("/account").headers().firstValue("Location").orElse(""))
                    .endsWith("/login");
        }
    }
}
