package cn.zhunsheng.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.audit.Trail;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.transaction.support.TransactionTemplate;

/// The whole way to another service and back, by plain HTTP, against a real authorization server.
class OidcTest {
    private static final String AUDIENCE = "urn:zhunsheng:api";

    private static ConfigurableApplicationContext server;
    private static RunningPlatform platform;
    private static String issuer;

    private final String account = "someone-" + UUID.randomUUID().toString().substring(0, 8);
    private final Session session = platform.visitor();

    @BeforeAll
    static void start() throws IOException {
        server = IssuingServer.start();
        issuer = IssuingServer.issuer(server);
        Path file = Files.createTempFile("zhunsheng", ".yaml");
        Files.writeString(file, """
                zhunsheng:
                  oidc: {issuer: "%s", client-id: %s, client-secret: %s, name: 市民通认证, audience: "%s"}
                """.formatted(issuer, IssuingServer.CLIENT, IssuingServer.SECRET, AUDIENCE));
        platform = RunningPlatform.configured(file);
        IssuingServer.leadsBackTo(platform.uri() + "/login/oauth2/code/oidc");
    }

    @AfterAll
    static void stop() {
        platform.context().close();
        server.close();
    }

    @AfterEach
    void honest() {
        IssuingServer.SPOIL.set(claims -> {});
    }

    private static UUID root() {
        return TestPeople.root(platform.context());
    }

