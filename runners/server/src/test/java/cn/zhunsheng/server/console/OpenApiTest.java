package cn.zhunsheng.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.server.Contract;
import cn.zhunsheng.server.RunningPlatform;
import cn.zhunsheng.server.Session;
import cn.zhunsheng.server.access.Endpoint;
import cn.zhunsheng.server.access.Matrix;
import cn.zhunsheng.server.access.Role;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// The document itself: whole, sound, and served.
class OpenApiTest {
    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Contract CONTRACT = Contract.published();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Test
    void everyCallIsDescribedAndEveryDescriptionIsACall() {
        assertThat(CONTRACT.calls())
                .as("Describe in openapi.yaml what is under /api/v1, and nothing else")
                .containsExactlyInAnyOrderElementsOf(mapped());
    }

    private static Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        var mappings = PLATFORM.context().getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/"))
                        .forEach(path -> mapped.add(method + " " + path));
            }
        }
        return mapped;
    }

    @Test
    void everyDescriptionEndsWithWhoMayCall() {
        for (String call : CONTRACT.calls()) {
            String[] parts = call.split(" ");
            Endpoint endpoint = Matrix.shipped().of(parts[0], parts[1]).orElseThrow();
            assertThat(CONTRACT.operation(call).get("description").asString().strip())
                    .as("%s against access.csv", call)
                    .endsWith("\n\nOpen to: " + callers(endpoint) + ".");
        }
    }

    private static String callers(Endpoint endpoint) {
        if (endpoint.anyone()) {
            return "anyone";
        }
        return endpoint.signedIn()
                ? "everyone signed in"
                : endpoint.roles().stream().sorted().map(Role::id).collect(Collectors.joining(", "));
    }

    @Test
    void everyVariableOfAPathIsDescribedAndEveryCallHasANameOfItsOwn() {
        List<String> names = new ArrayList<>();
        for (String call : CONTRACT.calls()) {
            JsonNode operation = CONTRACT.operation(call);
            names.add(operation.get("operationId").asString());
            List<String> described = operation
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.get("in").asString().equals("path"))
                    .map(parameter -> parameter.get("name").asString())
                    .toList();
            assertThat(described)
                    .as(call)
                    .containsExactlyElementsOf(VARIABLE.matcher(call)
                            .results()
                            .map(found -> found.group(1))
                            .toList());
        }
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void everyReferenceLeadsSomewhereAndEverySchemaIsOne() {
        Set<String> used = new TreeSet<>();
        references(CONTRACT.document(), used);
        assertThat(used)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                CONTRACT.document().at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        CONTRACT.document().at("/components/schemas").properties().forEach(schema -> {
            assertThat(meta.validate(schema.getValue().toString(), InputFormat.JSON))
                    .as(schema.getKey())
                    .isEmpty();
            assertThat(used).contains("#/components/schemas/" + schema.getKey());
        });
    }

    private static void references(JsonNode node, Set<String> into) {
        if (node.isObject() && node.has("$ref")) {
            into.add(node.get("$ref").asString());
        }
        node.valueStream().forEach(child -> references(child, into));
    }

    @Test
    void everyAnswerForbidsWhatIsNotDescribed() {
        List<String> open = new ArrayList<>();
        CONTRACT.document()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> loose(schema.getValue(), schema.getKey(), open));
        assertThat(open).isEmpty();
    }

    private static void loose(JsonNode node, String at, List<String> into) {
        if (node.isObject()
                && node.has("properties")
                && node.path("type").isString()
                && !node.path("additionalProperties").isBoolean()) {
            into.add(at);
        }
        node.properties().forEach(child -> loose(child.getValue(), at + "/" + child.getKey(), into));
    }

    @Test
    void everyExampleIsAsItsSchemaSays() {
        int examples = 0;
        for (String call : CONTRACT.calls()) {
            JsonNode operation = CONTRACT.operation(call);
            List<JsonNode> contents =
                    new ArrayList<>(operation.path("parameters").valueStream().toList());
            operation.path("requestBody").path("content").valueStream().forEach(contents::add);
            operation
                    .path("responses")
                    .valueStream()
                    .forEach(response -> response.path("content").valueStream().forEach(contents::add));
            for (JsonNode content : contents) {
                if (content.has("example")) {
                    examples++;
                    assertThat(CONTRACT.faults(content.get("schema"), content.get("example")))
                            .as("%s: %s", call, content)
                            .isEmpty();
                }
            }
        }
        assertThat(examples).isGreaterThan(30);
    }

    @Test
    void anyoneGetsTheDocumentAndOnlyOnce() {
        Session visitor = PLATFORM.visitor();
        HttpResponse<String> first = visitor.get("/api/v1/openapi.yaml");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).startsWith("openapi: '3.1.0'");
        CONTRACT.holds("GET /api/v1/openapi.yaml", first);
        HttpResponse<String> again = visitor.send(visitor.request("GET", "/api/v1/openapi.yaml")
                .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow())
                .build());
        assertThat(again.statusCode()).isEqualTo(304);
        CONTRACT.holds("GET /api/v1/openapi.yaml", again);
    }

    @Test
    void aPageShowsEveryCallAndWhoMayMakeIt() {
        String page = PLATFORM.as(Role.ADMINISTRATOR).get("/api").body();
        assertThat(CONTRACT.calls()).allSatisfy(call -> assertThat(page).contains("<code>" + call + "</code>"));
        assertThat(page).contains("数据管理员").contains("href=\"/keys\"").contains("/api/v1/openapi.yaml");
        assertThat(PLATFORM.as(Role.READER).get("/account").body()).contains("href=\"/api\"");
        assertThat(PLATFORM.visitor().get("/api").body())
                .contains("openapi.yaml")
                .doesNotContain("href=\"/keys\"");
    }

    @Test
    void refusalsAreProblemsAsDescribed() {
        String any = "/00000000-0000-4000-8000-000000000000";
        refused(401, "GET /api/v1/checks", PLATFORM.visitor().get("/api/v1/checks"));
        Session reader = PLATFORM.as(Role.READER);
        refused(403, "GET /api/v1/people", reader.get("/api/v1/people"));
        refused(404, "GET /api/v1/checks/{id}", reader.get("/api/v1/checks" + any));
        refused(404, "GET /api/v1/elements/{id}", reader.get("/api/v1/elements/person.none"));
        refused(400, "GET /api/v1/checks/{id}", reader.get("/api/v1/checks/none"));
        refused(400, "GET /api/v1/audit", PLATFORM.as(Role.AUDITOR).get("/api/v1/audit?from=someday"));
        refused(422, "POST /api/v1/validate", reader.json("POST", "/api/v1/validate", "{}"));
        refused(
                403,
                "POST /api/v1/validate",
                reader.send(reader.request("POST", "/api/v1/validate").build()));
        Session administrator = PLATFORM.as(Role.ADMINISTRATOR);
        refused(422, "POST /api/v1/people", administrator.json("POST", "/api/v1/people", "{}"));
        refused(400, "POST /api/v1/people", administrator.json("POST", "/api/v1/people", "{"));
        refused(
                404,
                "PATCH /api/v1/people/{id}",
                administrator.json("PATCH", "/api/v1/people" + any, "{\"name\":\"某\"}"));
        refused(422, "POST /api/v1/keys", administrator.json("POST", "/api/v1/keys", "{}"));
        refused(404, "DELETE /api/v1/keys/{id}", administrator.json("DELETE", "/api/v1/keys" + any, ""));
    }

    private static void refused(int status, String call, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isEqualTo(status);
        JsonNode problem = CONTRACT.holds(call, answer);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("fix").asString()).isNotBlank();
    }
}
