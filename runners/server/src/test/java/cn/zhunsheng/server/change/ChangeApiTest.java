package cn.zhunsheng.server.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.Contract;
import cn.zhunsheng.server.Session;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Programs change the dictionary as people do, and get what the description says.
class ChangeApiTest {
    private static final Contract CONTRACT = Contract.published();
    private static final String PROPOSALS = "/api/v1/proposals";

    private static Editors group;

    @BeforeAll
    static void start() {
        group = new Editors();
        group.make("by-api");
    }

    @AfterAll
    static void stop() {
        group.close();
    }

    private static String element(String id, String format, String rest) {
        return """
                {"packageId": "by-api", "kind": "element", "title": "由程序", "reason": "对接", "base": "0.1.0",
                 "values": {"id": "%s", "name": "名称 %s", "data_type": "字符型", "format": "%s",
                            "sensitivity": "internal", "evidence": "own"}%s}
                """.formatted(id, id, format, rest);
    }

    private static JsonNode held(String call, HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return CONTRACT.holds(call, answer);
    }

    private static HttpResponse<String> post(Session by, String path, String body) {
        return by.json("POST", PROPOSALS + path, body);
    }

    @Test
    void aProgramTakesAProposalToAVersion() {
        JsonNode made = held("POST /api/v1/proposals", post(group.editor, "", element("api.one", "n6", "")), 201);
        String id = "/" + made.get("id").asString();
        held(
                "PUT /api/v1/proposals/{id}",
                group.editor.json("PUT", PROPOSALS + id, element("api.one", "n7", ", \"revision\": 1")),
                204);
        JsonNode stale = held(
                "PUT /api/v1/proposals/{id}",
                group.second.json("PUT", PROPOSALS + id, element("api.one", "n8", ", \"revision\": 1")),
                422);
        assertThat(stale.get("code").asString()).isEqualTo("change.revision_moved");
        held("POST /api/v1/proposals/{id}/submit", post(group.editor, id + "/submit", "{}"), 204);
        held("POST /api/v1/proposals/{id}/withdraw", post(group.editor, id + "/withdraw", "{}"), 204);
        held("POST /api/v1/proposals/{id}/submit", post(group.editor, id + "/submit", "{}"), 204);
        held("POST /api/v1/proposals/{id}/comment", post(group.reader, id + "/comment", "{\"text\": \"好\"}"), 204);
        held("POST /api/v1/proposals/{id}/reject", post(group.reviewer, id + "/reject", "{}"), 422);
        held("POST /api/v1/proposals/{id}/approve", post(group.reviewer, id + "/approve", "{\"revision\": 3}"), 204);
        JsonNode whole = held("GET /api/v1/proposals/{id}", group.reader.get(PROPOSALS + id), 200);
        assertThat(whole.get("version").asString()).isEqualTo("0.2.0");
        assertThat(whole.get("faults").isEmpty()).isTrue();
        JsonNode edits = held("GET /api/v1/proposals/{id}/edits", group.reader.get(PROPOSALS + id + "/edits"), 200);
        assertThat(edits.get(0).at("/after/format").asString()).isEqualTo("n7");
        String publish =
                "{\"packageId\": \"by-api\", \"base\": \"0.1.0\", \"ids\": [\"%s\"]}".formatted(id.substring(1));
        JsonNode version = held("POST /api/v1/proposals/publish", post(group.reviewer, "/publish", publish), 200);
        assertThat(version.get("version").asString()).isEqualTo("0.2.0");
        JsonNode list = held("GET /api/v1/proposals", group.reader.get(PROPOSALS + "?state=published"), 200);
        assertThat(list.get("items").get(0).get("publishedVersion").asString()).isEqualTo("0.2.0");
        JsonNode over = held("GET /api/v1/proposals/{id}", group.reader.get(PROPOSALS + id), 200);
        assertThat(over.has("version")).isFalse();
        held("GET /api/v1/packages/{id}/changes", group.reader.get("/api/v1/packages/by-api/changes?since=0.1.0"), 200);
        held("GET /api/v1/packages/{id}/versions", group.reader.get("/api/v1/packages/by-api/versions"), 200);
        held("GET /api/v1/packages/{id}/versions", group.reader.get("/api/v1/packages/none/versions"), 404);
    }

    @Test
    void whatCannotBeDoneIsToldAsDescribed() {
        String unknown = "/00000000-0000-4000-8000-000000000000";
        held("GET /api/v1/proposals/{id}", group.reader.get(PROPOSALS + unknown), 404);
        held("POST /api/v1/proposals/{id}/submit", post(group.editor, unknown + "/submit", "{}"), 404);
        JsonNode kind = held("POST /api/v1/proposals", post(group.editor, "", "{\"packageId\": \"by-api\"}"), 422);
        assertThat(kind.get("code").asString()).isEqualTo("change.kind_unknown");
        String nothing = "{\"packageId\": \"by-api\", \"kind\": \"element\", \"values\": {\"id\": null}}";
        JsonNode missing = held("POST /api/v1/proposals", post(group.editor, "", nothing), 422);
        assertThat(missing.get("code").asString()).isEqualTo("change.field_missing");
        held("POST /api/v1/proposals", post(group.reader, "", "{}"), 403);
        held("POST /api/v1/proposals", post(group.editor, "", "{"), 400);
        held("POST /api/v1/proposals/publish", post(group.reviewer, "/publish", "{}"), 422);
    }

