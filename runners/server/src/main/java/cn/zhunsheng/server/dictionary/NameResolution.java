package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Designation;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Held;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The elements that go by a name, and by which of their names.
final class NameResolution {
    private final Edition edition;
    private final Map<String, ElementId> designations = new HashMap<>();
    private final Map<String, Held<Element>> byId = new HashMap<>();

    NameResolution(Edition edition) {
        this.edition = edition;
        for (Held<Designation> held : edition.dictionary().designations()) {
            designations.putIfAbsent(
                    FoldedName.of(held.value().name()), held.value().element());
        }
        edition.dictionary().elements().forEach(held -> byId.put(held.id(), held));
    }

    /// Ids come first, names before synonyms, short names after them, names of other systems last.
    Map<Held<Element>, String> of(String name) {
        Map<Held<Element>, String> found = new LinkedHashMap<>();
        Held<Element> exact = byId.get(name.strip());
        if (exact != null) {
            found.put(exact, "id");
        }
        for (Held<Element> held : edition.dictionary().elementsNamed(name)) {
            found.putIfAbsent(held, by(held.value(), FoldedName.of(name)));
        }
        ElementId designated = designations.get(FoldedName.of(name));
        if (designated != null) {
            edition.dictionary().element(designated).ifPresent(held -> found.putIfAbsent(held, "designation"));
        }
        return found;
    }

    private static String by(Element element, String folded) {
        if (FoldedName.of(element.name()).equals(folded)) {
            return "name";
        }
        if (FoldedName.of(element.naming().nameEn()).equals(folded)) {
            return "name-en";
        }
        List<String> synonyms =
                element.naming().synonyms().stream().map(FoldedName::of).toList();
        return synonyms.contains(folded) ? "synonym" : "short-name";
    }
}
