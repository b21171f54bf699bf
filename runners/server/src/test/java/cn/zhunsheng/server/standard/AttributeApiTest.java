package cn.zhunsheng.server.standard;

import static cn.zhunsheng.server.standard.WorkApiTest.code;
import static cn.zhunsheng.server.standard.WorkApiTest.held;
import static cn.zhunsheng.server.standard.WorkApiTest.made;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.Contract;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Programs keep attributes of one's own, their values, and what they watch.
class AttributeApiTest {
    private static final Contract CONTRACT = Contract.published();
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Session ADMINISTRATOR = PLATFORM.as(Role.ADMINISTRATOR);
    private static final Session EDITOR = PLATFORM.as(Role.EDITOR);
    private static final Session READER = PLATFORM.as(Role.READER);
    private static final String ATTRIBUTES = "/api/v1/standards/attributes";
    private static final String VALUES = ATTRIBUTES + "/values";
    private static final String OF_ELEMENT = VALUES + "?thing=element&key=gov-core%2Fperson.sex-code";
    private static final String WATCHES = "/api/v1/standards/watches";
    private static final String ANY = "/00000000-0000-4000-8000-000000000000";

    private static String added(String thing, String name, String rest) {
        String body = "{\"thing\": \"%s\", \"name\": \"%s\", \"kind\": \"text\"%s}".formatted(thing, name, rest);
        return made("POST " + ATTRIBUTES, ADMINISTRATOR.json("POST", ATTRIBUTES, body));
    }

