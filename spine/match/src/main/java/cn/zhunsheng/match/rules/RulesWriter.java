package cn.zhunsheng.match.rules;

import cn.zhunsheng.dictionary.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes rules and decisions as [RulesReader] reads them: equal rules give equal text, and one more
/// decision is one more line in a diff.
public final class RulesWriter {
    private static final String NONE = "none";

    private RulesWriter() {}

    /// The file, with line feeds.
    public static String write(MatchRules rules) {
        StringBuilder text = new StringBuilder();
        if (!rules.rules().isEmpty()) {
            text.append("rules:\n");
            rules.rules().forEach(rule -> item(text, parts(rule)));
        }
        decisions(text, "accepted", rules.accepted());
        decisions(text, "rejected", rules.rejected());
        return text.toString();
    }

    private static void decisions(StringBuilder text, String key, List<Decision> decisions) {
        if (!decisions.isEmpty()) {
            text.append(key).append(":\n");
            decisions.forEach(decision -> item(text, parts(decision)));
        }
    }

    private static List<String> parts(MatchRule rule) {
        List<String> parts = new ArrayList<>();
        part(parts, "id", rule.id());
        rule.patterns().forEach((part, pattern) -> parts.add(part.key() + ": " + quoted(pattern.pattern())));
        last(parts, rule.element(), rule.role(), rule.reason());
        return parts;
    }

    private static List<String> parts(Decision decision) {
        List<String> parts = new ArrayList<>();
        part(parts, "system", decision.system());
        part(parts, "table", decision.table());
        part(parts, "column", decision.column());
        part(parts, "comment", decision.comment());
        last(parts, decision.element(), decision.role(), decision.reason());
        return parts;
    }

    private static void last(List<String> parts, Optional<ElementId> element, Optional<String> role, String reason) {
        parts.add("element: " + element.map(ElementId::value).orElse(NONE));
        part(parts, "role", role.orElse(""));
        part(parts, "reason", reason);
    }

    private static void part(List<String> parts, String key, String value) {
        if (!value.isEmpty()) {
            parts.add(key + ": " + quoted(value));
        }
    }

    private static void item(StringBuilder text, List<String> parts) {
        text.append("  - {").append(String.join(", ", parts)).append("}\n");
    }

    /// Always quoted, so that no value is taken for something else; what YAML does not print needs the
    /// escapes of double quotes.
    private static String quoted(String value) {
        if (value.chars().allMatch(RulesWriter::prints)) {
            return "'" + value.replace("'", "''") + "'";
        }
        StringBuilder escaped = new StringBuilder("\"");
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append((char) c);
            } else if (prints(c)) {
                escaped.append((char) c);
            } else {
                escaped.append("\\u%04X".formatted(c));
            }
        });
        return escaped.append('"').toString();
    }

    private static boolean prints(int c) {
        return c >= ' ' && (c < 0x7F || c > 0x9F) && c != 0x2028 && c != 0x2029 && c != 0xFEFF && c < 0xFFFE;
    }
}
