package cn.zhunsheng.server.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The rules in the text of a model: one is put in, replaced or taken out, and every other line stays as it is.
final class RuleText {
    private static final LoadSettings YAML = LoadSettings.builder().build();

    private final List<String> lines;

    RuleText(String text) {
        this.lines = text.lines().toList();
    }

    /// Lines from one on and before another.
    private record Block(int from, int to) {}

    /// What a rule says, by the names of its form; empty when there is none of that id.
    Map<String, String> rule(String id) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Block block : blocks()) {
            Map<?, ?> rule = read(block);
            if (id.equals(rule.get("id"))) {
                for (String name : List.of("id", "assert", "dimension", "severity", "source")) {
                    values.put(name, Objects.toString(rule.get(name), ""));
                }
                if (rule.get("message") instanceof Map<?, ?> message) {
                    values.put("message", Objects.toString(message.get("zh"), ""));
                    values.put("messageEn", Objects.toString(message.get("en"), ""));
                } else {
                    values.put("message", Objects.toString(rule.get("message"), ""));
                }
            }
        }
        return values;
    }

    private Map<?, ?> read(Block block) {
        try {
            Object read = new Load(YAML).loadFromString(String.join("\n", lines.subList(block.from, block.to)));
            return read instanceof List<?> list && list.getFirst() instanceof Map<?, ?> rule ? rule : Map.of();
        } catch (YamlEngineException e) {
            return Map.of(); // what cannot be read is not the rule that is looked for
        }
    }

    /// The rules, each from its mark to the next one.
    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int begin = lines.indexOf("rules:") + 1;
        int end = end();
        int from = -1;
        for (int i = begin; begin > 0 && i < end; i++) {
            if (lines.get(i).strip().startsWith("- ") && lines.get(i).indexOf('-') <= 2) {
                if (from >= 0) {
                    blocks.add(new Block(from, i));
                }
                from = i;
            }
        }
        if (from >= 0) {
            blocks.add(new Block(from, end));
        }
        return blocks;
    }

    /// Where the rules end: at the next name that is not moved in, else at the end of the file.
    private int end() {
        int begin = lines.indexOf("rules:") + 1;
        for (int i = begin; begin > 0 && i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && Character.isLetter(line.charAt(0))) {
                return i;
            }
        }
        return lines.size();
    }

    String without(String id) {
        List<String> kept = new ArrayList<>(lines);
        for (Block block : blocks().reversed()) {
            if (id.equals(read(block).get("id"))) {
                kept.subList(block.from, block.to).clear();
            }
        }
        if (blocks().size() == 1 && kept.size() < lines.size()) {
            kept.remove("rules:");
        }
        return String.join("\n", kept) + "\n";
    }

    String with(String id, Map<String, String> values) {
        List<String> kept = new ArrayList<>(lines);
        for (Block block : blocks()) {
            if (id.equals(read(block).get("id"))) {
                kept.subList(block.from, block.to).clear();
                kept.addAll(block.from, written(id, values));
                return String.join("\n", kept) + "\n";
            }
        }
        if (!lines.contains("rules:")) {
            kept.add("rules:");
            kept.addAll(written(id, values));
        } else {
            kept.addAll(end(), written(id, values));
        }
        return String.join("\n", kept) + "\n";
    }

    private static List<String> written(String id, Map<String, String> values) {
        List<String> written = new ArrayList<>(List.of("  - id: " + quoted(id)));
        written.add("    assert: " + quoted(values.getOrDefault("assert", "")));
        String zh = values.getOrDefault("message", "");
        String en = values.getOrDefault("messageEn", "");
        written.add("    message:");
        written.add("      zh: " + quoted(zh));
        written.add("      en: " + quoted(en.isBlank() ? zh : en));
        for (String name : List.of("dimension", "severity", "source")) {
            String value = values.getOrDefault(name, "");
            if (!value.isBlank()) {
                written.add("    " + name + ": " + quoted(value));
            }
        }
        return written;
    }

    /// In double quotes, with lines joined: a rule's parts are of one line.
    private static String quoted(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", " ");
        return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
