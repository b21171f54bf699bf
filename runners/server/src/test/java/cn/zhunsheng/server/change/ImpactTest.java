package cn.zhunsheng.server.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.Contract;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.check.Awaited;
import cn.zhunsheng.server.check.Form;
import cn.zhunsheng.server.identity.TestPeople;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What a proposal would do, before anybody approves it.
class ImpactTest {
    private static final Contract CONTRACT = Contract.published();
    private static final String ROWS = """
            标记,颜色
            1234,1
            12345,2
            123456,1
            """;

    private static Editors group;
    private static Session steward;
    private static String kept;
    private static String swept;

    @BeforeAll
    static void start() {
        group = new Editors();
        steward = group.platform.as(Role.STEWARD);
        group.make("tried");
        group.published("tried", "code-set", colours("code,name\n1,红\n2,绿\n"));
        Map<String, String> mark = new HashMap<>(Editors.element("own.mark", "n..6"));
        mark.put("f.name", "标记");
        group.published("tried", "element", mark);
        Map<String, String> colour = new HashMap<>(Editors.element("own.colour", "n1"));
        colour.put("f.name", "颜色");
        colour.put("f.value_domain", "codeset:OWN-COLOUR");
        group.published("tried", "element", colour);
        String yaml = """
                id: own-marks
                title: {zh: 标记表, en: Marks}
                source: 测试
                fields:
                  - {name: mark, element: own.mark, required: true, key: true}
                  - {name: colourCode, element: own.colour}
                """;
        group.published("tried", "model", Map.of("f.id", "own-marks", "f.yaml", yaml));
        kept = Awaited.checked(steward, new Form().field("keep", "on").file("留存.csv", ROWS));
        swept = Awaited.checked(steward, new Form().file("清除.csv", ROWS));
    }

    private static Map<String, String> colours(String codes) {
        return Map.of(
                "f.id",
                "OWN-COLOUR",
                "f.title",
                "颜色",
                "f.completeness",
                "complete",
                "f.evidence",
                "own",
                "f.codes",
                codes);
    }

    @AfterAll
    static void stop() {
        group.close();
    }

    private static String shorter() {
        Map<String, String> mark = new HashMap<>(Editors.element("own.mark", "n..5"));
        mark.put("f.name", "标记");
        return group.proposed("tried", "element", mark);
    }

    @Test
    void placesModelsAndKeptRunsAreNamed() {
        String page = group.reader.get(shorter()).body();
        assertThat(page)
                .contains("落在 1 处", "/models/own-marks#mark", "tried/own-marks", "按这些模型做过的检查：2 次")
                .contains("不兼容", "model own-marks field mark");
    }

    @Test
    void keptFilesAreReallyJudgedAgainAndOfOthersItSaysThatItIsNotKnown() {
        String path = shorter();
        assertThat(group.editor.post(path + "/trial", Map.of()).statusCode()).isEqualTo(302);
        String page = group.editor.get(path).body();
        for (int i = 0; i < 2_000 && page.contains(">试算中<"); i++) {
            page = group.editor.get(path).body();
        }
        assertThat(page).contains("结果会变", "mark.format</code> 0 → 1", "不知道：文件已清除");
        assertThat(page.indexOf("/checks/" + kept)).isPositive();
        assertThat(page.indexOf("/checks/" + swept)).isPositive();
        assertThat(group.reader.post(path + "/trial", Map.of()).statusCode()).isEqualTo(403);
        assertThat(group.platform.as(Role.AUDITOR).get("/audit").body()).contains("在历史检查上试算提案");
    }

    @Test
    void whoMayNotSeeARunDoesNotSeeItHere() {
        UUID below =
                TestPeople.organisation(group.platform.context(), "下级单位", TestPeople.root(group.platform.context()));
        TestPeople.add(group.platform.context(), "below-editor", below, Role.EDITOR);
        Session outside = group.platform.visitor().signIn("below-editor", TestPeople.PASSWORD);
        String path = shorter();
        assertThat(outside.get(path).body()).contains("历史检查不受影响").doesNotContain("留存.csv");
        group.editor.post(path + "/trial", Map.of());
        assertThat(outside.get(path).body()).doesNotContain("留存.csv");
    }

    @Test
    void theMigrationIsDraftedAsMappingAndStatements() {
        String path =
                group.proposed("tried", "code-set", colours("code,name,valid_to,successor\n2,绿,2026-01-01,3\n3,青,,\n"));
        assertThat(group.reader.get(path).body()).contains("数据怎么改", "values.yaml");
        assertThat(group.reader.get(path + "/migration/values.yaml").body()).contains("'own.colour':", "'2': '3'  # 青");
        assertThat(group.reader.get(path + "/migration/postgresql.sql").body())
                .contains("update \"own_marks\" set \"colour_code\"", "when '2' then '3'");
        assertThat(group.reader.get(path + "/migration/nothing.sql").statusCode())
                .isEqualTo(404);
    }

    @Test
    void programsTryAProposalAndFetchItsMigration() {
        String id = shorter().replaceAll(".*/", "");
        String path = "/api/v1/proposals/" + id + "/trial";
        CONTRACT.holds("POST /api/v1/proposals/{id}/trial", denied(steward.json("POST", path, "")));
        assertThat(trials(group.reader.get(path)).isEmpty()).isTrue();
        HttpResponse<String> begun = group.reviewer.json("POST", path, "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        assertThat(CONTRACT.holds("POST /api/v1/proposals/{id}/trial", begun).size())
                .isEqualTo(2);
        JsonNode trials = trials(group.reader.get(path));
        for (int i = 0; i < 2_000 && trials.toString().contains("\"open\""); i++) {
            trials = trials(group.reader.get(path));
        }
        assertThat(trials.findValuesAsString("state")).containsExactlyInAnyOrder("differs", "unknown");
        JsonNode judged = trials.get(0).get("run").asString().equals(kept) ? trials.get(0) : trials.get(1);
        assertThat(judged.at("/before/failed").has("mark.format")).isFalse();
        assertThat(judged.at("/after/failed/mark.format").asInt()).isEqualTo(1);

        String migration = "GET /api/v1/proposals/{id}/migration/{file}";
        String files = "/api/v1/proposals/" + id + "/migration/";
        HttpResponse<String> values = group.reader.get(files + "values.yaml");
        CONTRACT.holds(migration, values);
        assertThat(values.body()).contains("values:");
        CONTRACT.holds(migration, group.reader.get(files + "mysql.sql"));
        HttpResponse<String> none = group.reader.get(files + "none.sql");
        assertThat(none.statusCode()).isEqualTo(404);
        CONTRACT.holds(migration, none);
    }

    private static HttpResponse<String> denied(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        return answer;
    }

    private static JsonNode trials(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return CONTRACT.holds("GET /api/v1/proposals/{id}/trial", answer);
    }
}
