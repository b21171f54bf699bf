package cn.zhunsheng.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Elements by every name they go by, folded.
final class ElementNames {
    private final Map<String, List<Held<Element>>> byName = new HashMap<>();

    ElementNames(List<Held<Element>> elements) {
        note(elements, e -> Stream.of(e.name(), e.naming().nameEn()));
        note(elements, e -> e.naming().synonyms().stream());
        note(elements, e -> Stream.of(e.shortName()));
    }

    private void note(List<Held<Element>> elements, Function<Element, Stream<String>> names) {
        for (Held<Element> element : elements) {
            names.apply(element.value())
                    .map(FoldedName::of)
                    .filter(n -> !n.isEmpty())
                    .forEach(name -> {
                        List<Held<Element>> known = byName.computeIfAbsent(name, n -> new ArrayList<>());
                        if (!known.contains(element)) {
                            known.add(element);
                        }
                    });
        }
    }

    List<Held<Element>> find(String name) {
        return List.copyOf(byName.getOrDefault(FoldedName.of(name), List.of()));
    }
}
