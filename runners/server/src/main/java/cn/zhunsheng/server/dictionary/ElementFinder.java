package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Designation;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Hit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds elements by name, synonym, pinyin initials, id, what other systems call them, the standard they come
/// from, and attributes that people added.
record ElementFinder(Edition edition, Narrowing narrowing) {
    List<Held<Element>> find(ElementFilter filter) {
        List<Held<Element>> all =
                filter.search().isBlank() ? edition.dictionary().elements() : named(filter.search());
        List<Held<Element>> admitted = all.stream().filter(filter::admits).toList();
        return narrowing.of(admitted, Narrowing.ELEMENT, filter.attribute(), filter.value());
    }

    /// Best first; those that only come from a standard of that number last.
    private List<Held<Element>> named(String search) {
        Dictionary dictionary = edition.dictionary();
        Map<String, Held<Element>> byReference = new LinkedHashMap<>();
        dictionary.elements().forEach(held -> byReference.put(held.reference(), held));
        Map<String, Held<Element>> found = new LinkedHashMap<>();
        for (Hit hit : edition.search().find(search, EnumSet.of(Hit.Kind.ELEMENT), Integer.MAX_VALUE)) {
            Held<Element> held = byReference.get(hit.reference());
            if (held != null) {
                found.put(hit.reference(), held);
            }
        }
        String bare = FoldedName.bare(search);
        Map<String, String> designated = designated(bare);
        byReference.forEach((reference, held) -> {
            boolean from =
                    bare.length() > 2 && FoldedName.bare(held.value().source()).contains(bare);
            if (from || designated.containsKey(held.id())) {
                found.putIfAbsent(reference, held);
            }
        });
        return List.copyOf(found.values());
    }

    private Map<String, String> designated(String bare) {
        Map<String, String> designated = new HashMap<>();
        for (Held<Designation> held : edition.dictionary().designations()) {
            if (FoldedName.bare(held.value().name()).equals(bare)) {
                designated.put(held.value().element().value(), held.value().name());
            }
        }
        return designated;
    }
}
