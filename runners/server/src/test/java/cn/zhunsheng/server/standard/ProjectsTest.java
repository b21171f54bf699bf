package cn.zhunsheng.server.standard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.identity.TestPeople;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProjectsTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Session EDITOR = PLATFORM.as(Role.EDITOR);
    private static final Session REVIEWER = PLATFORM.as(Role.REVIEWER);
    private static final Session ADMINISTRATOR = PLATFORM.as(Role.ADMINISTRATOR);
    private static final Session READER = PLATFORM.as(Role.READER);

    private static String title() {
        return "公共数据开发利用规范 " + UUID.randomUUID();
    }

    /// Begins a project and gives its address.
    static String begun(Session by, String title, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(Map.of("title", title, "class", "数据", "sub", "开发利用"));
        form.putAll(more);
        HttpResponse<String> answer = by.post("/standards/work/new", form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Project project(String path) {
        return PLATFORM.bean(ProjectStore.class)
                .one(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .orElseThrow();
    }

    static HttpResponse<String> move(Session by, String path, Move move, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(Map.of(
                "move", move.id(), "version", Integer.toString(project(path).version())));
        form.putAll(more);
        return by.post(path + "/move", form);
    }

    private static void moved(Session by, String path, Move move, Map<String, String> more) {
        HttpResponse<String> answer = move(by, path, move, more);
        assertThat(answer.statusCode()).as(move + " " + answer.body()).isEqualTo(302);
        assertThat(project(path).stage()).isEqualTo(move.to());
    }

    private static void moved(Session by, String path, List<Move> moves) {
        moves.forEach(move -> moved(by, path, move, Map.of()));
    }

    /// A project that became a standard of that number.
    static String published(String title, String number, String effective) {
        String path = begun(EDITOR, title, Map.of());
        moved(EDITOR, path, List.of(Move.PLAN, Move.DRAFT, Move.CONSULT, Move.SUBMIT));
        moved(REVIEWER, path, Move.PASS, Map.of());
        moved(
                ADMINISTRATOR,
                path,
                Move.PUBLISH,
                Map.of("number", number, "published", "2019-03-01", "effective", effective));
        return path;
    }

    static String number() {
        return "DB99/T " + UUID.randomUUID().toString().replaceAll("\\D", "").substring(0, 6) + "-2019";
    }

    @Test
    void aProjectBecomesAStandardBesideThoseOfPackages() {
        String number = number();
        String title = title();
        String path = published(title, number, "2019-06-01");
        String slug = StandardNumber.of(number).slug();
        assertThat(READER.get("/standards?class=%E6%95%B0%E6%8D%AE&sub=%E5%BC%80%E5%8F%91%E5%88%A9%E7%94%A8&origin=own")
                        .body())
                .contains(title, "href=\"/standards/" + slug + "\"", "本平台");
        assertThat(READER.get("/standards/" + slug).body()).contains(title, "即将实施", "href=\"" + path + "\"");
        moved(ADMINISTRATOR, path, Move.TAKE_EFFECT, Map.of());
        assertThat(READER.get("/api/v1/standards/" + slug).body())
                .contains("\"status\":\"in-force\"", "\"packages\":[\"own\"]");
        assertThat(project(path).dates().reviewDue()).hasToString("Optional[2024-06-01]");
        assertThat(READER.get("/standards/work?want=late").body()).contains(title);
        assertThat(READER.get("/standards/gaps").body()).contains("应已复审的本平台标准", number);
        assertThat(READER.get(path).body()).contains("立项", "审查通过，报批", "批准发布");
    }

    @Test
    void theSearchOverEverythingFindsWhatWasPublishedHere() {
        String number = number();
        published(title(), number, "2019-06-01");
        String link = "href=\"/standards/" + StandardNumber.of(number).slug() + "\"";
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        String found = "";
        while (!found.contains(link) && Instant.now().isBefore(end)) {
            found = READER.get("/search?q=" + number.substring("DB99/T ".length(), "DB99/T 123456".length()))
                    .body();
        }
        assertThat(found).contains(link);
    }

    @Test
    void aReviewConfirmsRevisesOrWithdraws() {
        String number = number();
        String title = title();
        String path = published(title, number, "2019-06-01");
        moved(ADMINISTRATOR, path, Move.TAKE_EFFECT, Map.of());
        moved(EDITOR, path, Move.RECONSIDER, Map.of());
        moved(REVIEWER, path, Move.REVISE, Map.of("remark", "与新法不一致"));
        assertThat(project(path).dates().reviewDue().orElseThrow())
                .isAfter(PLATFORM.bean(Projects.class).today());
        Project revision = PLATFORM.bean(ProjectStore.class).all().stream()
                .filter(each -> each.facts().replaces().contains(number))
                .findFirst()
                .orElseThrow();
        assertThat(revision.stage()).isEqualTo(Stage.STUDY);
        assertThat(revision.facts().title()).isEqualTo(title);
        moved(EDITOR, path, Move.RECONSIDER, Map.of());
        assertThat(move(ADMINISTRATOR, path, Move.WITHDRAW, Map.of()).body()).contains("standard.reason_absent");
        moved(ADMINISTRATOR, path, Move.WITHDRAW, Map.of("remark", "不再适用"));
        assertThat(READER.get("/standards/" + StandardNumber.of(number).slug()).body())
                .contains("已废止");
    }

    @Test
    void whatReplacesAStandardSupersedesIt() {
        String old = number();
        published(title(), old, "2019-06-01");
        String path = begun(EDITOR, title(), Map.of("replaces", old));
        moved(EDITOR, path, List.of(Move.PLAN, Move.DRAFT, Move.CONSULT, Move.SUBMIT));
        moved(REVIEWER, path, Move.PASS, Map.of());
        String fresh = number();
        moved(
                ADMINISTRATOR,
                path,
                Move.PUBLISH,
                Map.of("number", fresh, "published", "2026-01-01", "effective", "2026-02-01"));
        assertThat(READER.get("/standards/" + StandardNumber.of(old).slug()).body())
                .contains("已被代替", "被代替于", fresh);
    }

    @Test
    void nobodyJudgesWhatTheyWrote() {
        String account = "both-" + UUID.randomUUID();
        TestPeople.add(
                PLATFORM.context(),
                account,
                TestPeople.root(PLATFORM.context()),
                Role.EDITOR,
                Role.REVIEWER,
                Role.ADMINISTRATOR);
        Session both = PLATFORM.visitor().signIn(account, TestPeople.PASSWORD);
        String path = begun(both, title(), Map.of());
        moved(both, path, List.of(Move.PLAN, Move.DRAFT, Move.CONSULT, Move.SUBMIT));
        HttpResponse<String> own = move(both, path, Move.PASS, Map.of());
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("standard.own_work", "没有参与编写的人");
        moved(REVIEWER, path, Move.PASS, Map.of());
        assertThat(move(both, path, Move.PUBLISH, Map.of("number", number())).body())
                .contains("standard.own_work");
    }

    @Test
    void stepsAreTakenInOrderAndByTheRolesThatMay() {
        String path = begun(EDITOR, title(), Map.of());
        assertThat(move(EDITOR, path, Move.SUBMIT, Map.of()).body()).contains("standard.stage_closed");
        assertThat(move(REVIEWER, path, Move.PLAN, Map.of()).statusCode()).isEqualTo(403);
        moved(EDITOR, path, List.of(Move.PLAN, Move.DRAFT, Move.CONSULT, Move.SUBMIT));
        assertThat(move(EDITOR, path, Move.PASS, Map.of()).statusCode()).isEqualTo(403);
        assertThat(EDITOR.post(path + "/edit", Map.of("version", "5", "title", "改"))
                        .body())
                .contains("standard.stage_closed");
        assertThat(move(REVIEWER, path, Move.RETURN, Map.of()).body()).contains("standard.reason_absent");
        moved(REVIEWER, path, Move.RETURN, Map.of("remark", "第 5 章缺少示例"));
        assertThat(READER.get(path).body()).contains("第 5 章缺少示例");
    }

    @Test
    void anEditorElsewhereReadsAProjectAndChangesNothing() {
        String account = "elsewhere-" + UUID.randomUUID();
        UUID below = TestPeople.organisation(PLATFORM.context(), "别处 " + account, TestPeople.root(PLATFORM.context()));
        TestPeople.add(PLATFORM.context(), account, below, Role.EDITOR);
        Session elsewhere = PLATFORM.visitor().signIn(account, TestPeople.PASSWORD);
        String title = title();
        String path = begun(EDITOR, title, Map.of());
        assertThat(elsewhere.get(path).body()).contains(title);
        assertThat(elsewhere.get(path + "/edit").statusCode()).isEqualTo(403);
        assertThat(elsewhere
                        .post(path + "/edit", Map.of("version", "1", "title", "改"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(move(elsewhere, path, Move.PLAN, Map.of()).statusCode()).isEqualTo(403);
        assertThat(project(path).facts().title()).isEqualTo(title);
    }

    @Test
    void ofTwoEditorsTheSecondIsToldAndLosesNothing() {
        String path = begun(EDITOR, title(), Map.of());
        String first = title();
        String second = title();
        assertThat(EDITOR.post(path + "/edit", Map.of("version", "1", "title", first, "scope", "甲写的范围"))
                        .statusCode())
                .isEqualTo(302);
        HttpResponse<String> told =
                EDITOR.post(path + "/edit", Map.of("version", "1", "title", second, "scope", "乙写的范围"));
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("standard.project_changed", first, second, "甲写的范围", "乙写的范围");
        assertThat(project(path).facts().title()).isEqualTo(first);
        assertThat(EDITOR.post(path + "/edit", Map.of("version", "2", "title", second, "scope", "两人的范围"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(project(path).facts().scope()).isEqualTo("两人的范围");
    }

    @Test
    void aNumberIsGivenOnce() {
        assertThat(EDITOR.post("/standards/work/new", Map.of("title", "x", "number", "GB/T 39046-2020"))
                        .body())
                .contains("standard.number_taken");
        String number = number();
        published(title(), number, "2019-06-01");
        assertThat(EDITOR.post("/standards/work/new", Map.of("title", "x", "number", number))
                        .body())
                .contains("standard.number_taken");
    }

    @Test
    void whatCannotBeTakenIsShownAgainWithTheReason() {
        HttpResponse<String> untitled = EDITOR.post("/standards/work/new", Map.of("scope", "写了很久的范围"));
        assertThat(untitled.statusCode()).isEqualTo(422);
        assertThat(untitled.body()).contains("standard.title_absent", "写了很久的范围");
        assertThat(EDITOR.post("/standards/work/new", Map.of("title", "x", "class", "数据", "sub", "安全管理"))
                        .body())
                .contains("standard.class_unknown");
        assertThat(EDITOR.post("/standards/work/new", Map.of("title", "x", "due", "明天"))
                        .body())
                .contains("standard.date_unclear");
        assertThat(EDITOR.post("/standards/work/new", Map.of("title", "长".repeat(201)))
                        .body())
                .contains("standard.text_long");
    }

    @Test
    void publishingNeedsANumberAndDaysInOrder() {
        String path = begun(EDITOR, title(), Map.of());
        moved(EDITOR, path, List.of(Move.PLAN, Move.DRAFT, Move.CONSULT, Move.SUBMIT));
        moved(REVIEWER, path, Move.PASS, Map.of());
        assertThat(move(ADMINISTRATOR, path, Move.PUBLISH, Map.of("number", number()))
                        .body())
                .contains("standard.number_absent");
        Map<String, String> backwards =
                Map.of("number", number(), "published", "2026-02-01", "effective", "2026-01-01");
        assertThat(move(ADMINISTRATOR, path, Move.PUBLISH, backwards).body()).contains("standard.number_absent");
        Map<String, String> later = Map.of("number", number(), "published", "2026-01-01", "effective", "2999-01-01");
        moved(ADMINISTRATOR, path, Move.PUBLISH, later);
        assertThat(move(ADMINISTRATOR, path, Move.TAKE_EFFECT, Map.of()).body()).contains("standard.effect_early");
    }

    @Test
    void whatIsOverdueIsListed() {
        String late = title();
        String inTime = title();
        begun(EDITOR, late, Map.of("due", "2020-01-01"));
        begun(EDITOR, inTime, Map.of("due", "2999-01-01"));
        assertThat(READER.get("/standards/work?want=late").body())
                .contains(late)
                .doesNotContain(inTime);
        assertThat(EDITOR.get("/standards/work?want=mine").body()).contains(inTime);
        assertThat(READER.get("/standards/work?want=mine").body()).doesNotContain(inTime);
        assertThat(READER.get("/standards/work?want=study").body()).contains(late, inTime);
    }

    @Test
    void everyStepIsADeed() {
        String path = begun(EDITOR, title(), Map.of());
        moved(EDITOR, path, Move.PLAN, Map.of());
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(PLATFORM.as(Role.AUDITOR)
                        .get("/audit?subject=standard:" + id)
                        .body())
                .contains("新建标准项目", "标准项目进入下一步");
    }
}
