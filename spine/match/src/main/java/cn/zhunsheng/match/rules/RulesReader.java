package cn.zhunsheng.match.rules;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.NearestName;
import cn.zhunsheng.dictionary.Qualifier;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.rules.MatchRule.Part;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a file of rules, strictly: what it does not know it refuses, with file, line and what would be
/// accepted.
public final class RulesReader {
    /// A pattern is no longer than this, a file has no more rules and decisions than that.
    private static final int LONGEST_PATTERN = 500;

    private static final int MOST = 20_000;
    private static final String NONE = "none";

    private static final List<String> TOP = List.of("rules", "accepted", "rejected");
    private static final List<String> RULE =
            List.of("id", "system", "table", "tableComment", "column", "comment", "type", "element", "role", "reason");
    private static final List<String> DECISION =
            List.of("system", "table", "column", "comment", "element", "role", "reason");

    private final String file;
    private final Dictionary dictionary;

    private RulesReader(String file, Dictionary dictionary) {
        this.file = file;
        this.dictionary = dictionary;
    }

    /// The rules that the text writes; none of anything where it is empty.
    ///
    /// @param file the name to give as the place in a refusal
    /// @throws Refusal `match.rules_…` at the first thing that is not of the form, or names no element or
    /// qualifier
    public static MatchRules read(String file, String text, Dictionary dictionary) throws Refusal {
        return new RulesReader(file, dictionary).read(YamlText.read(file, text));
    }

    private MatchRules read(Yaml root) throws Refusal {
        RulesEntries top = new RulesEntries(file, root, TOP);
        List<MatchRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Yaml item : bounded(top, "rules")) {
            RulesEntries entries = new RulesEntries(file, item, RULE);
            MatchRule rule = rule(entries);
            if (!ids.add(rule.id())) {
                throw repeated(rule.id(), entries.where("id"));
            }
            rules.add(rule);
        }
        return new MatchRules(rules, decisions(top, "accepted", true), decisions(top, "rejected", false));
    }

    private static List<Yaml> bounded(RulesEntries top, String key) throws Refusal {
        List<Yaml> items = top.items(key);
        if (items.size() > MOST) {
            throw new Refusal(
                    "match.rules_too_many",
                    new Words(
                            "%s 有 %d 项。".formatted(key, items.size()), "%s has %d items.".formatted(key, items.size())),
                    top.where(key),
                    new Words(
                            "最多 %d 项，请分成几份文件。".formatted(MOST),
                            "At most %d are taken: part the file.".formatted(MOST)));
        }
        return items;
    }

    private MatchRule rule(RulesEntries entries) throws Refusal {
        String id = entries.needed("id");
        Map<Part, Pattern> patterns = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Optional<String> text = entries.text(part.key());
            if (text.isPresent()) {
                patterns.put(part, pattern(text.get(), entries.where(part.key())));
            }
        }
        if (patterns.isEmpty()) {
            throw new Refusal(
                    "match.rules_unbounded",
                    new Words(
                            "规则 '%s' 没有条件，会套住所有的列。".formatted(id),
                            "Rule '%s' has no condition and would fit every column.".formatted(id)),
                    entries.where(),
                    new Words(
                            "至少写 system、table、tableComment、column、comment、type 之一。",
                            "Write at least one of system, table, tableComment, column, comment, type."));
        }
        Optional<ElementId> element = element(entries, true);
        return new MatchRule(
                id, patterns, element, role(entries), entries.text("reason").orElse(""));
    }

    private List<Decision> decisions(RulesEntries top, String key, boolean mayBeNone) throws Refusal {
        List<Decision> decisions = new ArrayList<>();
        for (Yaml item : bounded(top, key)) {
            RulesEntries entries = new RulesEntries(file, item, DECISION);
            decisions.add(new Decision(
                    entries.text("system").orElse(""),
                    entries.text("table").orElse(""),
                    entries.needed("column"),
                    entries.text("comment").orElse(""),
                    element(entries, mayBeNone),
                    role(entries),
                    entries.text("reason").orElse("")));
        }
        return decisions;
    }

    private static Pattern pattern(String text, String where) throws Refusal {
        if (text.length() > LONGEST_PATTERN) {
            throw unreadable(text.substring(0, 20) + "…", "longer than " + LONGEST_PATTERN, where);
        }
        try {
            return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw unreadable(text, e.getDescription(), where);
        }
    }

    private static Refusal unreadable(String pattern, String reason, String where) {
        return new Refusal(
                "match.rules_pattern_unreadable",
                new Words(
                        "'%s' 不是 RE2 正则表达式：%s。".formatted(pattern, reason),
                        "'%s' is no RE2 expression: %s.".formatted(pattern, reason)),
                where,
                new Words(
                        "改正它；不支持回溯引用和环视。例：'(create|update)_(by|user)'",
                        "Correct it; there are no back references and no look-around. Such as '(create|update)_(by|user)'"));
    }

    private Optional<ElementId> element(RulesEntries entries, boolean mayBeNone) throws Refusal {
        String text = entries.needed("element");
        if (mayBeNone && text.equals(NONE)) {
            return Optional.empty();
        }
        try {
            ElementId id = new ElementId(text);
            if (dictionary.element(id).isPresent()) {
                return Optional.of(id);
            }
        } catch (IllegalArgumentException e) {
            throw unknownElement(text, mayBeNone, entries.where("element"));
        }
        throw unknownElement(text, mayBeNone, entries.where("element"));
    }

    private Refusal unknownElement(String text, boolean mayBeNone, String where) {
        List<String> known =
                dictionary.elements().stream().map(e -> e.value().id().value()).toList();
        Words near = NearestName.hint(text, known);
        return new Refusal(
                "match.rules_element_unknown",
                new Words(
                        "没有数据元 '%s'%s。".formatted(text, near.zh()),
                        "There is no element '%s'%s.".formatted(text, near.en())),
                where,
                mayBeNone
                        ? new Words("写字典中的数据元标识，或 none。", "Write the id of an element of the dictionary, or none.")
                        : new Words("写字典中的数据元标识。", "Write the id of an element of the dictionary."));
    }

    private Optional<String> role(RulesEntries entries) throws Refusal {
        Optional<String> role = entries.text("role");
        if (role.isEmpty()) {
            return role;
        }
        List<Qualifier> qualifiers =
                dictionary.qualifiers().stream().map(q -> q.value()).toList();
        for (Qualifier qualifier : qualifiers) {
            if (qualifier.name().equals(role.get()) || qualifier.id().equals(role.get())) {
                return Optional.of(qualifier.name());
            }
        }
        Words near = NearestName.hint(
                role.get(), qualifiers.stream().map(Qualifier::name).toList());
        throw new Refusal(
                "match.rules_role_unknown",
                new Words(
                        "没有限定词 '%s'%s。".formatted(role.get(), near.zh()),
                        "There is no qualifier '%s'%s.".formatted(role.get(), near.en())),
                entries.where("role"),
                new Words("用 qualifiers.csv 中的限定词。", "Use a qualifier of qualifiers.csv."));
    }

    private static Refusal repeated(String id, String where) {
        return new Refusal(
                "match.rules_id_repeated",
                new Words("规则 '%s' 出现两次。".formatted(id), "Rule '%s' stands there twice.".formatted(id)),
                where,
                new Words("给其中一个换标识。", "Give one of them another id."));
    }
}
