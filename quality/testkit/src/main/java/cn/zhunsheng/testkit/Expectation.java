package cn.zhunsheng.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an `expected.json` asks of a run.
///
/// Every key must be in the report with an equal value: objects by the keys that are given, lists element by element,
/// numbers by value. Lists whose
/// elements have an `id` or an `indicator` (`rules`, `scores`) are compared by it, and only where given. Some keys are
/// no part of a report:
///
/// - `exit`: the exit code.
/// - `code`: a refusal's code, to be found in standard error.
/// - `failing`: every rule that fails, with how many times, and no other.
/// - `said`, `unsaid`: texts that must, or must not, be in standard output or standard error.
record Expectation(JsonNode root) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> OWN = List.of("exit", "code", "failing", "said", "unsaid");

    static Expectation read(Path file) throws IOException {
        return new Expectation(MAPPER.readTree(Files.readString(file)));
    }

    List<String> differences(Runner.Ran ran) {
        List<String> out = new ArrayList<>();
        int exit = root.path("exit").asInt();
        if (ran.exit() != exit) {
            out.add("exit: expected " + exit + ", was " + ran.exit());
        }
        String code = root.path("code").asString("");
        if (!code.isEmpty()
                && !Pattern.compile("\\b" + Pattern.quote(code) + "\\b")
                        .matcher(ran.stderr())
                        .find()) {
            out.add("standard error: expected the code " + code);
        }
        said(ran, out);
        report(ran, out);
        return out;
    }

    private void said(Runner.Ran ran, List<String> out) {
        String all = ran.stdout() + "\n" + ran.stderr();
        for (JsonNode text : root.path("said")) {
            if (!all.contains(text.asString())) {
                out.add("output: expected the text '" + text.asString() + "'");
            }
        }
        for (JsonNode text : root.path("unsaid")) {
            if (all.contains(text.asString())) {
                out.add("output: gives away '" + text.asString() + "'");
            }
        }
    }

    private void report(Runner.Ran ran, List<String> out) {
        boolean asks =
                root.properties().stream().anyMatch(p -> p.getKey().equals("failing") || !OWN.contains(p.getKey()));
        if (!asks) {
            return;
        }
        JsonNode report;
        try {
            report = MAPPER.readTree(ran.stdout());
        } catch (JacksonException e) {
            out.add("standard output: expected a JSON report, " + e.getOriginalMessage());
            return;
        }
        for (Map.Entry<String, JsonNode> property : root.properties()) {
            if (!OWN.contains(property.getKey())) {
                compare(property.getKey(), property.getValue(), report.get(property.getKey()), out);
            }
        }
        if (root.has("failing")) {
            failing(report, out);
        }
    }

    private void failing(JsonNode report, List<String> out) {
        Map<String, Long> expected = new TreeMap<>();
        root.get("failing")
                .properties()
                .forEach(p -> expected.put(p.getKey(), p.getValue().asLong()));
        Map<String, Long> actual = new TreeMap<>();
        for (JsonNode rule : report.path("rules")) {
            if (rule.path("failed").asLong() > 0) {
                actual.put(rule.path("id").asString(), rule.path("failed").asLong());
            }
        }
        if (!expected.equals(actual)) {
            out.add("failing: expected " + expected + ", was " + actual);
        }
    }

    private static void compare(String at, JsonNode expected, @Nullable JsonNode actual, List<String> out) {
        if (actual == null) {
            out.add(at + ": expected " + expected + ", is absent");
        } else if (expected.isObject() && actual.isObject()) {
            expected.properties()
                    .forEach(p -> compare(at + "." + p.getKey(), p.getValue(), actual.get(p.getKey()), out));
        } else if (expected.isArray() && actual.isArray()) {
            list(at, expected, actual, out);
        } else if (!same(expected, actual)) {
            out.add(at + ": expected " + expected + ", was " + actual);
        }
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return expected.equals(actual);
    }

    private static void list(String at, JsonNode expected, JsonNode actual, List<String> out) {
        String key = key(expected);
        if (key != null) {
            for (JsonNode element : expected) {
                String id = element.get(key).asString();
                compare(at + "[" + id + "]", element, byId(actual, key, id), out);
            }
            return;
        }
        if (expected.size() != actual.size()) {
            out.add(at + ": expected " + expected.size() + " elements, was " + actual.size() + ": " + actual);
        }
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            compare(at + "[" + i + "]", expected.get(i), actual.get(i), out);
        }
    }

    private static @Nullable String key(JsonNode list) {
        JsonNode first = list.path(0);
        if (first.has("id")) {
            return "id";
        }
        return first.has("indicator") ? "indicator" : null;
    }

    private static @Nullable JsonNode byId(JsonNode list, String key, String id) {
        for (JsonNode element : list) {
            if (element.path(key).asString("").equals(id)) {
                return element;
            }
        }
        return null;
    }
}
