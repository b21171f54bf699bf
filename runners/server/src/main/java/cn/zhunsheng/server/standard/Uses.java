package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Rule;
import cn.zhunsheng.dictionary.SchemeEntry;
import cn.zhunsheng.server.dictionary.Edition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// What stands on which standard: the things whose source names its number.
final class Uses {
    private final Map<Known, List<Held<Element>>> elements;
    private final Map<Known, List<Held<CodeSet>>> codeSets;
    private final Map<Known, List<Held<SchemeEntry>>> schemes;
    private final Map<Known, List<Held<Model>>> models;
    private final Map<Known, List<Ruled>> rules;

    /// A rule and the model that has it.
    record Ruled(Held<Model> model, Rule rule) {}

    private Uses(Dictionary dictionary, Shelf shelf) {
        elements = index(shelf, dictionary.elements(), held -> held.value().source());
        codeSets = index(shelf, dictionary.codeSets(), held -> held.value().source());
        schemes = index(shelf, dictionary.schemes(), held -> held.value().source());
        models = index(shelf, dictionary.models(), held -> held.value().source());
        List<Ruled> every = dictionary.models().stream()
                .flatMap(model -> model.value().rules().stream().map(rule -> new Ruled(model, rule)))
                .toList();
        rules = index(shelf, every, ruled -> ruled.rule().source());
    }

    static Uses of(Edition edition, Shelf shelf) {
        return new Uses(edition.dictionary(), shelf);
    }

    private static <T> Map<Known, List<T>> index(Shelf shelf, List<T> things, Function<T, String> source) {
        Map<Known, List<T>> index = new HashMap<>();
        for (T thing : things) {
            shelf.named(source.apply(thing))
                    .forEach(known -> index.merge(known, List.of(thing), (one, other) -> joined(one, other)));
        }
        return index;
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    List<Held<Element>> elements(Known standard) {
        return elements.getOrDefault(standard, List.of());
    }

    List<Held<CodeSet>> codeSets(Known standard) {
        return codeSets.getOrDefault(standard, List.of());
    }

    List<Held<SchemeEntry>> schemes(Known standard) {
        return schemes.getOrDefault(standard, List.of());
    }

    List<Held<Model>> models(Known standard) {
        return models.getOrDefault(standard, List.of());
    }

    List<Ruled> rules(Known standard) {
        return rules.getOrDefault(standard, List.of());
    }
}
