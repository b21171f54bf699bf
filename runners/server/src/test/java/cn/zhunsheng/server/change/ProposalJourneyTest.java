package cn.zhunsheng.server.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What becomes of a proposal, from its first draft to a version of a package.
class ProposalJourneyTest {
    private static Editors group;

    @BeforeAll
    static void start() {
        group = new Editors();
    }

    @AfterAll
    static void stop() {
        group.close();
    }

    @Test
    void aProposalIsSeenApprovedByAnotherAndPublished() {
        group.make("whole");
        String path = group.proposed("whole", "element", Editors.element("own.mark", "n6"));
        assertThat(group.reader.get(path).body()).contains("草稿", "own.mark", "0.1.0 → 0.2.0", "elements.csv");
        group.submitted(path);
        assertThat(group.reader.get(path).body()).contains("待审");
        group.approved(path, 1);
        assertThat(group.publish("whole", path).headers().firstValue("Location").orElse(""))
                .isEqualTo("/packages/whole");
        assertThat(group.reader.get("/packages/whole").body()).contains("0.2.0", "改动：业务需要（测试 editor提出，测试 reviewer审核）");
        assertThat(group.reader.get("/elements/own.mark").body()).contains("n6");
        assertThat(group.reader.get(path).body()).contains("已发布", "发布了第 1 稿");
        assertThat(group.platform.as(Role.AUDITOR).get("/audit").body()).contains("发布标准包新版", "同意修订提案");
    }

    @Test
    void nobodyDecidesAboutWhatTheyWroteAndOnlyWhoIsApproved() {
        group.make("other-hand");
        Session both = group.other("both", Role.EDITOR, Role.REVIEWER);
        String page = both.get("/proposals/new?package=other-hand&kind=element").body();
        String path = Editors.saved(both.post(
                "/proposals/new", group.filled(page, "other-hand", "element", Editors.element("own.both", "n6"))));
        group.submitted(path);
        HttpResponse<String> own = both.post(path + "/approve", Map.of("revision", "1"));
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("change.approver_author");
        assertThat(group.publish("other-hand", path).body()).contains("change.approval_missing");
        assertThat(group.editor.post(path + "/approve", Map.of("revision", "1")).statusCode())
                .isEqualTo(403);
        group.approved(path, 1);
        assertThat(group.publish("other-hand", path).statusCode()).isEqualTo(302);
    }

    @Test
    void whatIsNotSoundIsShownWithItsPlacesAndNotSubmitted() {
        group.make("faulty");
        String path = group.proposed("faulty", "element", Editors.element("own.faulty", "zz9"));
        assertThat(group.editor.get(path).body()).contains("faulty/elements.csv, line 2", "✕");
        assertThat(group.editor.post(path + "/submit", Map.of()).body()).contains("change.package_unsound");
    }

    @Test
    void theSecondOfTwoEditorsSeesBothRevisionsAndLosesNothing() {
        group.make("at-once");
        String path = group.proposed("at-once", "element", Editors.element("own.once", "n6"));
        String page = group.editor.get(path + "/edit").body();
        Map<String, String> first = group.filled(page, "at-once", "element", Editors.element("own.once", "n7"));
        Map<String, String> second = group.filled(page, "at-once", "element", Editors.element("own.once", "n8"));
        assertThat(group.editor.post(path + "/edit", first).statusCode()).isEqualTo(302);
        HttpResponse<String> clash = group.second.post(path + "/edit", second);
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("别人刚保存了另一稿", "value=\"n8\"", ">n7</pre>");
        Map<String, String> again = group.filled(clash.body(), "at-once", "element", Editors.element("own.once", "n8"));
        assertThat(group.second.post(path + "/edit", again).statusCode()).isEqualTo(302);
        assertThat(group.reader.get(path).body()).contains("n8").contains("保存了第 3 稿");
    }

    @Test
    void anApprovalIsOfTheRevisionThatWasRead() {
        group.make("revised");
        String path = group.proposed("revised", "element", Editors.element("own.revised", "n6"));
        group.submitted(path);
        group.approved(path, 1);
        assertThat(group.editor.post(path + "/withdraw", Map.of()).statusCode()).isEqualTo(302);
        group.submitted(path);
        assertThat(group.reviewer
                        .post(path + "/approve", Map.of("revision", "1"))
                        .body())
                .contains("change.state_unfit");
        assertThat(group.publish("revised", path).body()).contains("change.approval_missing");
        group.approved(path, 2);
        assertThat(group.publish("revised", path).statusCode()).isEqualTo(302);
    }

