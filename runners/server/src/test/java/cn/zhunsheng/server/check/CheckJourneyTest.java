package cn.zhunsheng.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.identity.TestPeople;
import cn.zhunsheng.server.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// From a file to its report, as a person without a script goes.
class CheckJourneyTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final String ROWS = """
            公民身份号码,姓名,性别
            11010519491231002X,张三,2
            110105194912310021,李四,7
            """;

    private final Session steward = PLATFORM.as(Role.STEWARD);

    private static String place(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private Form form() {
        return new Form().field("_csrf", steward.token()).file("人口.csv", ROWS);
    }

    @Test
    void aFileBecomesAReport() {
        String run = place(form().postAsPage(steward));
        String mapping = steward.get(run).body();
        assertThat(mapping)
                .contains("人口.csv")
                .contains("name=\"header-1\" value=\"公民身份号码\"")
                .contains("UTF-8");

        String model = mapping.replaceAll(
                "(?s).*name=\"model\" value=\"([^\"]+)\">\\s*<section aria-labelledby=\"h-columns.*", "$1");
        place(steward.post(
                run + "/start",
                Map.of(
                        "model",
                        model,
                        "header-1",
                        "公民身份号码",
                        "field-1",
                        "idNumber",
                        "header-2",
                        "姓名",
                        "field-2",
                        "name",
                        "header-3",
                        "性别",
                        "field-3",
                        "sexCode")));
        Awaited.over(steward, run.substring("/checks/".length()));

        String report = steward.get(run).body();
        assertThat(report).contains("不合格").contains("zs-chip").doesNotContain("110105194912310021");
        assertThat(steward.get("/checks?name=人口".replace("人口", "%E4%BA%BA%E5%8F%A3"))
                        .body())
                .contains(run);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(new Form().file("人口.csv", ROWS).postAsPage(steward).statusCode())
                .isEqualTo(403);
        assertThat(new Form()
                        .field("_csrf", "forged")
                        .file("人口.csv", ROWS)
                        .postAsPage(steward)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFormWithoutAFileSaysWhatToDo() {
        var answer = new Form().field("_csrf", steward.token()).postAsPage(steward);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("check.files_absent");
    }

    @Test
    void twoColumnsOfOneNameAreShownAsAConflictToSolve() {
        String rows = "公民身份号码,身份证号,姓名,性别\n11010519491231002X,11010519491231002X,张三,2\n";
        String run = place(
                new Form().field("_csrf", steward.token()).file("a.csv", rows).postAsPage(steward));
        assertThat(steward.get(run).body()).contains("有两列选了同一个字段").contains("与另一列相同");

        var answer = steward.post(
                run + "/start",
                Map.of("header-1", "公民身份号码", "field-1", "idNumber", "header-2", "身份证号", "field-2", "idNumber"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("check.field_doubled").contains("都选了字段 idNumber");

        place(steward.post(
                run + "/start",
                Map.of("header-1", "公民身份号码", "field-1", "idNumber", "header-2", "身份证号", "field-2", "")));
        assertThat(Awaited.over(steward, run.substring("/checks/".length()))).contains("\"state\":\"done\"");
    }

    @Test
    void moreFilesThanAreCheckedTogetherAreRefusedAndNoneIsKept() throws Exception {
        Form many = new Form().field("_csrf", steward.token());
        for (int i = 0; i < 21; i++) {
            many.file("part-" + i + ".csv", ROWS);
        }
        Path vault = PLATFORM.bean(Site.class).folder("vault");
        long before = Files.list(vault).count();

        var answer = many.postAsPage(steward);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("check.files_many").contains("分几次检查");
        assertThat(Files.list(vault).count()).isEqualTo(before);
    }

    @Test
    void aDraftIsReadOtherwiseWhenAPersonSaysSo() {
        String rows = "某市人口登记表;;\n公民身份号码;姓名;性别\n11010519491231002X;张三;2\n";
        String run = place(
                new Form().field("_csrf", steward.token()).file("a.csv", rows).postAsPage(steward));

        place(steward.post(run + "/reading", Map.of("headerRow", "2", "delimiter", ";")));

        assertThat(steward.get(run).body()).contains("name=\"header-1\" value=\"公民身份号码\"");
        var wrong = steward.post(run + "/reading", Map.of("headerRow", "zero"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("check.reading_unusable");
        place(steward.post(run + "/cancel", Map.of()));
        assertThat(steward.get(run).body()).contains("已取消");
    }

    @Test
    void theListLeavesAsATableThatNoSpreadsheetRuns() {
        String name = "=表" + UUID.randomUUID() + ".csv";
        place(new Form().field("_csrf", steward.token()).file(name, ROWS).postAsPage(steward));
        String table = steward.get("/checks.csv?name=" + name.substring(1)).body();
        assertThat(table.lines()).hasSize(2);
        assertThat(table).startsWith("\uFEFF").contains("'" + name);
        UUID elsewhere = TestPeople.organisation(
                PLATFORM.context(), "局 " + UUID.randomUUID(), TestPeople.root(PLATFORM.context()));
        String stranger = "stranger-" + UUID.randomUUID();
        TestPeople.add(PLATFORM.context(), stranger, elsewhere, Role.STEWARD);
        assertThat(PLATFORM.visitor()
                        .signIn(stranger, TestPeople.PASSWORD)
                        .get("/checks.csv?name=" + name.substring(1))
                        .body()
                        .lines())
                .as("Who is of another organisation sees the head alone")
                .hasSize(1);
    }
}
