package cn.zhunsheng.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.Contract;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/// What the room answers is what the published description says.
@Timeout(240)
class CheckContractTest {
    private static final Contract CONTRACT = Contract.published();
    private static final String ONE = "/api/v1/checks/{id}";
    private static final String ROWS = """
            公民身份号码,姓名,性别
            11010519491231002X,张三,2
            110105194912310021,李四,7
            """;

    private final Session steward = RunningPlatform.get().as(Role.STEWARD);

    private static Form kept() {
        return new Form().field("keep", "on").file("人口.csv", ROWS);
    }

    private JsonNode get(String template, String id, int status) {
        return answered(status, "GET " + template, steward.get(template.replace("{id}", id)));
    }

    private JsonNode post(String deed, String id, String body, int status) {
        String template = ONE + "/" + deed;
        return answered(status, "POST " + template, steward.json("POST", template.replace("{id}", id), body));
    }

    private static JsonNode answered(int status, String call, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isEqualTo(status);
        return CONTRACT.holds(call, answer);
    }

    private String uploaded(Form form) {
        HttpResponse<String> answer = form.post(steward);
        JsonNode run = answered(201, "POST /api/v1/checks", answer);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/api/v1/checks/" + run.get("id").asString());
        return run.get("id").asString();
    }

    @Test
    void aCheckIsAsDescribedFromItsFilesToItsComparison() {
        String first = uploaded(kept());
        get(ONE, first, 200);
        get(ONE + "/mapping", first, 200);
        post("reading", first, CONTRACT.example("POST " + ONE + "/reading"), 200);
        post("start", first, CONTRACT.example("POST " + ONE + "/start"), 200);
        Awaited.over(steward, first);
        JsonNode done = get(ONE, first, 200);
        assertThat(done.get("state").asString()).isEqualTo("done");
        assertThat(done.get("errors").asLong()).isPositive();
        String second = post("repeat", first, "{}", 201).get("id").asString();
        Awaited.over(steward, second);
        answered(200, "GET " + ONE + "/compare/{other}", steward.get("/api/v1/checks/" + first + "/compare/" + second));
        answered(200, "GET /api/v1/checks", steward.get("/api/v1/checks?limit=500&state=done"));
        post("release", first, "{}", 200);
        post("release", second, "{}", 200);
        post("repeat", first, "{}", 422);
    }

    @Test
    void aComparisonShowsWhatBecameBetter() {
        String worse = Awaited.checked(steward, new Form().file("人口.csv", ROWS));
        String better = Awaited.checked(steward, new Form().file("人口.csv", "公民身份号码,姓名,性别\n11010519491231002X,张三,2\n"));
        JsonNode compared = answered(
                200, "GET " + ONE + "/compare/{other}", steward.get("/api/v1/checks/" + worse + "/compare/" + better));
        assertThat(compared.get("older").get("id").asString()).isEqualTo(worse);
        assertThat(compared.get("rules").toString()).contains("BETTER");
    }

    @Test
    void reportsComeInTheTypesThatAreDescribed() {
        String id = Awaited.checked(steward, new Form().file("人口.csv", ROWS));
        for (String kind : List.of("json", "html", "csv", "xlsx")) {
            answered(200, "GET " + ONE + "/report/{kind}", steward.get("/api/v1/checks/" + id + "/report/" + kind));
        }
        answered(404, "GET " + ONE + "/report/{kind}", steward.get("/api/v1/checks/" + id + "/report/exe"));
    }

    @Test
    void eventsCarryTheRunAsDescribed() {
        String id = uploaded(new Form().file("人口.csv", ROWS));
        post("start", id, "{}", 200);
        HttpResponse<String> events = steward.get("/api/v1/checks/" + id + "/events");
        answered(200, "GET " + ONE + "/events", events);
        List<String> runs =
                events.body().lines().filter(line -> line.startsWith("data:")).toList();
        assertThat(runs).isNotEmpty();
        JsonNode schema = CONTRACT.operation("GET " + ONE).at("/responses/200/content/application~1json/schema");
        assertThat(runs)
                .allSatisfy(line -> assertThat(CONTRACT.faults(schema, Contract.JSON.readTree(line.substring(5))))
                        .isEmpty());
    }

    @Test
    void whatIsRefusedOrUnclearIsAsDescribedToo() {
        String unclear = uploaded(new Form().file("a.csv", "甲,乙\n1,2\n"));
        assertThat(get(ONE + "/mapping", unclear, 200).get("model").isNull()).isTrue();
        post("start", unclear, "{}", 422);
        assertThat(post("cancel", unclear, "{}", 200).get("state").asString()).isEqualTo("cancelled");
        String none = uploaded(new Form().file("a.pdf", "%PDF-1.7 ..."));
        get(ONE + "/mapping", none, 422);
        post("cancel", none, "{}", 200);
        answered(422, "POST /api/v1/checks", new Form().field("keep", "on").post(steward));
    }
}
