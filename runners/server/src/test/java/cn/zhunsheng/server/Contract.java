package cn.zhunsheng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The published description of the API, held against what the platform answers.
public final class Contract {
    public static final JsonMapper JSON = new JsonMapper();
    private static final Contract PUBLISHED = new Contract();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Contract() {
        try (InputStream in = Contract.class.getResourceAsStream("console/openapi.yaml")) {
            Object read = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            document = JSON.valueToTree(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Contract published() {
        return PUBLISHED;
    }

    public JsonNode document() {
        return document;
    }

    /// A call that is described, by `METHOD path`.
    public JsonNode operation(String call) {
        String[] parts = call.split(" ");
        JsonNode operation = document.at(pointer("paths", parts[1], parts[0].toLowerCase(Locale.ROOT)));
        assertThat(operation.isObject())
                .as("%s is not in openapi.yaml: describe it", call)
                .isTrue();
        return operation;
    }

    /// Every `METHOD path` that is described.
    public List<String> calls() {
        return document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }

    /// The example body that the description of a call gives.
    public String example(String call) {
        JsonNode example = operation(call).at("/requestBody/content/application~1json/example");
        assertThat(example.isMissingNode()).as("%s has no example", call).isFalse();
        return example.toString();
    }

    /// Fails unless the answer has a status, a type and a body that the description of the call allows.
    ///
    /// @return the body, null when it is no JSON
    public JsonNode holds(String call, HttpResponse<String> answer) {
        String status = Integer.toString(answer.statusCode());
        JsonNode described = resolved(operation(call).path("responses").path(status));
        assertThat(described.isObject())
                .as("%s answers %s, which is not described: %s", call, status, answer.body())
                .isTrue();
        JsonNode content = described.path("content");
        if (content.isMissingNode()) {
            assertThat(answer.body()).as(call).isEmpty();
            return null;
        }
        String type = answer.headers()
                .firstValue("Content-Type")
                .orElse("")
                .replaceAll(";.*", "")
                .strip();
        assertThat(content.propertyNames()).as("types of %s %s", call, status).contains(type);
        if (!type.endsWith("json")) {
            return null;
        }
        JsonNode body = JSON.readTree(answer.body());
        assertThat(faults(content.get(type).get("schema"), body))
                .as("%s answers %s: %s", call, status, answer.body())
                .isEmpty();
        return body;
    }

    /// What a schema of the document has against a value.
    public List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", document.get("components"));
        whole.putArray("allOf").add(schema);
        Schema judge = registry.getSchema(whole);
        return judge.validate(value).stream().map(Error::toString).toList();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static String pointer(String... names) {
        StringBuilder pointer = new StringBuilder();
        for (String name : names) {
            pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /// An example with other ids or names in it: the document cannot know those of a platform.
    public String example(String call, Map<String, String> instead) {
        String text = example(call);
        for (Map.Entry<String, String> each : instead.entrySet()) {
            assertThat(text).as(call).contains(each.getKey());
            text = text.replace(each.getKey(), each.getValue());
        }
        return text;
    }
}
