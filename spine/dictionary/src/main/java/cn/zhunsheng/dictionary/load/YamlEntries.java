package cn.zhunsheng.dictionary.load;

import cn.zhunsheng.dictionary.NearestName;
import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The entries of one YAML mapping by key, with problems noted at the line of the key.
final class YamlEntries {
    private final PackageFiles files;
    private final String file;
    private final long line;
    private final Problems problems;
    private final Map<String, Yaml.Entry> entries = new HashMap<>();

    /// @param known the keys that may stand there; any other is a problem
    YamlEntries(PackageFiles files, String file, Yaml node, List<String> known, Problems problems) {
        this.files = files;
        this.file = file;
        this.line = node.line();
        this.problems = problems;
        if (!(node instanceof Yaml.Entries mapping)) {
            wrongShape(line, new Words("这里应是键和值", "keys with values are expected here"));
            return;
        }
        for (Yaml.Entry entry : mapping.entries()) {
            entries.put(entry.key(), entry);
            if (!known.contains(entry.key())) {
                unknown(entry, known);
            }
        }
    }

    String where() {
        return files.place(file, line);
    }

    String where(String key) {
        Yaml.@Nullable Entry entry = entries.get(key);
        return entry == null ? where() : files.place(file, entry.line());
    }

    /// The nested mapping under the key.
    Optional<YamlEntries> inner(String key, List<String> known) {
        return Optional.ofNullable(entries.get(key)).map(e -> inner(e.value(), known));
    }

    YamlEntries inner(Yaml node, List<String> known) {
        return new YamlEntries(files, file, node, known, problems);
    }

    /// The text under the key; empty when the key is not there.
    String text(String key) {
        Yaml.@Nullable Entry entry = entries.get(key);
        if (entry == null) {
            return "";
        }
        if (entry.value() instanceof Yaml.Text text) {
            return text.value();
        }
        wrongShape(entry.line(), new Words("%s 应是一段文字".formatted(key), "%s is a text".formatted(key)));
        return "";
    }

    /// The text under the key, which has to be there.
    String needed(String key) {
        String text = text(key);
        if (text.isBlank()) {
            missing(key);
        }
        return text;
    }

    /// The text under the key read by a reader that refuses with an IllegalArgumentException.
    <T> Optional<T> read(String key, Function<String, T> reader) {
        String text = text(key);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
        } catch (IllegalArgumentException e) {
            problems.error(
                    "package.value_unreadable",
                    where(key),
                    new Words(
                            "读不了 %s：%s。".formatted(key, e.getMessage()),
                            "%s cannot be read: %s.".formatted(key, e.getMessage())),
                    new Words(
                            "按 docs/reference/package-format.md 的写法改正。",
                            "Correct it as docs/reference/package-format.md writes it."));
            return Optional.empty();
        }
    }

    /// The two titles under the key, `{zh: …, en: …}` or one text for both; `otherwise` when the key is not
    /// there.
    Words words(String key, Words otherwise) {
        Yaml.@Nullable Entry entry = entries.get(key);
        if (entry == null) {
            return otherwise;
        }
        if (entry.value() instanceof Yaml.Text text) {
            return Words.same(text.value());
        }
        YamlEntries two = inner(entry.value(), List.of("zh", "en"));
        String zh = two.text("zh");
        String en = two.text("en");
        return new Words(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
    }

    /// `true` or `false`; false when the key is not there.
    boolean flag(String key) {
        return oneOf(key, Map.of("true", true, "false", false)).orElse(false);
    }

    /// What the word under the key stands for.
    <T> Optional<T> oneOf(String key, Map<String, T> words) {
        String text = text(key);
        Optional<T> meant = Optional.ofNullable(words.get(text));
        if (meant.isEmpty() && !text.isEmpty()) {
            Set<String> all = new TreeSet<>(words.keySet());
            problems.error(
                    "package.word_unknown",
                    where(key),
                    new Words(
                            "%s 的 '%s' 不在可用的词之列。".formatted(key, text), "'%s' is no word for %s.".formatted(text, key)),
                    new Words(
                            "用其中之一：%s。".formatted(String.join(", ", all)),
                            "Use one of: %s.".formatted(String.join(", ", all))));
        }
        return meant;
    }

    /// The items under the key; none when it is not there.
    List<Yaml> items(String key) {
        Yaml.@Nullable Entry entry = entries.get(key);
        if (entry == null
                || (entry.value() instanceof Yaml.Text text && text.value().isEmpty())) {
            return List.of();
        }
        return items(key, entry.value());
    }

    /// The texts under the key; none when it is not there.
    List<String> texts(String key) {
        return texts(key, items(key));
    }

    /// Lists of texts under the key, as in `[[a, b], [c]]`.
    List<List<String>> textLists(String key) {
        return items(key).stream().map(i -> texts(key, items(key, i))).toList();
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    private List<Yaml> items(String key, Yaml node) {
        if (node instanceof Yaml.Items items) {
            return items.items();
        }
        wrongShape(node.line(), new Words("%s 应是列表".formatted(key), "%s is a list".formatted(key)));
        return List.of();
    }

    private List<String> texts(String key, List<Yaml> items) {
        List<String> texts = new ArrayList<>();
        for (Yaml item : items) {
            if (item instanceof Yaml.Text text) {
                texts.add(text.value());
            } else {
                wrongShape(
                        item.line(),
                        new Words("%s 的每一项应是文字".formatted(key), "every item of %s is a text".formatted(key)));
            }
        }
        return texts;
    }

    void missing(String key) {
        problems.error(
                "package.key_missing",
                where(),
                new Words("缺少 '%s'。".formatted(key), "'%s' is missing.".formatted(key)),
                new Words("填写 %s。".formatted(key), "Enter %s.".formatted(key)));
    }

    private void unknown(Yaml.Entry entry, List<String> known) {
        Words near = NearestName.hint(entry.key(), known);
        problems.error(
                "package.key_unknown",
                files.place(file, entry.line()),
                new Words(
                        "没有名为 '%s' 的键%s。".formatted(entry.key(), near.zh()),
                        "There is no key '%s'%s.".formatted(entry.key(), near.en())),
                new Words(
                        "用这些键：%s。".formatted(String.join(", ", known)),
                        "Use these keys: %s.".formatted(String.join(", ", known))));
    }

    private void wrongShape(long at, Words expected) {
        problems.error(
                "package.yaml_shape",
                files.place(file, at),
                new Words(expected.zh() + "。", "The shape differs: " + expected.en() + "."),
                new Words(
                        "按 docs/reference/package-format.md 的写法改正。",
                        "Correct it as docs/reference/package-format.md writes it."));
    }
}