    /// A person without a password who is expected from there.
    private UUID expected(Role... roles) {
        Session administrator = platform.as(Role.ADMINISTRATOR);
        String person = "{\"account\":\"%s\",\"name\":\"在册\",\"organisation\":\"%s\",\"expected\":true}"
                .formatted(account, root());
        HttpResponse<String> added = administrator.json("POST", "/api/v1/people", person);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.body()).doesNotContain("password");
        UUID id = UUID.fromString(added.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"));
        for (Role role : roles) {
            platform.bean(IdentityStore.class).grant(id, role, root());
        }
        return id;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /// Goes to the other service, signs in there, and comes as far as the address that leads back.
    private String returning(String user) {
        String away = location(session.get(location(session.get("/login/oidc"))));
        assertThat(away)
                .startsWith(issuer + "/oauth2/authorize")
                .contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce=");
        assertThat(location(session.get(away))).isEqualTo(issuer + "/login");
        String on = location(session.post(issuer + "/login", Map.of("username", user, "password", "secret")));
        String back = location(session.get(on));
        assertThat(back).startsWith(platform.uri() + "/login/oauth2/code/oidc?code=");
        return back;
    }

    private String signIn(String user) {
        return location(session.get(returning(user)));
    }

    private String trail(UUID person) {
        return platform.as(Role.AUDITOR)
                .get("/api/v1/audit?subject=person:" + person)
                .body();
    }

    @Test
    void theDoorOffersTheOtherServiceByItsName() {
        assertThat(session.get("/login").body()).contains("市民通认证").contains("/login/oidc");
    }

    @Test
    void whoIsExpectedIsTiedOnceAndComesInByThatEverAfter() {
        UUID id = expected(Role.AUDITOR);
        assertThat(signIn(account)).endsWith("/");
        assertThat(session.get("/account").body()).contains("在册").contains(account);
        assertThat(session.get("/audit").statusCode()).isEqualTo(200);
        assertThat(trail(id)).contains("identity.account_tied").contains("identity.signed_in");
        IssuingServer.SPOIL.set(claims -> claims.claim("preferred_username", "renamed-" + account));
        assertThat(new OidcTest().signIn(account))
                .as("By another account, the same subject")
                .endsWith("/");
    }

    @Test
    void leadsToThePageThatWasAskedFor() {
        expected(Role.AUDITOR);
        session.get("/audit?deed=identity");
        assertThat(signIn(account)).contains("/audit?deed=identity");
    }

    @Test
    void theSessionGetsANewNumber() {
        expected();
        String back = returning(account);
        HttpResponse<String> in = session.get(back);
        assertThat(in.headers().allValues("Set-Cookie").toString())
                .contains("zs-session=")
                .contains("SameSite=Lax");
    }

    @Test
    void whoIsNotKnownIsToldWhatToDo() {
        assertThat(signIn(account)).endsWith("/login?unknown");
        assertThat(session.get("/login?unknown").body()).contains("请系统管理员增加您的账号并允许绑定");
        assertThat(location(session.get("/account"))).endsWith("/login");
    }

    @Test
    void anAccountOfThatNameIsNotTiedUnlessItIsExpected() {
        TestPeople.add(platform.context(), account, root(), Role.ADMINISTRATOR);
        assertThat(signIn(account)).endsWith("/login?unknown");
        assertThat(location(session.get("/people"))).endsWith("/login");
    }

    @Test
    void anotherSubjectOfTheSameAccountDoesNotComeIn() {
        expected();
        assertThat(signIn(account)).endsWith("/");
        IssuingServer.SPOIL.set(claims -> claims.claim("preferred_username", account));
        assertThat(new OidcTest().signIn("other-" + account)).endsWith("/login?unknown");
    }

    @Test
    void whoIsDisabledOrUntiedDoesNotComeIn() {
        UUID id = expected();
        assertThat(signIn(account)).endsWith("/");
        Session administrator = platform.as(Role.ADMINISTRATOR);
        administrator.json("PATCH", "/api/v1/people/" + id, "{\"disabled\":true}");
        assertThat(location(session.get("/account"))).endsWith("/login");
        assertThat(new OidcTest().signIn(account)).endsWith("/login?unknown");
        administrator.json("PATCH", "/api/v1/people/" + id, "{\"disabled\":false}");
        assertThat(new OidcTest().signIn(account)).endsWith("/");
        administrator.json("DELETE", "/api/v1/people/" + id + "/tie", "");
        assertThat(new OidcTest().signIn(account)).endsWith("/login?unknown");
    }

    @Test
    void whoHasNoPasswordHereDoesNotComeInByOne() {
        expected();
        String wrong = location(session.post("/login", Map.of("username", account, "password", "secret")));
        assertThat(wrong).endsWith("/login?wrong");
    }

    @Test
    void aWrongStateIsRefused() {
        expected();
        String back = returning(account);
        assertThat(location(session.get(back.replaceAll("state=[^&]+", "state=forged"))))
                .endsWith("/login?refused");
        assertThat(location(session.get("/account"))).endsWith("/login");
    }

    @Test
    void anAnswerMeantForAnotherSessionIsRefused() {
        expected();
        String back = returning(account);
        assertThat(location(platform.visitor().get(back))).endsWith("/login?refused");
    }

    @Test
    void anAnswerIsTakenOnce() {
        expected();
        String back = returning(account);
        session.get(back);
        assertThat(location(session.get(back))).endsWith("/login?refused");
    }

    @Test
    void identityTokensThatAreNotRightAreRefused() {
        expected();
        Instant past = Instant.now().minusSeconds(3600);
        Map<String, Consumer<JwtClaimsSet.Builder>> spoiled = Map.of(
                "nonce", claims -> claims.claim("nonce", "another"),
                "issuer", claims -> claims.claim("iss", "https://data.example.gov.cn/elsewhere"),
                "audience", claims -> claims.audience(List.of("another-client")),
                "expired", claims -> claims.issuedAt(past.minusSeconds(60)).expiresAt(past));
        spoiled.forEach((what, spoil) -> {
            IssuingServer.SPOIL.set(spoil);
            OidcTest other = new OidcTest();
            assertThat(other.signIn(account)).as(what).endsWith("/login?refused");
            assertThat(location(other.session.get("/account"))).as(what).endsWith("/login");
        });
        assertThat(platform.as(Role.AUDITOR)
                        .get("/api/v1/audit?deed=identity.sign_in_refused")
                        .body())
                .contains("\"by\":\"oidc\"");
        IssuingServer.SPOIL.set(claims -> {});
        assertThat(new OidcTest().signIn(account))
                .as("The honest one still ties")
                .endsWith("/");
    }

    /// A door of a platform where whoever is vouched for is added.
    private Optional<SignedIn> openDoor(String subject, String bearing) {
        Oidc creating = new Oidc(issuer, "", "", "", "preferred_username", true, "");
        OidcDoor door = new OidcDoor(
                platform.bean(IdentityStore.class),
                platform.bean(Organisations.class),
                creating,
                platform.bean(Trail.class),
                platform.bean(Clock.class));
        return platform.bean(TransactionTemplate.class)
                .execute(status -> door.open(new OidcDoor.Vouched(issuer, subject, bearing, "新来的"), "192.0.2.1"));
    }

    @Test
    void whereItIsSetSoWhoIsNotKnownIsAddedWithoutRoles() {
        Optional<SignedIn> in = openDoor("subject of " + account, account);
        assertThat(in).isPresent();
        assertThat(openDoor("subject of " + account, "another-" + account)).isEqualTo(in);
        assertThat(platform.as(Role.ADMINISTRATOR)
                        .get("/api/v1/people?text=" + account)
                        .body())
                .contains("\"roles\":[]", "新来的", "\"local\":false", "\"tied\":true");
    }

    @Test
    void anAccountThatIsThereIsNeverTakenOver() {
        TestPeople.add(platform.context(), account, root(), Role.ADMINISTRATOR);
        assertThat(openDoor("subject of " + account, account)).isEmpty();
        assertThat(openDoor("subject of " + account, null)).isEmpty();
    }

    private int call(String token) {
        Session program = platform.visitor();
        return program.send(program.request("GET", "/api/v1/audit")
                        .header("Authorization", "Bearer " + token)
                        .build())
                .statusCode();
    }

    @Test
    void aTokenOpensTheApiToWhomItNames() {
        UUID id = expected(Role.AUDITOR);
        Instant soon = Instant.now().plusSeconds(600);
        String token = IssuingServer.token(issuer, account, AUDIENCE, soon, true);
        assertThat(call(token)).as("Nobody is tied by a token").isEqualTo(401);
        assertThat(signIn(account)).endsWith("/");
        assertThat(call(token)).isEqualTo(200);
        platform.as(Role.ADMINISTRATOR).json("DELETE", "/api/v1/people/" + id + "/grants/auditor/" + root(), "");
        assertThat(call(token)).as("Without the role").isEqualTo(403);
    }

    @Test
    void tokensThatAreNotRightAreRefused() {
        expected(Role.AUDITOR);
        assertThat(signIn(account)).endsWith("/");
        Instant soon = Instant.now().plusSeconds(600);
        Instant past = Instant.now().minusSeconds(600);
        Map<String, String> wrong = Map.of(
                "issuer", IssuingServer.token("https://data.example.gov.cn/elsewhere", account, AUDIENCE, soon, true),
                "audience", IssuingServer.token(issuer, account, IssuingServer.CLIENT, soon, true),
                "expired", IssuingServer.token(issuer, account, AUDIENCE, past, true),
                "signature", IssuingServer.token(issuer, account, AUDIENCE, soon, false),
                "subject", IssuingServer.token(issuer, "nobody", AUDIENCE, soon, true),
                "no token", "a.b.c");
        wrong.forEach((what, token) -> assertThat(call(token)).as(what).isEqualTo(401));
    }
}