    private static String name() {
        return "属性" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// Other tests meet no required attribute.
    @AfterEach
    void retire() {
        PLATFORM.bean(AttributeStore.class)
                .all()
                .forEach(each -> held(
                        "PUT " + ATTRIBUTES + "/{id}",
                        ADMINISTRATOR.json("PUT", ATTRIBUTES + "/" + each.id(), "{\"retired\": true}"),
                        204));
    }

    @Test
    void anAttributeIsAddedChangedAndListed() {
        String name = name();
        String example = CONTRACT.example("POST " + ATTRIBUTES).replace("归口处室", name);
        String path = made("POST " + ATTRIBUTES, ADMINISTRATOR.json("POST", ATTRIBUTES, example));
        JsonNode one = held("GET " + ATTRIBUTES + "/{id}", ADMINISTRATOR.get(path), 200);
        assertThat(one.get("choices").toString()).isEqualTo("[\"标准处\",\"数据处\"]");
        assertThat(one.get("required").asBoolean()).isFalse();
        String change = "PUT " + ATTRIBUTES + "/{id}";
        held(change, ADMINISTRATOR.json("PUT", path, CONTRACT.example(change)), 204);
        JsonNode list = held("GET " + ATTRIBUTES, ADMINISTRATOR.get(ATTRIBUTES), 200);
        assertThat(list.get(list.size() - 1).get("required").asBoolean()).isTrue();
        assertThat(code("POST " + ATTRIBUTES, ADMINISTRATOR.json("POST", ATTRIBUTES, example), 422))
                .isEqualTo("standard.attribute_taken");
        held("POST " + ATTRIBUTES, EDITOR.json("POST", ATTRIBUTES, example), 403);
        held("GET " + ATTRIBUTES, EDITOR.get(ATTRIBUTES), 403);
        held(change, ADMINISTRATOR.json("PUT", ATTRIBUTES + ANY, "{}"), 404);
        held("GET " + ATTRIBUTES + "/{id}", ADMINISTRATOR.get(ATTRIBUTES + ANY), 404);
    }

    @Test
    void valuesAreKeptOnWhatWasReadAndNothingIsLost() {
        String id = id(added("element", name(), ""));
        JsonNode read = held("GET " + VALUES, EDITOR.get(OF_ELEMENT), 200);
        String stamp = read.get("stamp").asString();
        held("PUT " + VALUES, EDITOR.json("PUT", OF_ELEMENT, kept(stamp, id, "先")), 204);
        assertThat(code("PUT " + VALUES, EDITOR.json("PUT", OF_ELEMENT, kept(stamp, id, "后")), 409))
                .isEqualTo("standard.project_changed");
        JsonNode now = held("GET " + VALUES, EDITOR.get(OF_ELEMENT), 200);
        assertThat(now.get("values").toString()).contains("\"value\":\"先\"");
        assertThat(READER.get("/elements/person.sex-code").body()).contains("先");
        String unknown = kept(now.get("stamp").asString(), UUID.randomUUID().toString(), "x");
        assertThat(code("PUT " + VALUES, EDITOR.json("PUT", OF_ELEMENT, unknown), 422))
                .isEqualTo("standard.attribute_unknown");
        held("PUT " + VALUES, READER.json("PUT", OF_ELEMENT, kept(stamp, id, "x")), 403);
        held("GET " + VALUES, READER.get(OF_ELEMENT), 403);
        held("GET " + VALUES, EDITOR.get(VALUES + "?thing=element&key=gov-core%2Fnone"), 404);
    }

    private static String kept(String stamp, String attribute, String value) {
        return "{\"stamp\": \"%s\", \"values\": {\"%s\": \"%s\"}}".formatted(stamp, attribute, value);
    }

    @Test
    void whatIsWatchedIsNewsUntilItIsNoLonger() {
        Session somebody = NewsTest.somebody();
        String number =
                "DB99/T " + UUID.randomUUID().toString().replaceAll("\\D", "").substring(0, 6) + "-2026";
        String body = "{\"wanted\": {\"number\": \"" + number + "\", \"by\": \"class\"}}";
        String watch = made("POST " + WATCHES, somebody.json("POST", WATCHES, body));
        assertThat(made("POST " + WATCHES, somebody.json("POST", WATCHES, body)))
                .isEqualTo(watch);
        JsonNode list = held("GET " + WATCHES, somebody.get(WATCHES), 200);
        assertThat(list.toString()).contains("{\"number\":\"" + number + "\"}");
        String work = "/api/v1/standards/work";
        String begin = "{\"title\": \"动态\", \"number\": \"" + number + "\"}";
        String project = made("POST " + work, EDITOR.json("POST", work, begin));
        held(
                "POST " + work + "/{id}/move",
                EDITOR.json("POST", project + "/move", "{\"version\": 1, \"move\": \"plan\"}"),
                204);
        String call = "GET /api/v1/standards/news";
        JsonNode news = held(call, somebody.get("/api/v1/standards/news"), 200);
        assertThat(news.get(0).get("project").asString()).isEqualTo(id(project));
        assertThat(news.get(0).get("move").asString()).isEqualTo("plan");
        held("DELETE " + WATCHES + "/{id}", EDITOR.json("DELETE", watch, ""), 404);
        held("DELETE " + WATCHES + "/{id}", somebody.json("DELETE", watch, ""), 204);
        held("DELETE " + WATCHES + "/{id}", somebody.json("DELETE", watch, ""), 404);
        assertThat(somebody.get("/api/v1/standards/news").body()).doesNotContain(number);
        held(call, somebody.get("/api/v1/standards/news?all"), 200);
        String filter = "?number=" + URLEncoder.encode(number, StandardCharsets.UTF_8);
        assertThat(held(call, somebody.get("/api/v1/standards/news" + filter), 200)
                        .size())
                .isEqualTo(1);
        String feed = "/api/v1/standards/feed.atom";
        held("GET " + feed, somebody.get(feed + filter), 200);
    }

    @Test
    void whatIsNullIsAsIfItWereLeftOut() {
        Session somebody = NewsTest.somebody();
        made("POST " + WATCHES, somebody.json("POST", WATCHES, "{\"wanted\": {\"class\": null}}"));
        assertThat(somebody.get(WATCHES).body()).contains("\"wanted\":{}");
        String id = id(added("element", name(), ""));
        String stamp = EDITOR.get(OF_ELEMENT).body().replaceAll("(?s).*\"stamp\":\"([^\"]+)\".*", "$1");
        String empty = "{\"stamp\": \"%s\", \"values\": {\"%s\": null}}".formatted(stamp, id);
        held("PUT " + VALUES, EDITOR.json("PUT", OF_ELEMENT, empty), 204);
        String work = "/api/v1/standards/work";
        made("POST " + work, EDITOR.json("POST", work, "{\"title\": \"空\", \"replaces\": [null], \"due\": null}"));
    }

    @Test
    void aFilterThatIsNoneOrTooLongIsNotWatched() {
        String unknown = "{\"wanted\": {\"colour\": \"red\"}}";
        assertThat(code("POST " + WATCHES, READER.json("POST", WATCHES, unknown), 422))
                .isEqualTo("standard.filter_unknown");
        String endless = "{\"wanted\": {\"search\": \"" + "长".repeat(1_000) + "\"}}";
        assertThat(code("POST " + WATCHES, READER.json("POST", WATCHES, endless), 422))
                .isEqualTo("standard.filter_long");
    }
}
