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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Columns that matched nothing, and what standards say of each other.
class DraftsAndConflictsTest {
    private static final Contract CONTRACT = Contract.published();
    private static final String ROWS = """
            公民身份号码,姓名,性别,祖传秘方编号
            11010519491231002X,张三,2,MF-0001
            110105194912310021,李四,1,MF-0002
            """;

    private static Editors group;

    @BeforeAll
    static void start() {
        group = new Editors();
        group.make("local");
        Awaited.checked(group.platform.as(Role.STEWARD), new Form().file("台账.csv", ROWS));
    }

    @AfterAll
    static void stop() {
        group.close();
    }

    @Test
    void aColumnThatMatchedNothingBecomesAProposalAtOnePress() {
        String page = group.editor.get("/proposals/drafts").body();
        assertThat(page)
                .contains("祖传秘方编号", "台账.csv", "AA·9999 × 2", "c7", "2 个值")
                .doesNotContain("MF-0001", "张三");
        String edit =
                Editors.saved(group.editor.post("/proposals/drafts", Map.of("folded", "祖传秘方编号", "package", "local")));
        assertThat(group.editor.get(edit).body()).contains("value=\"祖传秘方编号\"", "value=\"c7\"");
        assertThat(group.editor.get("/proposals/drafts").body()).contains(edit.replace("/edit", ""));
    }

