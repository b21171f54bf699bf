package cn.zhunsheng.dictionary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// One package by id. Where a package declares an id twice, the first declaration counts; verification
/// reports the second.
final class PackageIndex {
    final StandardPackage held;
    final Map<String, Element> elements;
    final Map<String, CodeSet> codeSets;
    final Map<String, SchemeEntry> schemes;
    final Map<String, Model> models;

    PackageIndex(StandardPackage held) {
        this.held = held;
        elements = byId(held.elements(), e -> e.id().value());
        codeSets = byId(held.codeSets(), CodeSet::id);
        schemes = byId(held.schemes(), SchemeEntry::id);
        models = byId(held.models(), Model::id);
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        Map<String, T> map = HashMap.newHashMap(things.size());
        for (T thing : things) {
            map.putIfAbsent(id.apply(thing), thing);
        }
        return map;
    }
}
