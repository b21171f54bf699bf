package cn.zhunsheng.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrganisationsTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    /// Codes whose check characters hold, of no organisation: counted up by the scheme itself.
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final UUID root = TestPeople.root(PLATFORM.context());
    private final UUID bureau = TestPeople.organisation(PLATFORM.context(), "局 " + tag, root);
    private final Session administrator = PLATFORM.as(Role.ADMINISTRATOR);

    /// A code of a serial number, with the check character of GB 32100.
    private static String creditCode(String body) {
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(body.charAt(i)) * weights[i];
        }
        return body + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private HttpResponse<String> add(UUID parent, String name, String code, String division) {
        return administrator.post(
                "/organisations/new",
                Map.of("parent", parent.toString(), "name", name, "creditCode", code, "division", division));
    }

    private HttpResponse<String> take(Session session, String table) {
        return session.send(session.request("POST", "/api/v1/organisations/import?under=" + bureau)
                .header("Content-Type", "text/csv")
                .header("X-CSRF-TOKEN", session.token())
                .POST(BodyPublishers.ofString(table))
                .build());
    }

    private String list() {
        return administrator.get("/api/v1/organisations").body();
    }

    @Test
    void addsBelowAnotherAndGoesAsDeepAsWanted() {
        assertThat(add(bureau, "科 " + tag, "", "330102").statusCode()).isEqualTo(302);
        assertThat(administrator.get("/organisations").body())
                .contains("zs-level-2")
                .contains("科 " + tag);
        HttpResponse<String> twice = add(bureau, "科 " + tag, "", "");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("identity.organisation_taken");
    }

    @Test
    void judgesTheCodesByTheirSchemes() {
        HttpResponse<String> wrong = add(bureau, "甲 " + tag, "91330000MA27X0000A", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("identity.credit_code_unfit").contains("校验码");
        assertThat(add(bureau, "甲 " + tag, "", "999999").body()).contains("identity.division_unfit");
        assertThat(add(bureau, "甲 " + tag, "", "33010").body()).contains("identity.division_unfit");
        assertThat(list()).doesNotContain("甲 " + tag);
    }

    @Test
    void aCreditCodeBelongsToOne() {
        String code = creditCode("11330000" + "00" + (1_000_000 + Math.floorMod(tag.hashCode(), 8_000_000)));
        HttpResponse<String> first = add(bureau, "乙 " + tag, code.toLowerCase(java.util.Locale.ROOT), "");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(302);
        assertThat(list()).contains(code);
        assertThat(add(bureau, "丙 " + tag, code, "").body()).contains("identity.credit_code_taken");
    }

    @Test
    void closesOnlyWhatIsEmpty() {
        UUID office = TestPeople.organisation(PLATFORM.context(), "科 " + tag, bureau);
        UUID person = TestPeople.add(PLATFORM.context(), "closer-" + tag, office);
        String path = "/organisations/" + office + "/close";
        assertThat(administrator.post(path, Map.of()).body()).contains("identity.organisation_occupied");
        assertThat(administrator
                        .post("/organisations/" + bureau + "/close", Map.of())
                        .statusCode())
                .as("With an open one below")
                .isEqualTo(422);
        administrator.json("PATCH", "/api/v1/people/" + person, "{\"organisation\":\"" + bureau + "\"}");
        assertThat(administrator.post(path, Map.of()).statusCode()).isEqualTo(302);
        assertThat(administrator
                        .post(
                                "/people/new",
                                Map.of("account", "late-" + tag, "name", "晚", "organisation", office.toString()))
                        .body())
                .contains("identity.organisation_unknown");
        assertThat(administrator
                        .post("/organisations/" + office + "/reopen", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(administrator
                        .post("/organisations/" + root + "/close", Map.of())
                        .statusCode())
                .as("The root")
                .isEqualTo(422);
    }

    @Test
    void whoKeepsOneSeesAndChangesNoOther() {
        TestPeople.add(PLATFORM.context(), "keeper-" + tag, bureau, Role.ADMINISTRATOR);
        UUID other = TestPeople.organisation(PLATFORM.context(), "他局 " + tag, root);
        Session keeper = PLATFORM.visitor().signIn("keeper-" + tag, TestPeople.PASSWORD);
        assertThat(keeper.get("/organisations").body()).contains("局 " + tag).doesNotContain("他局 " + tag);
        assertThat(keeper.get("/organisations/" + other).statusCode()).isEqualTo(404);
        assertThat(keeper.get("/api/v1/organisations/" + root).statusCode()).isEqualTo(404);
        String below = "{\"parent\":\"" + other + "\",\"name\":\"偷加\"}";
        assertThat(keeper.json("POST", "/api/v1/organisations", below).body())
                .contains("identity.organisation_unknown");
        assertThat(keeper.json("PATCH", "/api/v1/organisations/" + other, "{\"name\":\"改\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNewNameShowsAtOnceAndIsInTheTrail() {
        administrator.json("PATCH", "/api/v1/organisations/" + bureau, "{\"name\":\"新名 " + tag + "\"}");
        assertThat(list()).contains("新名 " + tag);
        assertThat(PLATFORM.as(Role.AUDITOR)
                        .get("/api/v1/audit?subject=organisation:" + bureau)
                        .body())
                .contains("identity.organisation_changed")
                .contains("局 " + tag);
    }

    @Test
    void takesATableWithParentsByName() {
        HttpResponse<String> taken =
                take(administrator, "\uFEFF名称,上级,行政区划代码\n一处 %s,,330102\n\"二组, %s\",一处 %s,\n".formatted(tag, tag, tag));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(taken.body()).contains("\"added\":2");
        assertThat(administrator.get("/organisations").body()).contains("zs-level-3");
    }

    @Test
    void refusesATableRowByRowAndTakesNoneOfIt() {
        HttpResponse<String> refused = take(
                administrator,
                "name,parent,credit_code\n好 %s,,\n坏 %s,没有,\n\"跨\n行 %s\",,123\n".formatted(tag, tag, tag));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"line\":3,\"code\":\"identity.parent_unclear\"")
                .contains("\"line\":4,\"code\":\"identity.name_unfit\"");
        assertThat(list()).doesNotContain("好 " + tag);
        HttpResponse<String> page = administrator.post(
                "/organisations/import", Map.of("under", bureau.toString(), "table", "名称,上级\n坏 " + tag + ",没有\n"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("identity.parent_unclear").contains("坏 " + tag);
    }

    @Test
    void aTableWithoutNamesOrWithAnOpenQuoteIsRefusedWithWhatItNeeds() {
        assertThat(take(administrator, "上级\nx\n").body()).contains("identity.table_unfit");
        assertThat(take(administrator, "").statusCode()).isEqualTo(400);
        assertThat(take(administrator, "name\n\"x\ny\n").body()).contains("identity.name_unfit");
    }
}
