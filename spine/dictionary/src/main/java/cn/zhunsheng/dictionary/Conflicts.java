package cn.zhunsheng.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The same thing defined differently, across packages or inside one. Every conflict names both places.
///
/// These are warnings: standards do contradict each other, and the dictionary has to be able to hold them
/// both.
public final class Conflicts {
    private final Places places;
    private final Problems problems = new Problems();

    private Conflicts(Places places) {
        this.places = places;
    }

    /// Every conflict: elements that share a name, elements said to be the same, code sets on one subject,
    /// standards of one number. The packages need not depend on each other.
    public static List<Problem> in(List<StandardPackage> packages, Places places) {
        Conflicts conflicts = new Conflicts(places);
        conflicts.elements(packages);
        new CodeSetConflicts(packages, places, conflicts.problems).find();
        conflicts.standards(packages);
        return conflicts.problems.list();
    }

    private void elements(List<StandardPackage> packages) {
        Map<String, List<Held<Element>>> byName = new LinkedHashMap<>();
        Map<String, Held<Element>> byId = new LinkedHashMap<>();
        for (StandardPackage one : packages) {
            for (Element element : one.elements()) {
                Held<Element> held = new Held<>(one.id(), element.id().value(), element);
                byId.putIfAbsent(held.id(), held);
                for (String name : names(element)) {
                    byName.computeIfAbsent(name, n -> new ArrayList<>()).add(held);
                }
            }
        }
        byName.forEach(this::shared);
        byId.values().forEach(e -> relations(e, byId));
    }

    private static Set<String> names(Element element) {
        Set<String> names = new LinkedHashSet<>();
        names.add(FoldedName.of(element.name()));
        element.naming().synonyms().forEach(s -> names.add(FoldedName.of(s)));
        return names;
    }

    private void shared(String name, List<Held<Element>> elements) {
        for (int i = 0; i < elements.size(); i++) {
            for (int j = i + 1; j < elements.size(); j++) {
                Held<Element> one = elements.get(i);
                Held<Element> other = elements.get(j);
                List<Words> differing = differing(one.value(), other.value());
                if (!differing.isEmpty() && !tied(one.value(), other.value())) {
                    shared(name, one, other, differing);
                }
            }
        }
    }

    /// One says itself how it stands to the other, so that they differ is intended or looked at elsewhere.
    private static boolean tied(Element one, Element other) {
        return tiedTo(one, other) || tiedTo(other, one);
    }

    private static boolean tiedTo(Element one, Element other) {
        return one.base().equals(Optional.of(other.id()))
                || one.relations().stream().anyMatch(r -> r.target().equals(other.id()));
    }

    private static List<Words> differing(Element one, Element other) {
        List<Words> differing = new ArrayList<>();
        note(
                differing,
                new Words("数据类型", "data type"),
                one.dataType().spelling(),
                other.dataType().spelling());
        note(differing, new Words("格式", "format"), shown(one.format()), shown(other.format()));
        note(differing, new Words("值域", "value domain"), shown(one.domain()), shown(other.domain()));
        note(differing, new Words("定义", "definition"), one.definition(), other.definition());
        return differing;
    }

    private static void note(List<Words> differing, Words property, String one, String other) {
        if (!one.equals(other)) {
            differing.add(new Words(
                    "%s '%s' 与 '%s'".formatted(property.zh(), one, other),
                    "%s '%s' against '%s'".formatted(property.en(), one, other)));
        }
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private void shared(String name, Held<Element> one, Held<Element> other, List<Words> differing) {
        Words all = joined(differing);
        problems.warning(
                "package.name_conflict",
                both(one, other),
                new Words(
                        "'%s' 既是 '%s' 又是 '%s' 的名称，而两者不同：%s。"
                                .formatted(name, one.reference(), other.reference(), all.zh()),
                        "'%s' is a name of both '%s' and '%s', and they differ: %s."
                                .formatted(name, one.reference(), other.reference(), all.en())),
                new Words(
                        "同一事物只留一个数据元，或由一个派生另一个；不同的事物换名称。",
                        "Keep one element for one thing, or derive one from the other; give different things different names."));
    }

    private static Words joined(List<Words> parts) {
        return new Words(
                String.join("；", parts.stream().map(Words::zh).toList()),
                String.join("; ", parts.stream().map(Words::en).toList()));
    }

    private void relations(Held<Element> element, Map<String, Held<Element>> byId) {
        for (Element.Relation relation : element.value().relations()) {
            Optional<Held<Element>> target =
                    Optional.ofNullable(byId.get(relation.target().value()));
            target.map(t -> clash(relation.kind(), element.value(), t.value()))
                    .filter(c -> !c.isEmpty())
                    .ifPresent(c -> related(relation.kind(), element, target.get(), c));
        }
    }

    /// What contradicts the relation: the same thing has one format and one domain; a narrower one fits into
    /// the wider.
    private static List<Words> clash(String kind, Element one, Element other) {
        List<Words> clash = new ArrayList<>();
        if (kind.equals("same-as")) {
            note(clash, new Words("格式", "format"), shown(one.format()), shown(other.format()));
            note(clash, new Words("值域", "value domain"), shown(one.domain()), shown(other.domain()));
        } else if (kind.equals("narrower-than")
                && one.format().isPresent()
                && other.format().isPresent()) {
            FormatFit.misfit(one.format().get(), other.format().get())
                    .ifPresent(
                            why -> note(clash, new Words("格式", "format"), shown(one.format()), shown(other.format())));
        }
        return clash;
    }

    private void related(String kind, Held<Element> one, Held<Element> other, List<Words> clash) {
        Words all = joined(clash);
        problems.warning(
                "package.relation_conflict",
                both(one, other),
                new Words(
                        "'%s' 标为%s '%s'（%s），而两者不合：%s。"
                                .formatted(
                                        one.reference(),
                                        kind.equals("same-as") ? "等同于" : "窄于",
                                        other.reference(),
                                        kind,
                                        all.zh()),
                        "'%s' says that it is %s '%s', and they do not agree: %s."
                                .formatted(one.reference(), kind, other.reference(), all.en())),
                new Words("查明哪一份标准有效，改正另一个。", "Find out which standard holds, and correct the other."));
    }

    private String both(Held<Element> one, Held<Element> other) {
        return places.of(one.packageId(), "element " + one.id()) + " and "
                + places.of(other.packageId(), "element " + other.id());
    }

    private void standards(List<StandardPackage> packages) {
        Map<String, Held<Standard>> byNumber = new LinkedHashMap<>();
        for (StandardPackage one : packages) {
            for (Standard standard : one.standards()) {
                Held<Standard> held = new Held<>(one.id(), standard.number(), standard);
                if (!standard.title().zh().isBlank()) {
                    Held<Standard> other = byNumber.putIfAbsent(FoldedName.bare(standard.number()), held);
                    if (other != null) {
                        titles(other, held);
                    }
                }
            }
        }
    }

    private void titles(Held<Standard> one, Held<Standard> other) {
        String first = one.value().title().zh();
        String second = other.value().title().zh();
        if (!FoldedName.bare(first).equals(FoldedName.bare(second))) {
            problems.warning(
                    "package.standard_conflict",
                    places.of(one.packageId(), "standard " + one.id()) + " and "
                            + places.of(other.packageId(), "standard " + other.id()),
                    new Words(
                            "标准 '%s' 有两个标题：'%s' 与 '%s'。".formatted(one.id(), first, second),
                            "Standard '%s' has two titles: '%s' and '%s'.".formatted(one.id(), first, second)),
                    new Words("按标准封面改正。", "Correct it from the standard's cover."));
        }
    }
}
