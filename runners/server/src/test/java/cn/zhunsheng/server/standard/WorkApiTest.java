package cn.zhunsheng.server.standard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.Contract;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Role;
import cn.zhunsheng.server.identity.TestPeople;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Programs take a standard through its life as people do, and get what the description says.
class WorkApiTest {
    private static final Contract CONTRACT = Contract.published();
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Session EDITOR = PLATFORM.as(Role.EDITOR);
    private static final Session READER = PLATFORM.as(Role.READER);
    private static final Session REVIEWER = PLATFORM.as(Role.REVIEWER);
    private static final Session ADMINISTRATOR = PLATFORM.as(Role.ADMINISTRATOR);
    private static final String WORK = "/api/v1/standards/work";
    private static final String PATH = WORK + "/{id}";
    private static final String ANY = "/00000000-0000-4000-8000-000000000000";

    static JsonNode held(String call, HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isEqualTo(status);
        return CONTRACT.holds(call, answer);
    }

    static String code(String call, HttpResponse<String> answer, int status) {
        return held(call, answer, status).get("code").asString();
    }

    /// What a call made, by its address.
    static String made(String call, HttpResponse<String> answer) {
        String id = held(call, answer, 201).get("id").asString();
        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(location).endsWith("/" + id);
        return location;
    }

    private static String begun() {
        return made("POST " + WORK, EDITOR.json("POST", WORK, CONTRACT.example("POST " + WORK)));
    }

    private static HttpResponse<String> move(Session by, String path, int version, String move, String rest) {
        String body = "{\"version\": %d, \"move\": \"%s\"%s}".formatted(version, move, rest);
        return by.json("POST", path + "/move", body);
    }

    private static void moved(Session by, String path, int version, String move, String rest) {
        held("POST " + PATH + "/move", move(by, path, version, move, rest), 204);
    }

    private static String open() {
        String path = begun();
        moved(EDITOR, path, 1, "plan", "");
        moved(EDITOR, path, 2, "draft", "");
        moved(EDITOR, path, 3, "consult", "");
        return path;
    }

    @Test
    void aProgramTakesAProjectToAStandard() {
        String path = open();
        moved(EDITOR, path, 4, "submit", "");
        JsonNode examined = held("GET " + PATH, REVIEWER.get(path), 200);
        assertThat(examined.get("moves").toString()).isEqualTo("[\"pass\",\"return\"]");
        assertThat(held("GET " + PATH, READER.get(path), 200).get("moves").isEmpty())
                .isTrue();
        moved(REVIEWER, path, 5, "pass", "");
        String number =
                "DB99/T " + UUID.randomUUID().toString().replaceAll("\\D", "").substring(0, 6) + "-2026";
        String publish = CONTRACT.example("POST " + PATH + "/move").replace("DB99/T 1234-2026", number);
        held("POST " + PATH + "/move", ADMINISTRATOR.json("POST", path + "/move", publish), 204);
        JsonNode whole = held("GET " + PATH, READER.get(path), 200);
        assertThat(whole.at("/project/stage").asString()).isEqualTo("published");
        assertThat(whole.at("/project/effective").asString()).isEqualTo("2026-06-01");
        assertThat(whole.get("steps").size()).isEqualTo(6);
        assertThat(READER.get("/api/v1/standards/" + StandardNumber.of(number).slug())
                        .statusCode())
                .isEqualTo(200);
        JsonNode list = held("GET " + WORK, READER.get(WORK + "?want=published"), 200);
        assertThat(list.get("items").toString()).contains(number);
    }

