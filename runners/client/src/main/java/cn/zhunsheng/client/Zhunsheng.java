package cn.zhunsheng.client;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A platform's dictionary, asked with the key of a machine. Up to 10,000 items a call. Any number of threads may use
/// one.
///
/// Every method throws [Refused] where the platform refuses, and another IOException where it is not reached. Nothing
/// is
/// tried again: asking twice changes nothing, so whoever calls may.
public final class Zhunsheng {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// What an answer leaves out is empty here.
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultNullHandling(nulls -> JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
            .build();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI platform;
    private final String key;

    private Zhunsheng(URI platform, String key) {
        this.platform = platform;
        this.key = key;
    }

    /// A platform, not yet asked anything.
    ///
    /// @param platform its address, with the port
    /// @param key      as the page 密钥 showed it once, `zsk_…`
    public static Zhunsheng at(URI platform, String key) {
        return new Zhunsheng(platform, key);
    }

    /// The element of that id.
    ///
    /// @throws Refused with status 404 when there is none
    public Element element(String id) throws IOException, InterruptedException {
        return read(get("elements/" + encoded(id)), Element.class);
    }

    /// Best first; numbers, names, synonyms, pinyin and its initials, of elements, standards, code sets and all else.
    public List<Hit> search(String question, int limit) throws IOException, InterruptedException {
        return List.of(read(get("search?q=" + encoded(question) + "&limit=" + limit), Hit[].class));
    }

    /// In the order of the items.
    public List<Verdict> validate(List<Item> items) throws IOException, InterruptedException {
        return List.of(read(post("validate", Map.of("items", items)).get("verdicts"), Verdict[].class));
    }

    /// What the codes of a set are called on a day, in their order.
    public List<Translation> translate(String codeSet, LocalDate day, List<String> codes)
            throws IOException, InterruptedException {
        return translations(post("translate", Map.of("codeSet", codeSet, "at", day.toString(), "codes", codes)));
    }

    /// The same, with the code of another set that says the same.
    public List<Translation> translate(String codeSet, String to, LocalDate day, List<String> codes)
            throws IOException, InterruptedException {
        return translations(
                post("translate", Map.of("codeSet", codeSet, "to", to, "at", day.toString(), "codes", codes)));
    }

    private static List<Translation> translations(JsonNode answer) throws IOException {
        List<Translation> translations = new ArrayList<>();
        for (JsonNode each : answer) {
            translations.add(new Translation(
                    each.get("code").asString(),
                    each.has("found") ? read(each.get("found"), Code.class) : null,
                    each.has("counterpart") ? read(each.get("counterpart"), Code.class) : null));
        }
        return List.copyOf(translations);
    }

    /// The codes that raw values stand for today, in the order of the values.
    ///
    /// @param mapping codes by raw values that a person decided; they come first
    public List<Coded> code(String codeSet, List<String> values, Map<String, String> mapping)
            throws IOException, InterruptedException {
        return List.of(
                read(post("code", Map.of("codeSet", codeSet, "values", values, "mapping", mapping)), Coded[].class));
    }

    /// Which elements go by these names, in their order.
    public List<Resolved> resolve(List<String> names) throws IOException, InterruptedException {
        return List.of(read(post("resolve", Map.of("names", names)), Resolved[].class));
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return answered(request(path).GET());
    }

    private JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return answered(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(new LinkedHashMap<>(body)))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(platform.resolve("/api/v1/" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key);
    }

    private JsonNode answered(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        Optional<JsonNode> body = tree(answer.body());
        if (answer.statusCode() != 200 || body.isEmpty()) {
            throw refused(answer.statusCode(), body);
        }
        return body.get();
    }

    private static Optional<JsonNode> tree(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JacksonException e) {
            return Optional.empty(); // an answer of something that stands between
        }
    }

    private static Refused refused(int status, Optional<JsonNode> problem) {
        String code = problem.map(each -> each.path("code").asString("")).orElse("");
        String said = problem.map(each -> each.path("title").asString("") + " "
                        + each.path("where").asString("") + " "
                        + each.path("fix").asString(""))
                .orElse("");
        return new Refused(status, code, (status + " " + code + " " + said).strip());
    }

    private static <T> T read(JsonNode node, Class<T> type) throws IOException {
        try {
            return JSON.treeToValue(node, type);
        } catch (JacksonException e) {
            throw new IOException("The platform's answer is not as its document says: " + e.getOriginalMessage(), e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// The address alone: the key is a secret.
    @Override
    public String toString() {
        return "Zhunsheng at " + platform;
    }
}
