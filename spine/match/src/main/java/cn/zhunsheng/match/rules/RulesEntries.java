package cn.zhunsheng.match.rules;

import cn.zhunsheng.dictionary.NearestName;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The entries of one mapping in a file of rules; every refusal names the file and the line.
final class RulesEntries {
    private final String file;
    private final int line;
    private final Map<String, Yaml.Entry> entries = new HashMap<>();

    RulesEntries(String file, Yaml node, List<String> known) throws Refusal {
        this.file = file;
        this.line = node.line();
        if (!(node instanceof Yaml.Entries mapping)) {
            throw shape(line, new Words("这里应是键和值", "keys with values are expected here"));
        }
        for (Yaml.Entry entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                throw unknown(entry, known);
            }
            entries.put(entry.key(), entry);
        }
    }

    /// The text under the key; empty where the key is not there.
    Optional<String> text(String key) throws Refusal {
        Yaml.@Nullable Entry entry = entries.get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.value() instanceof Yaml.Text text) {
            return Optional.of(text.value());
        }
        throw shape(entry.line(), new Words("%s 应是一段文字".formatted(key), "%s is a text".formatted(key)));
    }

    String needed(String key) throws Refusal {
        Optional<String> text = text(key).filter(t -> !t.isBlank());
        if (text.isEmpty()) {
            throw new Refusal(
                    "match.rules_key_missing",
                    new Words("缺少 '%s'。".formatted(key), "'%s' is missing.".formatted(key)),
                    where(line),
                    new Words("填写 %s。".formatted(key), "Enter %s.".formatted(key)));
        }
        return text.get();
    }

    /// The items under the key; none where it is not there.
    List<Yaml> items(String key) throws Refusal {
        Yaml.@Nullable Entry entry = entries.get(key);
        if (entry == null) {
            return List.of();
        }
        if (entry.value() instanceof Yaml.Items items) {
            return items.items();
        }
        throw shape(entry.line(), new Words("%s 应是列表".formatted(key), "%s is a list".formatted(key)));
    }

    String where() {
        return where(line);
    }

    String where(String key) {
        Yaml.@Nullable Entry entry = entries.get(key);
        return where(entry == null ? line : entry.line());
    }

    private String where(int at) {
        return "%s, line %d".formatted(file, at);
    }

    private Refusal unknown(Yaml.Entry entry, List<String> known) {
        Words near = NearestName.hint(entry.key(), known);
        String all = String.join(", ", known);
        return new Refusal(
                "match.rules_key_unknown",
                new Words(
                        "没有名为 '%s' 的键%s。".formatted(entry.key(), near.zh()),
                        "There is no key '%s'%s.".formatted(entry.key(), near.en())),
                where(entry.line()),
                new Words("用这些键：%s。".formatted(all), "Use these keys: %s.".formatted(all)));
    }

    private Refusal shape(int at, Words expected) {
        return new Refusal(
                "match.rules_shape",
                new Words(expected.zh() + "。", "The shape differs: " + expected.en() + "."),
                where(at),
                new Words(
                        "按 docs/reference/matching-rules.md 的写法改正。",
                        "Correct it as docs/reference/matching-rules.md writes it."));
    }
}