    @Test
    void whatOthersPublishedMeanwhileIsMergedOrShown() {
        group.make("moving");
        group.published("moving", "element", Editors.element("own.moving", "n6"));
        String page = group.editor
                .get("/proposals/new?package=moving&kind=element&thing=own.moving")
                .body();
        Map<String, String> note = new HashMap<>(Editors.element("own.moving", "n6"));
        note.put("f.note", "加一句说明");
        String path = Editors.saved(group.editor.post("/proposals/new", group.filled(page, "moving", "element", note)));
        group.published("moving", "element", Editors.element("own.moving", "n5"));
        assertThat(group.editor.get(path).body()).contains("所依据的内容已被别的修订改过");
        assertThat(group.editor.post(path + "/submit", Map.of()).body()).contains("change.base_moved");
        String merged = group.editor.get(path + "/edit").body();
        assertThat(merged).contains("value=\"n5\"", "加一句说明").doesNotContain("对方的内容");
        Map<String, String> stale = group.filled(page, "moving", "element", Editors.element("own.moving", "n4"));
        HttpResponse<String> clash = group.second.post("/proposals/new", stale);
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(clash.body()).contains("标准包里的这些内容刚被改过", "value=\"n4\"", ">n5</pre>");
    }

    @Test
    void codesAreChangedOneByOneAndWhatIsNotWrittenStays() {
        group.make("coded");
        Map<String, String> set = new HashMap<>(Map.of(
                "f.id", "OWN-COLOUR",
                "f.title", "颜色",
                "f.completeness", "complete",
                "f.evidence", "own",
                "f.codes", "code,name\n1,红\n2,绿\n"));
        group.published("coded", "code-set", set);
        set.put("f.codes", "code,name,valid_to,successor\n2,绿,2026-01-01,3\n3,青,,\n");
        String path = group.proposed("coded", "code-set", set);
        String shown = group.reader.get(path).body();
        assertThat(shown).contains("code set OWN-COLOUR code 3", "不兼容").doesNotContain("code set OWN-COLOUR code 1");
        set.put("f.codes", "name\n1\n");
        assertThat(group.editor
                        .post("/proposals/new", group.filled(shown, "coded", "code-set", set))
                        .body())
                .contains("change.codes_unreadable");
    }

    @Test
    void modelsRulesAndMappingsAreProposedToo() {
        group.make("modelled");
        String yaml = """
                id: own-people
                title: {zh: 自有人口, en: Own people}
                source: 测试
                fields:
                  - {name: idNumber, element: person.id-number, required: true, key: true}
                  - {name: sexCode, element: person.sex-code}
                """;
        group.published("modelled", "model", Map.of("f.id", "own-people", "f.yaml", yaml));
        Map<String, String> rule = new HashMap<>(Map.of(
                "f.model", "own-people",
                "f.id", "sex-fits",
                "f.assert", "this.sexCode == sexOf(this.idNumber)",
                "f.message", "性别与号码不一致",
                "f.severity", "error"));
        group.published("modelled", "rule", rule);
        assertThat(group.reader.get("/models/own-people").body()).contains("sex-fits", "性别与号码不一致");
        rule.put("f.assert", "this.nothing == 1");
        String faulty = group.proposed("modelled", "rule", rule);
        assertThat(group.editor.post(faulty + "/submit", Map.of()).body()).contains("change.package_unsound");
        group.published(
                "modelled",
                "designation",
                Map.of("f.name", "OWN-1", "f.element", "person.name", "f.source", "测试", "f.evidence", "own"));
        String retired = group.proposed(
                "modelled", "rule", Map.of("retires", "true", "f.model", "own-people", "f.id", "sex-fits"));
        group.submitted(retired);
        assertThat(group.reader.get(retired).body()).contains("待停用");
        group.approved(retired, 1);
        assertThat(group.publish("modelled", retired).statusCode()).isEqualTo(302);
        assertThat(group.reader.get(retired).body()).contains("已停用");
        assertThat(group.reader.get("/models/own-people").body()).doesNotContain("sex-fits");
    }

    @Test
    void oneRejectsWithAReasonAndEverybodyTalks() {
        group.make("talked");
        String path = group.proposed("talked", "element", Editors.element("own.talked", "n6"));
        group.submitted(path);
        assertThat(group.reader.post(path + "/comment", Map.of("text", "六位够吗？")).statusCode())
                .isEqualTo(302);
        assertThat(group.reviewer.post(path + "/reject", Map.of()).body()).contains("change.text_missing");
        assertThat(group.reviewer.post(path + "/reject", Map.of("text", "位数不够")).statusCode())
                .isEqualTo(302);
        assertThat(group.reader.get(path).body()).contains("六位够吗？", "位数不够", "已驳回");
        assertThat(group.reader.get("/proposals?state=rejected&package=talked").body())
                .contains(path);
    }

    @Test
    void severalAreOneVersionAndNothingIsPublishedTwice() {
        group.make("several");
        String one = group.proposed("several", "element", Editors.element("own.one", "n6"));
        String two = group.proposed("several", "element", Editors.element("own.two", "n6"));
        group.submitted(one);
        group.submitted(two);
        group.approved(one, 1);
        group.approved(two, 1);
        assertThat(group.publish("several", one, two).statusCode()).isEqualTo(302);
        assertThat(group.reader
                        .get("/api/v1/packages/several/changes?since=0.1.0")
                        .body())
                .contains("own.one", "own.two", "\"total\":2");
        assertThat(group.publish("several", one, two).body()).contains("change.none_chosen");
    }
}
