package cn.zhunsheng.bench;

import cn.zhunsheng.testkit.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a check reported, held against the truth.
final class Counts {
    private Counts() {}

    /// The counts of a report in JSON.
    static Truth reported(Path report) throws IOException {
        JsonNode result = JsonMapper.shared().readTree(Files.readString(report));
        TreeMap<String, Truth.Count> rules = new TreeMap<>();
        result.get("rules")
                .forEach(rule -> rules.put(
                        rule.get("id").asString(),
                        new Truth.Count(
                                rule.get("tested").asLong(), rule.get("failed").asLong())));
        return new Truth(result.get("sources").get(0).get("rows").asLong(), rules);
    }

    /// Every rule of which the two say something else, of those that `some` judged at all.
    static List<String> differences(Truth truth, Truth some) {
        List<String> differences = new ArrayList<>();
        some.rules().forEach((id, count) -> {
            if (!count.equals(truth.of(id))) {
                differences.add("%s: the truth is %s, counted were %s".formatted(id, truth.of(id), count));
            }
        });
        return differences;
    }

    /// Stops the benchmark where a count is wrong: a fast wrong answer is worth nothing.
    static void demandEqual(String who, Truth truth, Truth some) {
        List<String> differences = differences(truth, some);
        if (!differences.isEmpty()) {
            throw new IllegalStateException(who + " counted something else:\n" + String.join("\n", differences));
        }
    }
}
