package cn.zhunsheng.server.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.Contract;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// What the room answers is what the published description says, by the examples that it gives.
class DictionaryContractTest {
    private static final Contract CONTRACT = Contract.published();
    private static final Session READER = RunningPlatform.get().as(Role.READER);

    private static Stream<String> calls(String method) {
        return CONTRACT.calls().stream()
                .filter(call -> call.startsWith(method + " "))
                .filter(call -> CONTRACT.operation(call).get("tags").toString().contains("字典"));
    }

    @TestFactory
    Stream<DynamicTest> questionsAreAnsweredAsTheirExamplesSay() {
        return calls("POST")
                .map(call -> DynamicTest.dynamicTest(call, () -> {
                    JsonNode answer =
                            CONTRACT.holds(call, READER.json("POST", call.substring(5), CONTRACT.example(call)));
                    JsonNode shown = CONTRACT.operation(call).at("/responses/200/content/application~1json/example");
                    if (!shown.isMissingNode()) {
                        assertThat(answer).isEqualTo(shown);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> lookUpsAreAnsweredAsDescribed() {
        return calls("GET")
                .map(call -> DynamicTest.dynamicTest(call, () -> {
                    var answer = READER.get(address(call));
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    assertThat(answer.headers().firstValue("ETag")).isPresent();
                    CONTRACT.holds(call, answer);
                }));
    }

    private static String address(String call) {
        String path = call.substring(4);
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : CONTRACT.operation(call).path("parameters")) {
            String name = parameter.get("name").asString();
            if (parameter.has("example")) {
                String value = parameter.get("example").asString();
                path = path.replace("{" + name + "}", value);
                if (parameter.get("in").asString().equals("query")) {
                    query.add(name + "=" + value);
                }
            }
        }
        return path + "?" + String.join("&", query);
    }

    /// Every one, so that no element, code set or model has more or less than the description says.
    @Test
    void everyElementCodeSetAndModelIsAsDescribed() {
        int pages = CONTRACT.holds("GET /api/v1/elements", READER.get("/api/v1/elements"))
                .get("pages")
                .asInt();
        for (int page = 2; page <= pages; page++) {
            CONTRACT.holds("GET /api/v1/elements", READER.get("/api/v1/elements?page=" + page));
        }
        each("codesets", "/api/v1/codesets/");
        each("models", "/api/v1/models/");
    }

    private static void each(String list, String path) {
        JsonNode held = CONTRACT.holds("GET /api/v1/" + list, READER.get("/api/v1/" + list));
        assertThat(held.isEmpty()).isFalse();
        for (JsonNode one : held) {
            String address = path + one.get("id").asString() + "?package="
                    + one.get("packageId").asString();
            CONTRACT.holds("GET " + path + "{id}", READER.get(address));
        }
    }
}