    @Test
    void whatLiesOutsideOnesReachIsNotListed() {
        UUID below =
                TestPeople.organisation(group.platform.context(), "另一单位", TestPeople.root(group.platform.context()));
        TestPeople.add(group.platform.context(), "outside-editor", below, Role.EDITOR);
        Session outside = group.platform.visitor().signIn("outside-editor", TestPeople.PASSWORD);
        assertThat(outside.get("/proposals/drafts").body()).doesNotContain("祖传秘方编号");
        assertThat(outside.post("/proposals/drafts", Map.of("folded", "祖传秘方编号", "package", "local"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aConflictIsSettledWithItsReasonAndOpensAgain() {
        Map<String, String> name = new HashMap<>(Editors.element("own.person-name", "a..20"));
        name.put("f.name", "姓名");
        name.put("f.definition", "另一种姓名。");
        group.published("local", "element", name);
        String page = group.reader.get("/conflicts").body();
        assertThat(page).contains("local/own.person-name", "待处理").doesNotContain("记下处理");
        Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]*own.person-name[^\"]*)\"")
                .matcher(group.editor.get("/conflicts").body());
        assertThat(key.find()).isTrue();
        String conflict = key.group(1).replace("&#39;", "'");
        assertThat(group.editor
                        .post("/conflicts/settle", Map.of("key", conflict, "way", "distinct"))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> settled = group.editor.post(
                "/conflicts/settle", Map.of("key", conflict, "way", "distinct", "reason", "登记用名，与户籍姓名不同"));
        assertThat(settled.statusCode()).as(settled.body()).isEqualTo(302);
        assertThat(group.reader.get("/conflicts").body()).contains("标明不同：登记用名，与户籍姓名不同", "已处理");
        assertThat(group.platform.as(Role.AUDITOR).get("/audit").body()).contains("处理标准间的矛盾");
        group.editor.post("/conflicts/reopen", Map.of("key", conflict));
        assertThat(group.reader.get("/conflicts").body()).doesNotContain("登记用名，与户籍姓名不同");
    }

    private static JsonNode held(String call, HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return CONTRACT.holds(call, answer);
    }

    private static JsonNode conflict(String where) {
        for (JsonNode each : held("GET /api/v1/conflicts", group.reader.get("/api/v1/conflicts"), 200)) {
            if (each.get("where").asString().contains(where)) {
                return each;
            }
        }
        throw new AssertionError("There is no conflict at " + where);
    }

    @Test
    void programsSettleConflictsAndThePagesOfTheThingsSayHow() {
        Map<String, String> name = new HashMap<>(Editors.element("own.gender", "n1"));
        name.put("f.name", "性别代码");
        name.put("f.definition", "另一种性别。");
        group.published("local", "element", name);
        assertThat(group.reader.get("/elements/own.gender").body()).contains("未决", "/conflicts#c-");
        JsonNode open = conflict("own.gender");
        assertThat(open.get("open").asBoolean()).isTrue();
        String key = Contract.JSON.writeValueAsString(open.get("key").asString());
        String settle = "POST /api/v1/conflicts/settle";
        String path = "/api/v1/conflicts/settle";
        String merged = "{\"key\": %s, \"way\": \"merge\", \"reason\": \"同一事物\"}".formatted(key);
        held(settle, group.reviewer.json("POST", path, merged), 403);
        held(settle, group.editor.json("POST", path, merged.replace("同一事物", " ")), 422);
        JsonNode unfit = held(settle, group.editor.json("POST", path, merged.replace("merge", "map")), 422);
        assertThat(unfit.get("code").asString()).isEqualTo("change.way_unfit");
        held(settle, group.editor.json("POST", path, "{\"way\": \"merge\", \"reason\": \"无\"}"), 404);
        assertThat(conflict("own.gender").get("open").asBoolean()).isTrue();
        held(settle, group.editor.json("POST", path, merged), 200);
        assertThat(conflict("own.gender").at("/settled/reason").asString()).isEqualTo("同一事物");
        assertThat(group.reader.get("/elements/own.gender").body())
                .contains("已合并", "同一事物")
                .doesNotContain("未决");
        String reopen = "POST /api/v1/conflicts/reopen";
        String again = "{\"key\": %s}".formatted(key);
        held(reopen, group.reader.json("POST", "/api/v1/conflicts/reopen", again), 403);
        held(reopen, group.editor.json("POST", "/api/v1/conflicts/reopen", again), 204);
        held(reopen, group.editor.json("POST", "/api/v1/conflicts/reopen", "{}"), 404);
        assertThat(conflict("own.gender").has("settled")).isFalse();
    }

    private static Map<String, String> colours(String id, String title, String codes) {
        return Map.of(
                "f.id",
                id,
                "f.title",
                title,
                "f.completeness",
                "complete",
                "f.evidence",
                "own",
                "f.codes",
                "code,name\n" + codes);
    }

    private static JsonNode translated(String code) {
        String asked = "{\"codeSet\": \"OWN-SHADE\", \"to\": \"OWN-HUE\", \"codes\": [\"%s\"]}".formatted(code);
        return held("POST /api/v1/translate", group.reader.json("POST", "/api/v1/translate", asked), 200)
                .get(0);
    }

    @Test
    void twoCodeSetsAreMappedByAProposalThatTranslationHeeds() {
        group.published("local", "code-set", colours("OWN-HUE", "色相代码", "1,红\n2,绿\n3,蓝\n"));
        group.published("local", "code-set", colours("OWN-SHADE", "色相", "1,红\n2,天蓝\n4,绿\n"));
        assertThat(translated("2").has("counterpart")).isFalse();
        JsonNode open = conflict("OWN-SHADE");
        HttpResponse<String> settled = group.editor.post(
                "/conflicts/settle", Map.of("key", open.get("key").asString(), "way", "map", "reason", "两套都在用，交换时换算"));
        String edit = Editors.saved(settled);
        assertThat(group.editor.get(edit).body())
                .contains("1,1,红 → 红", "2,,天蓝：待定；那边的 2 是“绿”", "4,2,绿 → 绿", "local/OWN-SHADE", "待定 1 个");
        String path = edit.replace("/edit", "");
        assertThat(group.reader.get("/conflicts").body()).contains("代码映射：两套都在用，交换时换算", path);
        assertThat(conflict("OWN-SHADE").at("/settled/proposal").asString()).isEqualTo(path.replace("/proposals/", ""));
        assertThat(group.reader.get("/codesets/OWN-SHADE").body()).contains("✓ 映射");

        Map<String, String> form = group.filled(
                group.editor.get(edit).body(),
                "local",
                "mapping",
                Map.of("f.from", "local/OWN-SHADE", "f.to", "local/OWN-HUE", "f.codes", "code,to\n2,9\n"));
        HttpResponse<String> unknown = group.editor.post(edit, form);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("没有代码 '9'");
        form.put("f.codes", "code,to,note\n1,1,红\n2,3,天蓝即蓝\n4,2,绿\n");
        Editors.saved(group.editor.post(edit, form));
        group.submitted(path);
        group.approved(path, 2);
        assertThat(group.publish("local", path).statusCode()).isEqualTo(302);
        assertThat(translated("2").at("/counterpart/code").asString()).isEqualTo("3");
        assertThat(translated("4").at("/counterpart/name").asString()).isEqualTo("绿");
        String again = "{\"key\": %s, \"way\": \"map\", \"reason\": \"已映射\"}"
                .formatted(Contract.JSON.writeValueAsString(open.get("key").asString()));
        JsonNode kept = held(
                "POST /api/v1/conflicts/settle", group.editor.json("POST", "/api/v1/conflicts/settle", again), 200);
        assertThat(kept.has("proposal")).isFalse();
    }
}