    @Test
    void aDraftIsPutUponThePackageOfNowUnlessBothChangedTheSame() {
        group.published("by-api", "element", Editors.element("api.moved", "n6"));
        JsonNode versions =
                held("GET /api/v1/packages/{id}/versions", group.reader.get("/api/v1/packages/by-api/versions"), 200);
        String base = versions.get(0).get("version").asString();
        String body = element("api.moved", "n7", "").replace("\"base\": \"0.1.0\"", "\"base\": \"" + base + "\"");
        String id = "/"
                + held("POST /api/v1/proposals", post(group.editor, "", body), 201)
                        .get("id")
                        .asString();
        group.published("by-api", "element", Editors.element("api.other", "n3"));
        String rebase = "POST /api/v1/proposals/{id}/rebase";
        held(rebase, post(group.reviewer, id + "/rebase", ""), 403);
        held(rebase, post(group.editor, id + "/rebase", ""), 204);
        JsonNode whole = held("GET /api/v1/proposals/{id}", group.reader.get(PROPOSALS + id), 200);
        assertThat(whole.at("/proposal/revision").asInt()).isEqualTo(2);
        assertThat(whole.at("/proposal/base").asString()).isNotEqualTo(base);
        group.published("by-api", "element", Editors.element("api.moved", "n5"));
        JsonNode clash = held(rebase, post(group.editor, id + "/rebase", ""), 422);
        assertThat(clash.get("code").asString()).isEqualTo("change.base_moved");
        assertThat(held("GET /api/v1/proposals/{id}", group.reader.get(PROPOSALS + id), 200)
                        .at("/proposal/revision")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aPackageIsMadeCaredForAndRolledBack() {
        String make = "POST /api/v1/packages";
        String body = CONTRACT.example(make);
        held(make, group.reader.json("POST", "/api/v1/packages", body), 403);
        JsonNode made = held(make, group.editor.json("POST", "/api/v1/packages", body), 201);
        assertThat(made.get("version").asString()).isEqualTo("0.1.0");
        JsonNode taken = held(make, group.editor.json("POST", "/api/v1/packages", body), 422);
        assertThat(taken.get("code").asString()).isEqualTo("dictionary.package_taken");
        String none = "{\"id\": \"second-city\", \"depends\": [\"none\"]}";
        held(make, group.editor.json("POST", "/api/v1/packages", none), 404);
        assertThat(group.reader.get("/packages/second-city").statusCode()).isEqualTo(404);

        String care = "POST /api/v1/packages/{id}/care";
        held(care, group.reviewer.json("POST", "/api/v1/packages/egov-standards/care", ""), 403);
        held(care, group.editor.json("POST", "/api/v1/packages/egov-standards/care", ""), 204);
        held(care, group.editor.json("POST", "/api/v1/packages/none/care", ""), 404);
        assertThat(held(
                                "GET /api/v1/packages/{id}/versions",
                                group.reader.get("/api/v1/packages/egov-standards/versions"),
                                200)
                        .get(0)
                        .has("publishedAt"))
                .isTrue();

        group.published("my-city", "element", Editors.element("api.city", "n6"));
        String back = "POST /api/v1/packages/{id}/rollback";
        String path = "/api/v1/packages/my-city/rollback";
        held(back, group.editor.json("POST", path, "{\"version\": \"0.1.0\", \"reason\": \"有误\"}"), 403);
        JsonNode bare = held(back, group.reviewer.json("POST", path, "{\"version\": \"0.1.0\"}"), 422);
        assertThat(bare.get("code").asString()).isEqualTo("dictionary.reason_missing");
        held(back, group.reviewer.json("POST", path, "{\"version\": \"7.0.0\", \"reason\": \"有误\"}"), 404);
        assertThat(group.reader.get("/elements/api.city").statusCode()).isEqualTo(200);
        JsonNode rolled =
                held(back, group.reviewer.json("POST", path, "{\"version\": \"0.1.0\", \"reason\": \"有误\"}"), 200);
        assertThat(rolled.get("version").asString()).isEqualTo("0.3.0");
        String zip = "GET /api/v1/packages/{id}/versions/{version}/zip";
        HttpResponse<String> folder = group.reader.get("/api/v1/packages/my-city/versions/0.2.0/zip");
        held(zip, folder, 200);
        assertThat(folder.body()).startsWith("PK").contains("my-city/elements.csv");
        held(zip, group.reader.get("/api/v1/packages/my-city/versions/7.0.0/zip"), 404);
        assertThat(group.reader.get("/elements/api.city").statusCode()).isEqualTo(404);
    }
}
