package cn.zhunsheng.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.Contract;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is answered about organisations, people, keys and the trail is what the published description says.
class IdentityContractTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Contract CONTRACT = Contract.published();
    /// The organisation of the examples.
    private static final String EXAMPLE = "7d0f6a3e-1c52-4e0b-9a35-2f1b8c6d4e01";
    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final String PEOPLE = "/api/v1/people";

    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String root = TestPeople.root(PLATFORM.context()).toString();
    private final Session administrator = PLATFORM.as(Role.ADMINISTRATOR);

    private static JsonNode answered(int status, String call, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isEqualTo(status);
        return CONTRACT.holds(call, answer);
    }

    /// Asks with the path of the call, its variables filled.
    private JsonNode ask(int status, String call, String body, String... variables) {
        String[] parts = call.split(" ");
        String path = parts[1];
        for (String variable : variables) {
            path = path.replaceFirst("\\{\\w+}", variable);
        }
        return answered(
                status,
                call,
                parts[0].equals("GET") ? administrator.get(path) : administrator.json(parts[0], path, body));
    }

    @Test
    void organisationsAreAsDescribed() {
        String added = CONTRACT.example("POST " + ORGANISATIONS, Map.of(EXAMPLE, root, "数据管理局", "局 " + tag));
        String id = ask(201, "POST " + ORGANISATIONS, added).get("id").asString();
        JsonNode one = ask(200, "GET " + ORGANISATIONS + "/{id}", "", id);
        assertThat(one.get("parent").asString()).isEqualTo(root);
        ask(204, "PATCH " + ORGANISATIONS + "/{id}", "{\"closed\":true}", id);
        ask(422, "POST " + ORGANISATIONS, added);
        assertThat(ask(200, "GET " + ORGANISATIONS, "").toString()).contains(id);
    }

    @Test
    void aTableOfOrganisationsIsTakenOrEachRowIsNamed() {
        String call = "POST " + ORGANISATIONS + "/import";
        String example = CONTRACT.operation(call)
                .at("/requestBody/content/text~1csv/example")
                .asString()
                .replace("数据中心", "中心 " + tag);
        assertThat(answered(201, call, table(root, example)).get("added").asInt())
                .isEqualTo(1);
        assertThat(answered(422, call, table(root, "name,parent\n某处,没有的上级\n"))
                        .get("rows")
                        .get(0)
                        .get("line")
                        .asInt())
                .isEqualTo(2);
        answered(422, call, table(UUID.randomUUID().toString(), example));
    }

    private HttpResponse<String> table(String under, String csv) {
        return administrator.send(administrator
                .request("POST", ORGANISATIONS + "/import?under=" + under)
                .header("Content-Type", "text/csv")
                .header("X-CSRF-TOKEN", administrator.token())
                .method("POST", BodyPublishers.ofString(csv))
                .build());
    }

    @Test
    void peopleAreAsDescribed() {
        String account = "colleague-" + tag;
        String person = CONTRACT.example("POST " + PEOPLE, Map.of(EXAMPLE, root, "new-colleague", account));
        JsonNode added = ask(201, "POST " + PEOPLE, person);
        String id = added.get("id").asString();
        assertThat(added.get("password").asString()).isNotBlank();
        String grants = PEOPLE + "/{id}/grants";
        ask(204, "POST " + grants, CONTRACT.example("POST " + grants, Map.of(EXAMPLE, root)), id);
        JsonNode one = ask(200, "GET " + PEOPLE + "/{id}", "", id);
        assertThat(one.get("roles").get(0).get("role").asString()).isEqualTo("reader");
        assertThat(one.get("state").asString()).isEqualTo("newcomer");
        ask(204, "DELETE " + grants + "/{role}/{organisation}", "", id, "reader", root);
        ask(204, "PATCH " + PEOPLE + "/{id}", CONTRACT.example("PATCH " + PEOPLE + "/{id}"), id);
        ask(200, "POST " + PEOPLE + "/{id}/password", "{}", id);
        ask(204, "POST " + PEOPLE + "/{id}/unlock", "{}", id);
        ask(204, "POST " + PEOPLE + "/{id}/tie", "{}", id);
        answered(200, "GET " + PEOPLE, administrator.get(PEOPLE + "?limit=1000"));
    }

    @Test
    void whoComesBySingleSignOnGetsNoPassword() {
        String person = "{\"account\":\"sso-%s\",\"name\":\"外来\",\"organisation\":\"%s\",\"expected\":true}"
                .formatted(tag, root);
        assertThat(ask(201, "POST " + PEOPLE, person).has("password")).isFalse();
    }

    @Test
    void keysAreAsDescribedAndReadTheSameAsASession() {
        String wish = CONTRACT.example("POST /api/v1/keys", Map.of(EXAMPLE, root, "共享平台", "平台 " + tag));
        JsonNode made = ask(201, "POST /api/v1/keys", wish);
        Session machine = PLATFORM.visitor();
        answered(
                200,
                "GET /api/v1/people",
                machine.send(machine.request("GET", PEOPLE)
                        .header("Authorization", "Bearer " + made.get("token").asString())
                        .build()));
        assertThat(ask(200, "GET /api/v1/keys", "").toString())
                .contains(made.get("id").asString());
        ask(204, "DELETE /api/v1/keys/{id}", "", made.get("id").asString());
        answered(
                401,
                "GET /api/v1/people",
                machine.send(machine.request("GET", PEOPLE)
                        .header("Authorization", "Bearer " + made.get("token").asString())
                        .build()));
    }

    @Test
    void theTrailIsAsDescribed() {
        Session auditor = PLATFORM.as(Role.AUDITOR);
        JsonNode entries = answered(200, "GET /api/v1/audit", auditor.get("/api/v1/audit?limit=1000"));
        assertThat(entries.isEmpty()).isFalse();
        answered(200, "GET /api/v1/audit/checkpoint", auditor.get("/api/v1/audit/checkpoint"));
    }
}
