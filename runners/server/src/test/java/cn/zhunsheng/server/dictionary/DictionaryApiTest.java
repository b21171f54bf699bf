package cn.zhunsheng.server.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DictionaryApiTest {
    private static final Session READER = RunningPlatform.get().as(Role.READER);
    private static final JsonMapper JSON = new JsonMapper();
    /// A number of the published examples; nobody's.
    private static final String CITIZEN = "11010519491231002X";

    private static JsonNode get(String path) {
        HttpResponse<String> answer = READER.get("/api/v1/" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode ask(String path, String body) {
        HttpResponse<String> answer = READER.json("POST", "/api/v1/" + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static JsonNode refused(int status, String path, String body) {
        HttpResponse<String> answer = READER.json("POST", "/api/v1/" + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        return JSON.readTree(answer.body());
    }

    @Test
    void anElementIsLookedUpAndFound() {
        JsonNode element = get("elements/person.id-number");
        assertThat(element.get("name").asString()).isEqualTo("公民身份号码");
        assertThat(element.get("domain").asString()).isEqualTo("scheme:GB-11643");
        assertThat(element.get("formatZh").asString()).isNotBlank();
        assertThat(get("elements?search=sfz&package=gov-core")
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo("person.id-number");
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        HttpResponse<String> first = READER.get("/api/v1/elements/person.name");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).isEqualTo("no-cache, private");
        HttpResponse<String> again = READER.send(READER.request("GET", "/api/v1/elements/person.name")
                .header("If-None-Match", tag)
                .build());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> stale = READER.send(READER.request("GET", "/api/v1/elements/person.name")
                .header("If-None-Match", "W/\"another\"")
                .build());
        assertThat(stale.statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeSetOfTwoDaysHasTwoTags() {
        String one = READER.get("/api/v1/codesets/GB-T-2260?at=2005-01-01")
                .headers()
                .firstValue("ETag")
                .orElse("");
        String other = READER.get("/api/v1/codesets/GB-T-2260?at=2020-01-01")
                .headers()
                .firstValue("ETag")
                .orElse("");
        assertThat(one).isNotEmpty().isNotEqualTo(other);
    }

    @Test
    void codesAreExpandedAtADateAndUnderACode() {
        JsonNode then = get("codesets/GB-T-2260?under=110100&at=2005-01-01")
                .get("codes")
                .get("items");
        JsonNode now = get("codesets/GB-T-2260?under=110100&at=2020-01-01")
                .get("codes")
                .get("items");
        assertThat(then.toString()).contains("110103");
        assertThat(now.toString()).contains("110101").doesNotContain("110103");
        assertThat(get("codesets/GB-T-2260?page=2").get("codes").get("page").asInt())
                .isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsAProblemWithACode() {
        HttpResponse<String> absent = READER.get("/api/v1/elements/person.none");
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(JSON.readTree(absent.body()).get("code").asString()).isEqualTo("dictionary.element_unknown");
        assertThat(READER.get("/api/v1/packages/none").statusCode()).isEqualTo(404);
        assertThat(READER.get("/api/v1/codesets/GB-T-2260?at=someday").statusCode())
                .isEqualTo(400);
    }

    @Test
    void valuesAreJudgedInTheirOrderAndNeverRepeated() {
        String body = """
                {"items": [
                  {"subject": "element:person.id-number", "value": "%s"},
                  {"subject": "scheme:GB-11643", "value": "110105194912310021"},
                  {"subject": "codeset:GB-T-2261.1", "value": "7"},
                  {"subject": "element:person.id-number", "value": " "}
                ]}""".formatted(CITIZEN);
        JsonNode answer = ask("validate", body);
        assertThat(answer.get("accepted").asInt()).isEqualTo(1);
        assertThat(answer.get("refused").asInt()).isEqualTo(2);
        assertThat(answer.get("absent").asInt()).isEqualTo(1);
        assertThat(answer.get("verdicts").get(1).get("severity").asString()).isEqualTo("error");
        assertThat(answer.get("verdicts").get(2).get("reasonZh").asString()).contains("性别");
        assertThat(answer.toString()).doesNotContain(CITIZEN).doesNotContain("110105194912310021");
    }

    @Test
    void aBatchHasALimitAndAnItemThatIsUnclearIsNamed() {
        String item = "{\"subject\":\"codeset:GB-T-2261.1\",\"value\":\"1\"}";
        String most = String.join(",", Collections.nCopies(10_000, item));
        assertThat(ask("validate", "{\"items\":[" + most + "]}").get("accepted").asInt())
                .isEqualTo(10_000);
        assertThat(refused(422, "validate", "{\"items\":[" + most + "," + item + "]}")
                        .get("code")
                        .asString())
                .isEqualTo("dictionary.batch_too_large");
        JsonNode unclear = refused(422, "validate", "{\"items\":[" + item + ",{\"subject\":\"x:y\",\"value\":\"1\"}]}");
        assertThat(unclear.get("code").asString()).isEqualTo("dictionary.subject_unclear");
        assertThat(unclear.get("where").asString()).isEqualTo("items/1");
    }

    @Test
    void aBodyThatIsNotWhatIsAskedForIsRefusedWithoutQuotingIt() {
        JsonNode broken = refused(422, "validate", "{\"items\": [{\"value\": " + CITIZEN);
        assertThat(broken.get("code").asString()).isEqualTo("dictionary.request_unreadable");
        assertThat(broken.toString()).doesNotContain(CITIZEN);
        assertThat(refused(422, "validate", "{}").get("code").asString()).isEqualTo("dictionary.batch_missing");
        assertThat(refused(422, "validate", "null").get("code").asString()).isEqualTo("dictionary.request_unreadable");
        assertThat(refused(422, "validate", "{\"items\":[{\"value\":\"1\"}]}")
                        .get("code")
                        .asString())
                .isEqualTo("dictionary.text_missing");
        assertThat(refused(422, "resolve", "{\"names\":[\"" + "x".repeat(9 << 20) + "\"]}")
                        .get("code")
                        .asString())
                .isEqualTo("dictionary.request_too_large");
    }

    @Test
    void codesAreNamedOnADayAndOldOnesLeadToTheirSuccessors() {
        JsonNode codes = ask(
                "translate",
                "{\"codeSet\":\"GB-T-2260\",\"at\":\"2020-01-01\",\"codes\":[\"110101\",\"110103\",\"x\"]}");
        assertThat(codes.get(0).get("found").get("name").asString()).isEqualTo("东城区");
        assertThat(codes.get(0).get("found").get("inForce").asBoolean()).isTrue();
        assertThat(codes.get(1).get("found").get("inForce").asBoolean()).isFalse();
        assertThat(codes.get(2).get("known").asBoolean()).isFalse();
        assertThat(refused(422, "translate", "{\"codeSet\":\"none\",\"codes\":[\"1\"]}")
                        .get("code")
                        .asString())
                .isEqualTo("dictionary.code_set_unknown");
    }

    @Test
    void aCodeHasItsCounterpartInAnotherSet() {
        JsonNode codes = ask(
                "translate",
                "{\"codeSet\":\"GB-T-2659-alpha2\",\"to\":\"GB-T-2659-alpha3\",\"codes\":[\"CN\",\"??\"]}");
        assertThat(codes.get(0).get("counterpart").get("code").asString()).isEqualTo("CHN");
        assertThat(codes.get(1).has("counterpart")).isFalse();
        assertThat(ask("translate", "{\"codeSet\":\"GB-T-2261.1\",\"to\":\"GB-T-2659\",\"codes\":[\"1\"]}")
                        .get(0)
                        .has("counterpart"))
                .as("No country is called as a sex is")
                .isFalse();
        assertThat(refused(422, "translate", "{\"codeSet\":\"GB-T-2659\",\"to\":\"none\",\"codes\":[\"156\"]}")
                        .get("code")
                        .asString())
                .isEqualTo("dictionary.code_set_unknown");
    }

    @Test
    void rawValuesBecomeCodesByWhatAPersonDecidedOrWhereOneAloneIsMeant() {
        JsonNode coded = ask(
                "code",
                "{\"codeSet\":\"GB-T-2261.1\",\"values\":[\"男\",\"female\",\"先生\",\"9\",\"男女\"],"
                        + "\"mapping\":{\"先生\":\"1\"}}");
        assertThat(coded.get(0).get("code").asString()).isEqualTo("1");
        assertThat(coded.get(1).get("code").asString()).isEqualTo("2");
        assertThat(coded.get(2).get("reasonZh").asString()).isEqualTo("给定的映射");
        assertThat(coded.get(3).get("reasonZh").asString()).isEqualTo("本身就是代码");
        assertThat(coded.get(4).isEmpty()).isTrue();
        assertThat(refused(422, "code", "{\"codeSet\":\"GB-T-2261.1\",\"values\":[\"男\"],\"mapping\":{\"男\":\"8\"}}")
                        .get("code")
                        .asString())
                .isEqualTo("dictionary.mapped_code_unknown");
    }

    @Test
    void aNameLeadsToItsElementsAndSaysHow() {
        JsonNode names = ask("resolve", "{\"names\":[\"公民身份号码\",\"身份证号\",\"AAC002\",\"person.name\",\"没有的\"]}");
        assertThat(names.get(0).get("elements").get(0).get("by").asString()).isEqualTo("name");
        assertThat(names.get(1).get("elements").get(0).get("id").asString()).isEqualTo("person.id-number");
        assertThat(names.get(1).get("elements").get(0).get("by").asString()).isEqualTo("synonym");
        assertThat(names.get(2).get("elements").get(0).get("by").asString()).isEqualTo("designation");
        assertThat(names.get(3).get("elements").get(0).get("by").asString()).isEqualTo("id");
        assertThat(names.get(4).get("elements").isEmpty()).isTrue();
    }

    @Test
    void namesBecomeColumnsAndColumnsBecomeElements() {
        JsonNode named = ask("name", "{\"names\":[\"姓名\"]}");
        assertThat(named.get(0).get("column").asString()).isEqualTo("xm");
        JsonNode matched = ask(
                "match",
                "{\"table\":\"t_person\",\"columns\":[{\"name\":\"sfzh\",\"comment\":\"身份证号\",\"type\":\"varchar(18)\"}]}");
        assertThat(matched.get(0).get("element").asString()).isEqualTo("person.id-number");
        assertThat(matched.get(0).get("candidates").get(0).get("becauseZh").isEmpty())
                .isFalse();
    }

    @Test
    void modelsSchemesAndPackagesAreListed() {
        assertThat(get("models/population-basic").get("fields").toString()).contains("person.id-number");
        assertThat(get("models").toString()).contains("population-basic");
        assertThat(get("schemes").toString()).contains("GB-11643");
        assertThat(get("codesets").toString()).contains("GB-T-2260");
        assertThat(get("packages").get(0).get("id").asString()).isEqualTo("gov-core");
        assertThat(READER.get("/api/v1/packages/gov-core").body()).startsWith("ZSDICT");
    }

    @Test
    void whoIsNotSignedInIsToldSo() {
        assertThat(RunningPlatform.get().visitor().get("/api/v1/elements").statusCode())
                .isEqualTo(401);
    }
}
