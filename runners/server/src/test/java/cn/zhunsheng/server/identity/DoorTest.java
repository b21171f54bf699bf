package cn.zhunsheng.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DoorTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();

    private final String account = "door-" + UUID.randomUUID();
    private final Session session = PLATFORM.visitor();

    private UUID person(Role... roles) {
        return TestPeople.add(PLATFORM.context(), account, TestPeople.root(PLATFORM.context()), roles);
    }

    private String attempt(String password) {
        return session.post("/login", Map.of("username", account, "password", password))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    @Test
    void fiveWrongPasswordsLockTheAccountForTheRightOneToo() {
        person();
        for (int i = 0; i < 5; i++) {
            assertThat(attempt("wrong-password-" + i)).endsWith("/login?wrong");
        }
        assertThat(attempt(TestPeople.PASSWORD)).endsWith("/login?wrong");
        assertThat(PLATFORM.as(Role.AUDITOR)
                        .get("/audit?deed=identity.account_locked")
                        .body())
                .contains(account);
    }

    @Test
    void eachWrongPasswordCountsOnce() {
        person();
        for (int i = 0; i < 4; i++) {
            assertThat(attempt("wrong-password-" + i)).endsWith("/login?wrong");
        }
        assertThat(attempt(TestPeople.PASSWORD)).doesNotContain("wrong");
    }

    @Test
    void aNewPasswordForOneTimeOpensNothingButItsChange() {
        UUID id = person(Role.READER);
        FirstPassword.give(PLATFORM.context(), id, "for-one-time-only-7");
        session.signIn(account, "for-one-time-only-7");
        assertThat(session.get("/account").headers().firstValue("Location").orElse(""))
                .endsWith("/account/password");
        var form =
                Map.of("old", "for-one-time-only-7", "fresh", "a sentence of my own", "again", "a sentence of my own");
        assertThat(session.post("/account/password", form).statusCode()).isEqualTo(302);
        assertThat(session.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() {
        person(Role.READER);
        Session other = PLATFORM.visitor().signIn(account, TestPeople.PASSWORD);
        session.signIn(account, TestPeople.PASSWORD);
        var form =
                Map.of("old", TestPeople.PASSWORD, "fresh", "another sentence here", "again", "another sentence here");
        session.post("/account/password", form);
        assertThat(other.get("/account").headers().firstValue("Location").orElse(""))
                .endsWith("/login");
        assertThat(session.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aWeakPasswordIsRefusedWithWhatWouldBeAccepted() {
        person(Role.READER);
        session.signIn(account, TestPeople.PASSWORD);
        var form = Map.of("old", TestPeople.PASSWORD, "fresh", "short", "again", "short");
        var answer = session.post("/account/password", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("identity.password_weak").contains("12 个以上字符");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        person(Role.READER);
        session.signIn(account, TestPeople.PASSWORD);
        var request = session.request("POST", "/account/password")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("old=a&fresh=b&again=b"))
                .build();
        assertThat(session.send(request).statusCode()).isEqualTo(403);
    }
}
