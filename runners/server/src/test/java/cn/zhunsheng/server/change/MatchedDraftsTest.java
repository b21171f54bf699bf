package cn.zhunsheng.server.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.TableMatch;
import cn.zhunsheng.match.report.JsonMatches;
import cn.zhunsheng.server.Contract;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.check.Awaited;
import cn.zhunsheng.server.check.Form;
import cn.zhunsheng.server.identity.TestPeople;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What `zs match` found is brought, and joins the columns of checks as standards to be made.
class MatchedDraftsTest {
    private static final Contract CONTRACT = Contract.published();
    private static final String DRAFTS = "/api/v1/drafts";
    private static final String BOUNDARY = "----boundary-of-a-match";

    private static Editors group;
    private static Session steward;

    @BeforeAll
    static void start() {
        group = new Editors();
        group.make("my-city");
        steward = group.platform.as(Role.STEWARD);
    }

    @AfterAll
    static void stop() {
        group.close();
    }

    private static String column(String name, String comment, String chosen) {
        return """
                {"column": "%s", "type": "varchar", "length": "20", "comment": "%s", "chosen": %s, "candidates":
                 [{"element": "person.name", "name": "姓名", "confidence": 0.12, "role": null, "because": ["都是字符"]}]}
                """.formatted(name, comment, chosen);
    }

    private static String match(String table, String... columns) {
        return "{\"tables\": [{\"table\": \"%s\", \"comment\": \"\", \"columns\": [%s]}]}"
                .formatted(table, String.join(",", columns));
    }

    private static JsonNode held(String call, HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return CONTRACT.holds(call, answer);
    }

    private static JsonNode brought(Session by, String body, int status) {
        return held("POST " + DRAFTS, by.json("POST", DRAFTS, body), status);
    }

    private static List<JsonNode> drafts(Session by, String key) {
        List<JsonNode> found = new ArrayList<>();
        held("GET " + DRAFTS, by.get(DRAFTS), 200).forEach(draft -> {
            if (draft.get("key").asString().equals(key)) {
                found.add(draft);
            }
        });
        return found;
    }

    @Test
    void columnsWithoutAnElementJoinThoseOfChecksUnderOneName() {
        Awaited.checked(steward, new Form().file("台账.csv", "公民身份号码,姓名,药引编码\n11010519491231002X,张三,YY-01\n"));
        JsonNode taken = brought(
                steward, match("t_yao", column("yybm", "药引编码：内部", "null"), column("xm", "姓名", "\"person.name\"")), 200);
        assertThat(taken.get("columns").asInt()).isEqualTo(2);
        assertThat(taken.get("unmatched").asInt()).isEqualTo(1);
        JsonNode draft = drafts(group.reader, "药引编码").getFirst();
        assertThat(draft.get("checked").size()).isEqualTo(1);
        assertThat(draft.at("/declared/0/table").asString()).isEqualTo("t_yao");
        assertThat(draft.at("/declared/0/nearest/0/element").asString()).isEqualTo("person.name");
        assertThat(group.reader.get("/proposals/drafts").body())
                .contains("t_yao.yybm", "varchar(20)", "台账.csv", "0.12", "交来");
        assertThat(group.platform.as(Role.AUDITOR).get("/audit").body()).contains("交来匹配结果");
    }

    /// The command line writes it by the same class.
    @Test
    void whatTheCommandLineWritesIsTakenAsItIs() {
        ColumnStructure unmatched = new ColumnStructure("cljx", "decimal", "10,2", "测量精度", true, 3);
        ColumnStructure matched = new ColumnStructure("xm", "varchar", "60", "姓名", true, 4);
        Candidate near = new Candidate(
                new ElementId("person.name"), Words.same("姓名"), 0.129, Optional.of("户主"), List.of(Words.same("词根相同")));
        TableStructure table = new TableStructure("", "t_cl", "测量", List.of(), List.of(), List.of());
        StringWriter written = new StringWriter();
        new JsonMatches(Language.ZH)
                .write(
                        List.of(new TableMatch(
                                table,
                                List.of(
                                        new ColumnMatch(unmatched, Optional.empty(), List.of(near), false),
                                        new ColumnMatch(matched, Optional.of(near.element()), List.of(near), false)))),
                        written);
        assertThat(brought(steward, written.toString(), 200).get("unmatched").asInt())
                .isEqualTo(1);
        JsonNode draft = drafts(group.reader, "测量精度").getFirst();
        assertThat(draft.get("like").asString()).isEqualTo("decimal(10,2)");
        assertThat(draft.at("/declared/0/nearest/0/confidence").asString()).isEqualTo("0.13");
    }

    @Test
    void aTableThatIsBroughtAgainTakesThePlaceOfWhatWasBroughtBefore() {
        brought(steward, match("t_again", column("jhm", "旧甲码", "null"), column("yhm", "旧乙码", "null")), 200);
        brought(group.editor, match("t_again", column("jhm", "旧甲码", "null")), 200);
        assertThat(drafts(group.reader, "旧甲码"))
                .singleElement()
                .satisfies(draft -> assertThat(draft.get("declared").size()).isEqualTo(1));
        assertThat(drafts(group.reader, "旧乙码")).isEmpty();
    }

