package cn.zhunsheng.dictionary.generate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// An OpenAPI 3.1 description of a service that takes records of a model, and gives one back by its key.
final class OpenApi {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final ModelFacts facts;
    private final String record;
    private final List<String> key;
    private final Map<String, Object> example = new LinkedHashMap<>();

    private OpenApi(ModelFacts facts) {
        this.facts = facts;
        record = facts.model().id().replace("-", " ").transform(OpenApi::capitals);
        key = facts.model().keys().stream().findFirst().orElse(List.of());
        Specimen.of(facts).forEach((name, value) -> example.put(name, json(name, value)));
    }

    static Generated of(ModelFacts facts) {
        List<Gap> gaps = new ArrayList<>();
        Map<String, Object> schema = JsonSchema.record(facts, gaps);
        return new Generated(JsonText.of(new OpenApi(facts).document(schema)), gaps);
    }

    private static String capitals(String words) {
        return List.of(words.split(" ", -1)).stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private Object json(String name, String value) {
        boolean number = facts.field(name).filter(JsonSchema::isNumber).isPresent();
        return number ? new BigDecimal(value) : value;
    }

    private Map<String, Object> document(Map<String, Object> schema) {
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put(record, schema);
        schemas.put("Problem", problem());
        Map<String, Object> paths = new LinkedHashMap<>();
        String path = "/" + facts.model().id();
        paths.put(path, Map.of("post", submit()));
        if (!key.isEmpty()) {
            paths.put(
                    path + key.stream().map(name -> "/{" + name + "}").collect(Collectors.joining()),
                    Map.of("get", read()));
        }
        return of(
                "openapi",
                "3.1.0",
                "info",
                of("title", Generated.both(facts.model().title()), "version", facts.packageVersion()),
                "paths",
                paths,
                "components",
                Map.of("schemas", schemas));
    }

    private Map<String, Object> submit() {
        Map<String, Object> body =
                of("required", true, "content", Map.of(JSON, of("schema", reference(record), "example", example)));
        return of(
                "operationId",
                "submit" + record,
                "summary",
                "提交一条记录 / Submit a record",
                "requestBody",
                body,
                "responses",
                of(
                        "201",
                        of("description", "已接收 / Taken"),
                        "409",
                        refused("键已存在 / The key is there already"),
                        "422",
                        refused("记录不合模型，列出所违反的规则 / The record breaks rules of the model, which are listed")));
    }

    private Map<String, Object> read() {
        List<Object> parameters = new ArrayList<>();
        for (String name : key) {
            parameters.add(of(
                    "name", name, "in", "path", "required", true, "schema", reference(record + "/properties/" + name)));
        }
        return of(
                "operationId",
                "read" + record,
                "summary",
                "按键读取一条记录 / Read the record of a key",
                "parameters",
                parameters,
                "responses",
                of(
                        "200",
                        of(
                                "description",
                                "该记录 / The record",
                                "content",
                                Map.of(JSON, of("schema", reference(record), "example", example))),
                        "404",
                        refused("没有此键的记录 / No record has the key")));
    }

    private static Map<String, Object> refused(String description) {
        return of("description", description, "content", Map.of(PROBLEM, of("schema", reference("Problem"))));
    }

    /// A problem of RFC 9457, with the rules that failed as a check names them.
    private static Map<String, Object> problem() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> finding = of(
                "type",
                "object",
                "properties",
                of("rule", text, "field", text, "message", text),
                "required",
                List.of("rule", "message"));
        return of(
                "type",
                "object",
                "properties",
                of("title", text, "detail", text, "findings", of("type", "array", "items", finding)),
                "required",
                List.of("title"));
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /// Names and values in turn, kept in this order.
    private static Map<String, Object> of(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put(String.valueOf(entries[i]), entries[i + 1]);
        }
        return map;
    }
}
