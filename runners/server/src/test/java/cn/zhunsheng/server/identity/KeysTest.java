package cn.zhunsheng.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeysTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Pattern TOKEN = Pattern.compile("zsk_[A-Za-z0-9_-]{43}");

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final UUID root = TestPeople.root(PLATFORM.context());
    private final UUID bureau = TestPeople.organisation(PLATFORM.context(), "局 " + tag, root);
    private final UUID maker =
            TestPeople.add(PLATFORM.context(), "maker-" + tag, bureau, Role.ADMINISTRATOR, Role.AUDITOR);
    private final Session session = PLATFORM.visitor().signIn("maker-" + tag, TestPeople.PASSWORD);
    private final Session machine = PLATFORM.visitor();

    private HttpResponse<String> make(String roles, String more) {
        String wish =
                "{\"name\":\"接口 %s\",\"organisation\":\"%s\",\"roles\":[%s]%s}".formatted(tag, bureau, roles, more);
        return session.json("POST", "/api/v1/keys", wish);
    }

    private String token(String roles) {
        HttpResponse<String> made = make(roles, "");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        Matcher token = TOKEN.matcher(made.body());
        assertThat(token.find()).isTrue();
        return token.group();
    }

    private HttpResponse<String> call(String method, String path, String header, String body) {
        return machine.send(machine.request(method, path)
                .header("Authorization", header)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private int ask(String token) {
        return call("GET", "/api/v1/audit", "Bearer " + token, "").statusCode();
    }

    @Test
    void aKeyOpensTheApiToItsRolesAndNothingElse() {
        String token = token("\"auditor\"");
        assertThat(ask(token)).isEqualTo(200);
        assertThat(call("GET", "/api/v1/people", "Bearer " + token, "").statusCode())
                .isEqualTo(403);
        HttpResponse<String> page = call("GET", "/audit", "Bearer " + token, "");
        assertThat(page.statusCode()).as("Pages take no key").isEqualTo(302);
    }

    @Test
    void aKeyReadsTheMetricsForAProgramThatWatches() {
        HttpResponse<String> metrics = call("GET", "/metrics", "Bearer " + token("\"auditor\""), "");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("http_server_requests_seconds_count", "hikaricp_connections_active");
        assertThat(call("GET", "/metrics", "Bearer zsk_unknown", "").statusCode())
                .isEqualTo(401);
        assertThat(machine.get("/metrics").statusCode()).isEqualTo(302);
    }

    @Test
    void theTokenIsShownOnceAndKeptAsAHash() {
        String token = token("\"auditor\"");
        assertThat(session.get("/api/v1/keys").body())
                .contains(token.substring(0, 8))
                .doesNotContain(token);
        assertThat(session.get("/keys").body()).contains("接口 " + tag).doesNotContain(token);
        String kept = PLATFORM.bean(JdbcClient.class)
                .sql("select string_agg(k::text, ' ') from identity.api_key k")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(token);
    }

    @Test
    void thePageMakesAKeyToo() {
        HttpResponse<String> made = session.post(
                "/keys",
                Map.of("name", "页面 " + tag, "organisation", bureau.toString(), "role", "auditor", "days", "7"));
        assertThat(made.statusCode()).isEqualTo(200);
        Matcher token = TOKEN.matcher(made.body());
        assertThat(token.find()).isTrue();
        assertThat(ask(token.group())).isEqualTo(200);
    }

    @Test
    void rolesAreNoWiderThanTheMakersOwn() {
        assertThat(make("\"steward\"", "").body()).contains("identity.grant_beyond_reach");
        assertThat(make("", "").body()).contains("identity.roles_missing");
        assertThat(make("\"king\"", "").body()).contains("identity.role_unknown");
        String above = "{\"name\":\"上级\",\"organisation\":\"%s\",\"roles\":[\"auditor\"]}".formatted(root);
        assertThat(session.json("POST", "/api/v1/keys", above).body()).contains("identity.organisation_unknown");
    }

    @Test
    void aKeyIsInForceForAYearAtMost() {
        assertThat(make("\"auditor\"", ",\"days\":366").body()).contains("identity.expiry_unfit");
        assertThat(make("\"auditor\"", ",\"days\":0").body()).contains("identity.expiry_unfit");
        assertThat(make("\"auditor\"", ",\"days\":365").statusCode()).isEqualTo(201);
    }

    @Test
    void aRevokedOrExpiredOrUnknownKeyIsRefusedInTheVoiceOfTheApi() {
        String token = token("\"auditor\"");
        String expired = token("\"auditor\"");
        JdbcClient db = PLATFORM.bean(JdbcClient.class);
        db.sql("update identity.api_key set expires_at = :past where hash = :hash")
                .param("past", IdentityStore.moment(Instant.now().minusSeconds(1)))
                .param("hash", new Token(expired).hash())
                .update();
        UUID id = db.sql("select id from identity.api_key where hash = :hash")
                .param("hash", new Token(token).hash())
                .query(UUID.class)
                .single();
        assertThat(ask(token)).isEqualTo(200);
        assertThat(session.json("DELETE", "/api/v1/keys/" + id, "").statusCode())
                .isEqualTo(204);
        for (String header : new String[] {
            "Bearer " + token,
            "Bearer " + expired,
            "Bearer zsk_unknown",
            "Bearer zsk_",
            "Bearer x.y.z",
            "Basic eDp5",
            "x"
        }) {
            HttpResponse<String> refused = call("GET", "/api/v1/audit", header, "");
            assertThat(refused.statusCode()).as(header).isEqualTo(401);
            assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(refused.body()).contains("access.sign_in_needed");
        }
        String trail =
                PLATFORM.as(Role.AUDITOR).get("/api/v1/audit?subject=key:" + id).body();
        assertThat(trail)
                .contains("identity.key_made")
                .contains("identity.key_revoked")
                .doesNotContain(token);
    }

    @Test
    void aSessionDoesNotHelpWhoShowsAWrongKey() {
        HttpResponse<String> answer = session.send(session.request("GET", "/api/v1/audit")
                .header("Authorization", "Bearer zsk_unknown")
                .build());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aKeyChangesThingsWithoutAFormTokenAndIsNamedInTheTrail() {
        String token = token("\"administrator\"");
        String person = "{\"account\":\"by-key-%s\",\"name\":\"机器加的\",\"organisation\":\"%s\"}".formatted(tag, bureau);
        assertThat(call("POST", "/api/v1/people", "Bearer " + token, person).statusCode())
                .isEqualTo(201);
        assertThat(PLATFORM.as(Role.AUDITOR)
                        .get("/api/v1/audit?account=" + token.substring(0, 8))
                        .body())
                .contains("identity.person_added")
                .contains("接口 " + tag);
        assertThat(call("POST", "/api/v1/keys", "Bearer " + token, "{}").body()).contains("identity.key_by_machine");
    }

    @Test
    void aKeyMayNoMoreThanItsMakerStillMay() {
        String token = token("\"auditor\"");
        assertThat(ask(token)).isEqualTo(200);
        Session administrator = PLATFORM.as(Role.ADMINISTRATOR);
        administrator.json("DELETE", "/api/v1/people/" + maker + "/grants/auditor/" + bureau, "");
        assertThat(ask(token)).as("The maker lost the role").isEqualTo(403);
        administrator.json(
                "POST",
                "/api/v1/people/" + maker + "/grants",
                "{\"role\":\"auditor\",\"organisation\":\"%s\"}".formatted(bureau));
        assertThat(ask(token)).isEqualTo(200);
        administrator.json("PATCH", "/api/v1/people/" + maker, "{\"disabled\":true}");
        assertThat(ask(token)).as("The maker was disabled").isEqualTo(401);
        administrator.json("PATCH", "/api/v1/people/" + maker, "{\"disabled\":false}");
    }

    @Test
    void lastUseIsKeptToTheMinute() {
        String token = token("\"auditor\"");
        ask(token);
        JdbcClient db = PLATFORM.bean(JdbcClient.class);
        String first = used(db, token);
        ask(token);
        assertThat(used(db, token)).isEqualTo(first).isNotEmpty();
    }

    private static String used(JdbcClient db, String token) {
        return db.sql("select coalesce(used_at::text, '') from identity.api_key where hash = :hash")
                .param("hash", new Token(token).hash())
                .query(String.class)
                .single();
    }

    @Test
    void keysOfOtherOrganisationsAreNotThere() {
        String token = token("\"auditor\"");
        UUID other = TestPeople.organisation(PLATFORM.context(), "他局 " + tag, root);
        TestPeople.add(PLATFORM.context(), "other-" + tag, other, Role.ADMINISTRATOR);
        Session stranger = PLATFORM.visitor().signIn("other-" + tag, TestPeople.PASSWORD);
        assertThat(stranger.get("/keys").body()).doesNotContain("接口 " + tag);
        String id = session.get("/api/v1/keys").body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(stranger.json("DELETE", "/api/v1/keys/" + id, "").statusCode())
                .isEqualTo(404);
        assertThat(ask(token)).isEqualTo(200);
    }

    @Test
    void theLastAdministratorOfEverythingStaysOne() {
        UUID last = TestPeople.add(PLATFORM.context(), "root-" + tag, root, Role.ADMINISTRATOR);
        Session top = PLATFORM.visitor().signIn("root-" + tag, TestPeople.PASSWORD);
        String wish = "{\"name\":\"根 %s\",\"organisation\":\"%s\",\"roles\":[\"administrator\"]}".formatted(tag, root);
        Matcher token = TOKEN.matcher(top.json("POST", "/api/v1/keys", wish).body());
        assertThat(token.find()).isTrue();
        String key = "Bearer " + token.group();
        JdbcClient db = PLATFORM.bean(JdbcClient.class);
        db.sql(
                        "update identity.person set disabled_at = now() where disabled_at is null and id <> :last and id in "
                                + "(select person from identity.person_grant where role = 'administrator' and organisation = :root)")
                .param("last", last)
                .param("root", root)
                .update();
        try {
            HttpResponse<String> disabled = call("PATCH", "/api/v1/people/" + last, key, "{\"disabled\":true}");
            assertThat(disabled.body()).contains("identity.last_administrator");
            HttpResponse<String> demoted =
                    call("DELETE", "/api/v1/people/" + last + "/grants/administrator/" + root, key, "");
            assertThat(demoted.body()).contains("identity.last_administrator");
            assertThat(top.get("/people").statusCode()).isEqualTo(200);
        } finally {
            db.sql("update identity.person set disabled_at = null where account in ('admin', 'administrator')")
                    .update();
        }
    }
}