    @Test
    void anEditorMakesProposalsOfSomeOrOfNone() {
        brought(steward, match("t_some", column("dsm", "丁随码", "null"), column("wsm", "戊随码", "null")), 200);
        String propose = "POST /api/v1/drafts/propose";
        String path = "/api/v1/drafts/propose";
        String half = "{\"packageId\": \"my-city\", \"keys\": [\"丁随码\", \"没有的\"]}";
        held(propose, group.editor.json("POST", path, half), 404);
        assertThat(group.reader.get("/api/v1/proposals?text=local.dsm").body()).contains("\"total\":0");
        assertThat(drafts(group.reader, "丁随码").getFirst().has("decided")).isFalse();
        String both = "{\"packageId\": \"my-city\", \"keys\": [\"丁随码\", \"戊随码\"]}";
        held(propose, steward.json("POST", path, both), 403);
        JsonNode made = held(propose, group.editor.json("POST", path, both), 201);
        assertThat(made.get("ids").size()).isEqualTo(2);
        String id = made.get("ids").get(0).asString();
        assertThat(group.editor.get("/proposals/" + id + "/edit").body())
                .contains("value=\"丁随码\"", "value=\"c..20\"", "t_some.dsm");
        assertThat(drafts(group.reader, "丁随码")
                        .getFirst()
                        .at("/decided/proposal")
                        .asString())
                .isEqualTo(id);
        held(propose, group.editor.json("POST", path, "{\"packageId\": \"my-city\"}"), 422);
    }

    @Test
    void anEditorSaysWhyNoneIsNeeded() {
        brought(steward, match("t_none", column("nbls", "内部流水", "null")), 200);
        String dismiss = "POST /api/v1/drafts/dismiss";
        String path = "/api/v1/drafts/dismiss";
        held(dismiss, group.editor.json("POST", path, "{\"key\": \"内部流水\"}"), 422);
        held(dismiss, group.editor.json("POST", path, "{\"key\": \"没有\", \"reason\": \"内部\"}"), 404);
        held(dismiss, steward.json("POST", path, "{\"key\": \"内部流水\", \"reason\": \"内部\"}"), 403);
        held(dismiss, group.editor.json("POST", path, "{\"key\": \"内部流水\", \"reason\": \"仅供内部\"}"), 204);
        assertThat(drafts(group.reader, "内部流水").getFirst().at("/decided/reason").asString())
                .isEqualTo("仅供内部");
    }

    @Test
    void whatIsNoMatchIsRefusedWithItsPlaceAndNothingIsKept() {
        String right = column("cuo", "错列", "null");
        for (String wrong : List.of(
                "{",
                "{}",
                "{\"tables\": null}",
                match("t_wrong", right, "null"),
                match("t_wrong", right, right.replace("\"type\": \"varchar\", ", "")),
                match("t_wrong", right, right.replace("\"type\"", "\"more\": 1, \"type\"")),
                match("t_wrong", right, right.replace("0.12", "12")),
                match("t_wrong", right, column("", "空名", "null")),
                match("t_wrong", right) + "{}")) {
            JsonNode problem = brought(steward, wrong, 422);
            assertThat(problem.get("code").asString()).as(wrong).isEqualTo("change.match_unreadable");
        }
        assertThat(brought(steward, match("t_wrong", right, "[]"), 422)
                        .get("where")
                        .asString())
                .isEqualTo("line 3, column 2");
        JsonNode large = brought(steward, " ".repeat((8 << 20) + 1), 422);
        assertThat(large.get("code").asString()).isEqualTo("change.match_large");
        assertThat(drafts(group.reader, "错列")).isEmpty();
        held("POST " + DRAFTS, group.reader.json("POST", DRAFTS, match("t_wrong", right)), 403);
    }

    @Test
    void whatAnotherOrganisationBroughtIsNotListed() {
        UUID below =
                TestPeople.organisation(group.platform.context(), "匹配单位", TestPeople.root(group.platform.context()));
        TestPeople.add(group.platform.context(), "below-steward", below, Role.STEWARD);
        Session other = group.platform.visitor().signIn("below-steward", TestPeople.PASSWORD);
        brought(steward, match("t_above", column("sjm", "上级码", "null")), 200);
        brought(other, match("t_below", column("xjm", "下级码", "null")), 200);
        assertThat(drafts(other, "上级码")).isEmpty();
        assertThat(drafts(other, "下级码")).hasSize(1);
        assertThat(drafts(group.editor, "下级码")).hasSize(1);
    }

    private static HttpResponse<String> form(Session by, String token, String match) {
        StringBuilder body = new StringBuilder();
        for (Map.Entry<String, String> part : List.of(
                Map.entry("name=\"_csrf\"", token), Map.entry("name=\"file\"; filename=\"match.json\"", match))) {
            body.append("--")
                    .append(BOUNDARY)
                    .append("\r\nContent-Disposition: form-data; ")
                    .append(part.getKey())
                    .append("\r\n\r\n")
                    .append(part.getValue())
                    .append("\r\n");
        }
        body.append("--").append(BOUNDARY).append("--\r\n");
        return by.send(by.request("POST", "/proposals/drafts/match")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .method("POST", BodyPublishers.ofByteArray(body.toString().getBytes(StandardCharsets.UTF_8)))
                .build());
    }

    @Test
    void aFormTakesTheFileWithItsToken() {
        String match = match("t_form", column("bdm", "表单码", "null"));
        assertThat(form(steward, "forged", match).statusCode()).isEqualTo(403);
        assertThat(drafts(group.reader, "表单码")).isEmpty();
        assertThat(form(group.reader, group.reader.token(), match).statusCode()).isEqualTo(403);
        HttpResponse<String> wrong = form(steward, steward.token(), "[]");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("不是 zs match 写出的 JSON");
        assertThat(form(steward, steward.token(), match).statusCode()).isEqualTo(302);
        assertThat(group.reader.get("/proposals/drafts").body()).contains("t_form.bdm");
    }
}