    @Test
    void ofTwoThatWriteAtOnceOneIsToldAndNothingIsLost() throws Exception {
        String path = begun();
        String body = CONTRACT.example("PUT " + PATH);
        Callable<HttpResponse<String>> first = () -> EDITOR.json("PUT", path, body.replace("各级", "甲写的"));
        Callable<HttpResponse<String>> second = () -> EDITOR.json("PUT", path, body.replace("各级", "乙写的"));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(first, second));
            HttpResponse<String> one = answers.get(0).get();
            HttpResponse<String> other = answers.get(1).get();
            assertThat(Stream.of(one, other).map(HttpResponse::statusCode)).containsExactlyInAnyOrder(204, 409);
            assertThat(code("PUT " + PATH, one.statusCode() == 409 ? one : other, 409))
                    .isEqualTo("standard.project_changed");
            JsonNode project = held("GET " + PATH, READER.get(path), 200).get("project");
            assertThat(project.get("scope").asString()).contains(one.statusCode() == 204 ? "甲写的" : "乙写的");
            assertThat(project.get("version").asInt()).isEqualTo(2);
        }
        assertThat(code("POST " + PATH + "/move", move(EDITOR, path, 1, "plan", ""), 409))
                .isEqualTo("standard.project_changed");
    }

    @Test
    void aProjectThatWasReadCanBeWrittenBackAsItIs() {
        String path = begun();
        JsonNode before = held("GET " + PATH, READER.get(path), 200).get("project");
        held("PUT " + PATH, EDITOR.json("PUT", path, before.toString()), 204);
        JsonNode after = held("GET " + PATH, READER.get(path), 200).get("project");
        Stream.of("title", "classOne", "classTwo", "due", "scope", "stage")
                .forEach(field -> assertThat(after.get(field)).as(field).isEqualTo(before.get(field)));
    }

    @Test
    void aKeyWritesAndMovesOnAndNeverJudges() {
        String key = "Bearer " + key();
        String path = begun();
        moved(EDITOR, path, 1, "plan", "");
        moved(EDITOR, path, 2, "draft", "");
        moved(EDITOR, path, 3, "consult", "");
        moved(EDITOR, path, 4, "submit", "");
        JsonNode seen = held("GET " + PATH, by(key, "GET", path, ""), 200);
        assertThat(seen.get("moves").isEmpty()).isTrue();
        String pass = "{\"version\": 5, \"move\": \"pass\"}";
        assertThat(code("POST " + PATH + "/move", by(key, "POST", path + "/move", pass), 422))
                .isEqualTo("standard.person_needed");
        moved(REVIEWER, path, 5, "pass", "");
    }

    private static HttpResponse<String> by(String key, String method, String path, String body) {
        Session nobody = PLATFORM.visitor();
        return nobody.send(nobody.request(method, path)
                .header("Authorization", key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /// A key of a reviewer, made by an administrator who is one.
    private static String key() {
        String account = "keeper-" + UUID.randomUUID();
        UUID root = TestPeople.root(PLATFORM.context());
        TestPeople.add(PLATFORM.context(), account, root, Role.REVIEWER, Role.ADMINISTRATOR);
        Session keeper = PLATFORM.visitor().signIn(account, TestPeople.PASSWORD);
        String wanted =
                "{\"name\": \"%s\", \"organisation\": \"%s\", \"roles\": [\"reviewer\"]}".formatted(account, root);
        return held("POST /api/v1/keys", keeper.json("POST", "/api/v1/keys", wanted), 201)
                .get("token")
                .asString();
    }

    @Test
    void whatIsAskedWronglyIsRefusedAndWhoMayNotIsTurnedAway() {
        String path = begun();
        held("POST " + WORK, READER.json("POST", WORK, "{\"title\": \"x\"}"), 403);
        held("PUT " + PATH, REVIEWER.json("PUT", path, "{\"version\": 1, \"title\": \"x\"}"), 403);
        held("POST " + PATH + "/move", move(READER, path, 1, "plan", ""), 403);
        held("POST " + PATH + "/move", move(REVIEWER, path, 1, "plan", ""), 403);
        assertThat(code("POST " + WORK, EDITOR.json("POST", WORK, "{}"), 422)).isEqualTo("standard.title_absent");
        assertThat(code("POST " + PATH + "/move", move(EDITOR, path, 1, "jump", ""), 422))
                .isEqualTo("standard.move_unknown");
        assertThat(code("POST " + PATH + "/move", move(EDITOR, path, 1, "submit", ""), 422))
                .isEqualTo("standard.stage_closed");
        held("POST " + WORK, EDITOR.json("POST", WORK, "{"), 400);
        held("GET " + PATH, READER.get(WORK + ANY), 404);
        held("PUT " + PATH, EDITOR.json("PUT", WORK + ANY, "{\"version\": 1, \"title\": \"x\"}"), 404);
    }

    @Test
    void opinionsAreGivenListedAndAnsweredOnce() {
        String path = open();
        String call = "POST " + PATH + "/opinions";
        String opinion = made(call, READER.json("POST", path + "/opinions", CONTRACT.example(call)));
        JsonNode one = held("GET " + PATH + "/opinions/{opinion}", READER.get(opinion), 200);
        assertThat(one.get("clause").asString()).isEqualTo("5.2");
        assertThat(one.get("from").asString()).isNotBlank();
        assertThat(one.has("answer")).isFalse();
        String answer = "POST " + PATH + "/opinions/{opinion}/answer";
        String body = CONTRACT.example(answer);
        held(answer, READER.json("POST", opinion + "/answer", body), 403);
        assertThat(code(answer, EDITOR.json("POST", opinion + "/answer", body.replace("partly", "perhaps")), 422))
                .isEqualTo("standard.answer_unclear");
        held(answer, EDITOR.json("POST", opinion + "/answer", body), 204);
        assertThat(code(answer, EDITOR.json("POST", opinion + "/answer", body.replace("partly", "declined")), 409))
                .isEqualTo("standard.project_changed");
        JsonNode list = held("GET " + PATH + "/opinions", READER.get(path + "/opinions"), 200);
        assertThat(list.get(0).get("answer").asString()).isEqualTo("partly");
        assertThat(code(call, READER.json("POST", path + "/opinions", "{}"), 422))
                .isEqualTo("standard.opinion_absent");
        held("GET " + PATH + "/opinions.xlsx", READER.get(path + "/opinions.xlsx"), 200);
        held("GET " + WORK + "/export.xlsx", READER.get(WORK + "/export.xlsx"), 200);
        held("GET " + WORK + "/package.zip", READER.get(WORK + "/package.zip"), 200);
        held("GET " + PATH + "/opinions", READER.get(WORK + ANY + "/opinions"), 404);
        held("GET " + PATH + "/opinions/{opinion}", READER.get(path + "/opinions" + ANY), 404);
        held(answer, EDITOR.json("POST", path + "/opinions" + ANY + "/answer", body), 404);
    }

    @Test
    void documentsComeAndGoAsTheyAre() {
        String path = begun();
        String call = "POST " + PATH + "/documents";
        String text = "标准草案 " + UUID.randomUUID();
        String file = made(
                call,
                new SentTestForm(EDITOR)
                        .file("草案.txt", text.getBytes(StandardCharsets.UTF_8))
                        .send(path + "/documents"));
        HttpResponse<String> fetched = READER.get(file);
        held("GET " + PATH + "/documents/{document}", fetched, 200);
        assertThat(fetched.body()).isEqualTo(text);
        String link = made(
                call,
                new SentTestForm(EDITOR)
                        .field("link", "https://data.example.gov.cn/a.pdf")
                        .send(path + "/documents"));
        held("GET " + PATH + "/documents/{document}", READER.get(link), 404);
        JsonNode list = held("GET " + PATH + "/documents", READER.get(path + "/documents"), 200);
        assertThat(list.get(0).get("name").asString()).isEqualTo("草案.txt");
        assertThat(list.get(1).get("link").asString()).isEqualTo("https://data.example.gov.cn/a.pdf");
        assertThat(code(
                        call,
                        new SentTestForm(EDITOR)
                                .field("link", "ftp://data.example.gov.cn")
                                .send(path + "/documents"),
                        422))
                .isEqualTo("standard.link_unfit");
        held(
                call,
                new SentTestForm(READER)
                        .field("link", "https://data.example.gov.cn")
                        .send(path + "/documents"),
                403);
        held(
                call,
                new SentTestForm(EDITOR)
                        .field("link", "https://data.example.gov.cn")
                        .post(path + "/documents"),
                403);
        held("DELETE " + PATH + "/documents/{document}", READER.json("DELETE", file, ""), 403);
        held("DELETE " + PATH + "/documents/{document}", EDITOR.json("DELETE", file, ""), 204);
        held("GET " + PATH + "/documents/{document}", READER.get(file), 404);
    }
}
