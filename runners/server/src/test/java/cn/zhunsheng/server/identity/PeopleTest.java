package cn.zhunsheng.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Pattern SECRET = Pattern.compile("class=\"zs-secret\">([^<]+)<");

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final UUID root = TestPeople.root(PLATFORM.context());
    private final UUID bureau = TestPeople.organisation(PLATFORM.context(), "局 " + tag, root);
    private final UUID office = TestPeople.organisation(PLATFORM.context(), "科 " + tag, bureau);
    private final UUID other = TestPeople.organisation(PLATFORM.context(), "他局 " + tag, root);
    private final Session administrator = PLATFORM.as(Role.ADMINISTRATOR);

    private UUID person(String name, UUID organisation, Role... roles) {
        return TestPeople.add(PLATFORM.context(), name + "-" + tag, organisation, roles);
    }

    private Session signedIn(String name) {
        return PLATFORM.visitor().signIn(name + "-" + tag, TestPeople.PASSWORD);
    }

    /// Who keeps the bureau and what is below it, and nothing else.
    private Session keeper() {
        person("keeper", bureau, Role.ADMINISTRATOR);
        return signedIn("keeper");
    }

    private static String trail(UUID person) {
        return PLATFORM.as(Role.AUDITOR)
                .get("/api/v1/audit?subject=person:" + person)
                .body();
    }

    @Test
    void addsSomebodyWhoSignsInByThePasswordShownOnce() {
        String account = "new-" + tag;
        HttpResponse<String> added = administrator.post(
                "/people/new", Map.of("account", account, "name", "新同事", "organisation", office.toString()));
        assertThat(added.statusCode()).isEqualTo(200);
        Matcher secret = SECRET.matcher(added.body());
        assertThat(secret.find()).as("The page shows the password").isTrue();
        Session newcomer = PLATFORM.visitor().signIn(account, secret.group(1));
        assertThat(newcomer.get("/account").headers().firstValue("Location").orElse(""))
                .endsWith("/account/password");
        assertThat(administrator.get("/people?text=" + account).body())
                .contains("新同事")
                .contains("待改口令")
                .doesNotContain(secret.group(1));
    }

    @Test
    void twoWhoGiveOneAccountAtOnceAreNotBothTaken() throws Exception {
        Map<String, String> form = Map.of("account", "race-" + tag, "name", "同时", "organisation", office.toString());
        List<Session> administrators = List.of(PLATFORM.as(Role.ADMINISTRATOR), PLATFORM.as(Role.ADMINISTRATOR));
        CyclicBarrier start = new CyclicBarrier(2);
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> asked = new ArrayList<>();
            for (Session one : administrators) {
                asked.add(() -> {
                    start.await();
                    return one.post("/people/new", form).statusCode();
                });
            }
            for (Future<Integer> answer : both.invokeAll(asked)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void anAccountIsGivenOnce() {
        person("twice", office);
        HttpResponse<String> again = administrator.post(
                "/people/new", Map.of("account", "Twice-" + tag, "name", "另一位", "organisation", office.toString()));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("identity.account_taken").contains("value=\"另一位\"");
    }

    @Test
    void aGrantedRoleHoldsAtOnceAndATakenOneIsGoneAtOnce() {
        UUID id = person("reader", office);
        Session reader = signedIn("reader");
        assertThat(reader.get("/audit").statusCode()).isEqualTo(403);
        Map<String, String> role = Map.of("role", "auditor", "organisation", office.toString());
        assertThat(administrator.post("/people/" + id + "/grants", role).statusCode())
                .isEqualTo(302);
        assertThat(reader.get("/audit").statusCode()).isEqualTo(200);
        assertThat(administrator.post("/people/" + id + "/grants/remove", role).statusCode())
                .isEqualTo(302);
        assertThat(reader.get("/audit").statusCode()).isEqualTo(403);
        assertThat(trail(id)).contains("identity.role_granted").contains("identity.role_taken_away");
    }

    @Test
    void nobodyGrantsARoleOutsideTheirReach() {
        UUID id = person("reader", office);
        Session keeper = keeper();
        for (UUID beyond : new UUID[] {root, other}) {
            HttpResponse<String> refused = keeper.post(
                    "/people/" + id + "/grants", Map.of("role", "reader", "organisation", beyond.toString()));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("identity.organisation_unknown");
        }
        assertThat(keeper.post("/people/" + id + "/grants", Map.of("role", "reader", "organisation", office.toString()))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoHoldsARoleOutsideReachOrBelongsElsewhereIsNotThere() {
        UUID above = person("above", office, Role.READER);
        PLATFORM.bean(IdentityStore.class).grant(above, Role.READER, root);
        UUID elsewhere = person("elsewhere", other);
        UUID within = person("within", office, Role.READER);
        Session keeper = keeper();
        assertThat(keeper.get("/people?text=" + tag).body())
                .contains("within-" + tag)
                .doesNotContain("above-" + tag)
                .doesNotContain("elsewhere-" + tag);
        assertThat(keeper.get("/people/" + within).statusCode()).isEqualTo(200);
        for (UUID hidden : new UUID[] {above, elsewhere}) {
            assertThat(keeper.get("/people/" + hidden).statusCode()).isEqualTo(404);
            assertThat(keeper.get("/api/v1/people/" + hidden).statusCode()).isEqualTo(404);
            assertThat(keeper.post("/people/" + hidden + "/password", Map.of()).statusCode())
                    .isEqualTo(404);
            assertThat(keeper.json("PATCH", "/api/v1/people/" + hidden, "{\"disabled\":true}")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void nobodyIsMovedOutOfReach() {
        UUID id = person("mover", office);
        HttpResponse<String> refused =
                keeper().post("/people/" + id, Map.of("name", "搬家", "organisation", other.toString()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(administrator.get("/people/" + id).body()).contains("科 " + tag);
    }

    @Test
    void nobodyChangesTheirOwnRolesOrStanding() {
        UUID self = person("self", bureau, Role.ADMINISTRATOR);
        Session session = signedIn("self");
        Map<String, String> role = Map.of("role", "administrator", "organisation", bureau.toString());
        for (String act : new String[] {"grants", "grants/remove", "disable", "password", "untie"}) {
            HttpResponse<String> refused = session.post("/people/" + self + "/" + act, role);
            assertThat(refused.statusCode()).as(act).isEqualTo(422);
            assertThat(refused.body()).as(act).contains("identity.own_account");
        }
        assertThat(session.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndComesBackByTheSamePassword() {
        UUID id = person("leaver", office, Role.READER);
        Session leaver = signedIn("leaver");
        administrator.post("/people/" + id + "/disable", Map.of("reason", "调离"));
        assertThat(leaver.get("/account").headers().firstValue("Location").orElse(""))
                .endsWith("/login");
        HttpResponse<String> attempt =
                PLATFORM.visitor().post("/login", Map.of("username", "leaver-" + tag, "password", TestPeople.PASSWORD));
        assertThat(attempt.headers().firstValue("Location").orElse("")).endsWith("/login?wrong");
        assertThat(trail(id)).contains("identity.person_disabled").contains("调离");
        administrator.post("/people/" + id + "/enable", Map.of());
        assertThat(leaver.get("/account").statusCode()).as("The old session").isEqualTo(302);
        assertThat(signedIn("leaver").get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aLockIsLiftedByAnAdministrator() {
        UUID id = person("locked", office);
        for (int i = 0; i < 5; i++) {
            PLATFORM.visitor().post("/login", Map.of("username", "locked-" + tag, "password", "wrong-" + i));
        }
        assertThat(administrator.get("/people?state=locked&text=" + tag).body()).contains("locked-" + tag);
        administrator.post("/people/" + id + "/unlock", Map.of());
        assertThat(signedIn("locked").get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void filtersByOrganisationRoleAndStateAndPagesOn() {
        person("a", bureau, Role.STEWARD);
        person("b", office, Role.READER);
        String below = "/api/v1/people?text=" + tag + "&organisation=" + office;
        assertThat(administrator.get(below).body()).contains("b-" + tag).doesNotContain("a-" + tag);
        String stewards = "/api/v1/people?text=" + tag + "&role=steward";
        assertThat(administrator.get(stewards).body()).contains("a-" + tag).doesNotContain("b-" + tag);
        String next = "/api/v1/people?text=" + tag + "&limit=1&after=a-" + tag;
        assertThat(administrator.get(next).body()).contains("b-" + tag).doesNotContain("a-" + tag);
        assertThat(administrator.get("/people?organisation=nonsense").body()).contains("没有符合条件的人员");
    }

    @Test
    void theExportedTableTakesNoNameForAFormula() {
        UUID id = person("formula", office);
        administrator.json("PATCH", "/api/v1/people/" + id, "{\"name\":\"=1+1\"}");
        HttpResponse<String> table = administrator.get("/people.csv?text=" + tag);
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.body()).startsWith("\uFEFF账号,姓名").contains("formula-" + tag + ",'=1+1,科 " + tag);
    }

    @Test
    void programsNeverSeeAHash() {
        UUID id = person("hash", office);
        assertThat(administrator.get("/api/v1/people/" + id).body())
                .contains("\"local\":true")
                .doesNotContain("argon2")
                .doesNotContain("epoch");
        String reset = administrator
                .json("POST", "/api/v1/people/" + id + "/password", "")
                .body();
        assertThat(reset).matches("\\{\"password\":\"[a-z2-9-]{19}\"}");
    }

    @Test
    void aBodyThatIsNoJsonIsToldSo() {
        HttpResponse<String> answer = administrator.json("POST", "/api/v1/people", "{");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("console.request_unreadable");
        assertThat(administrator.get("/people/not-an-id").statusCode()).isEqualTo(400);
    }
}
