package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.server.standard.Project.Facts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody wrote into the form of a project, word for word, so that it can be shown again when it is refused.
/// Several sub-systems or numbers stand in one field, parted by a comma, a bar or a line's end.
record ProjectForm(Map<String, String> texts) {
    static final List<String> FIELDS =
            List.of("title", "titleEn", "number", "planNumber", "class", "sub", "systems", "replaces", "due", "scope");
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    ProjectForm {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String field : FIELDS) {
            kept.put(field, texts.getOrDefault(field, "").strip());
        }
        texts = kept;
    }

    static ProjectForm of(Project project) {
        Facts facts = project.facts();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", facts.title());
        texts.put("titleEn", facts.titleEn());
        texts.put("number", facts.number());
        texts.put("planNumber", facts.planNumber());
        texts.put("class", facts.category());
        texts.put("sub", facts.subCategory());
        texts.put("systems", String.join("，", facts.subSystems()));
        texts.put("replaces", String.join("，", facts.replaces()));
        texts.put("due", project.due().map(LocalDate::toString).orElse(""));
        texts.put("scope", facts.scope());
        return new ProjectForm(texts);
    }

    String get(String field) {
        return texts.getOrDefault(field, "");
    }

    /// The fields that differ, by name.
    List<String> differing(ProjectForm other) {
        return FIELDS.stream()
                .filter(field -> !get(field).equals(other.get(field)))
                .toList();
    }

    /// @throws Refusal when a title is missing, a text too long, a class not one of the tree
    Facts facts(Classification classification) throws Refusal {
        if (get("title").isEmpty()) {
            throw StandardRefusals.titleAbsent();
        }
        for (String field : FIELDS) {
            int most = field.equals("scope") ? TEXT : LINE;
            if (get(field).length() > most) {
                throw StandardRefusals.textLong(field, most);
            }
        }
        demandClass(classification);
        return new Facts(
                get("number"),
                get("planNumber"),
                get("title"),
                get("titleEn"),
                get("class"),
                get("sub"),
                list("systems"),
                list("replaces"),
                get("scope"));
    }

    private void demandClass(Classification classification) throws Refusal {
        Optional<Code> first = classification.top().stream()
                .filter(code -> code.name().equals(get("class")))
                .findFirst();
        if (first.isEmpty() && !get("class").isEmpty()) {
            throw StandardRefusals.classUnknown(get("class"));
        }
        boolean fits = get("sub").isEmpty()
                || first.stream()
                        .flatMap(code -> classification.below(code).stream())
                        .anyMatch(code -> code.name().equals(get("sub")));
        if (!fits) {
            throw StandardRefusals.classUnknown(get("sub"));
        }
        for (String system : list("systems")) {
            if (classification.systems().stream().noneMatch(code -> code.name().equals(system))) {
                throw StandardRefusals.classUnknown(system);
            }
        }
    }

    private List<String> list(String field) {
        return Stream.of(get(field).split("[|，,、;；\\r\\n]+"))
                .map(String::strip)
                .filter(text -> !FoldedName.bare(text).isEmpty())
                .distinct()
                .toList();
    }

    Optional<LocalDate> due() throws Refusal {
        return day(get("due"));
    }

    /// @throws Refusal when the text is neither empty nor a date
    static Optional<LocalDate> day(String text) throws Refusal {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw StandardRefusals.dateUnclear(text.strip());
        }
    }
}
