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
        rule.patterns().forEach((part, pattern) -> parts.add(part.key() + ": " + YamlQuote.of(pattern.pattern())));
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
            parts.add(key + ": " + YamlQuote.of(value));
        }
    }

    private static void item(StringBuilder text, List<String> parts) {
        text.append("  - {").append(String.join(", ", parts)).append("}\n");
    }
}
