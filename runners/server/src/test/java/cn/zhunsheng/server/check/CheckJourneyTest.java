package cn.zhunsheng.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.util.Map;
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
}
