package cn.zhunsheng.dictionary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Inside a package no id stands twice, and no element answers to another's name, however it is typed.
final class UniqueNames {
    private final Examination examination;

    UniqueNames(Examination examination) {
        this.examination = examination;
    }

    void verify() {
        StandardPackage examined = examination.examined();
        ids("element", examined.elements(), e -> e.id().value());
        ids("code set", examined.codeSets(), CodeSet::id);
        ids("scheme", examined.schemes(), SchemeEntry::id);
        ids("model", examined.models(), Model::id);
        ids("standard", examined.standards(), Standard::number);
        ids("qualifier", examined.qualifiers(), Qualifier::id);
        ids("root", examined.roots(), Root::word);
        ids("designation", examined.designations(), Designation::name);
        names(examined.elements());
    }

    private <T> void ids(String kind, List<T> things, Function<T, String> id) {
        Map<String, Integer> seen = new HashMap<>();
        for (T thing : things) {
            String spelled = id.apply(thing);
            int times = seen.merge(spelled, 1, Integer::sum);
            if (times > 1) {
                String first = kind + " " + spelled;
                examination
                        .problems()
                        .error(
                                "package.id_repeated",
                                examination.where(first) + " and " + examination.where(first + "#" + times),
                                new Words(
                                        "标识 '%s' 出现两次。".formatted(spelled),
                                        "Id '%s' stands there twice.".formatted(spelled)),
                                new Words("给其中一个换标识，或删去一个。", "Give one of them another id, or remove it."));
            }
        }
    }

    private void names(List<Element> elements) {
        Map<String, Element> byName = new HashMap<>();
        for (Element element : elements) {
            Element other = byName.putIfAbsent(FoldedName.of(element.name()), element);
            if (other != null && !other.id().equals(element.id())) {
                nameTaken(element, other, element.name(), new Words("名称", "name"));
            }
        }
        for (Element element : elements) {
            for (String synonym : element.naming().synonyms()) {
                @Nullable Element other = byName.get(FoldedName.of(synonym));
                if (other != null && !other.id().equals(element.id())) {
                    nameTaken(element, other, synonym, new Words("同义名称", "synonym"));
                }
            }
        }
    }

    private void nameTaken(Element element, Element other, String name, Words what) {
        examination
                .problems()
                .error(
                        "package.name_repeated",
                        examination.where("element " + element.id()) + " and "
                                + examination.where("element " + other.id()),
                        new Words(
                                "'%s' 的%s '%s' 是 '%s' 的名称。".formatted(element.id(), what.zh(), name, other.id()),
                                "The %s '%s' of '%s' is the name of '%s'."
                                        .formatted(what.en(), name, element.id(), other.id())),
                        new Words(
                                "换一个名称；若指同一事物，只留一个数据元。",
                                "Choose another name; where both mean the same thing, keep one element."));
    }
}
