package cn.zhunsheng.dictionary;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The kinds of thing that a reference may name: how a package keeps them, and what each says it derives
/// from.
final class ThingKind<T> {
    static final ThingKind<Element> ELEMENT = new ThingKind<>(
            "dictionary.element_unknown",
            new Words("数据元", "element"),
            i -> i.elements,
            e -> e.base().map(ElementId::value));
    static final ThingKind<CodeSet> CODE_SET = new ThingKind<>(
            "dictionary.code_set_unknown", new Words("代码集", "code set"), i -> i.codeSets, CodeSet::base);
    static final ThingKind<SchemeEntry> SCHEME = new ThingKind<>(
            "dictionary.scheme_unknown", new Words("编码规则", "scheme"), i -> i.schemes, s -> Optional.empty());
    static final ThingKind<Model> MODEL =
            new ThingKind<>("dictionary.model_unknown", new Words("模型", "model"), i -> i.models, Model::base);

    /// The code of the refusal when a reference names none of this kind, spelled out so that it can be searched for.
    final String unknown;

    final Words name;
    final Function<PackageIndex, Map<String, T>> kept;
    final Function<T, Optional<String>> base;

    private ThingKind(
            String unknown,
            Words name,
            Function<PackageIndex, Map<String, T>> kept,
            Function<T, Optional<String>> base) {
        this.unknown = unknown;
        this.name = name;
        this.kept = kept;
        this.base = base;
    }

    /// How [Places] spells a thing of this kind.
    String place(String id) {
        return name.en() + " " + id;
    }
}
