package cn.zhunsheng.server.search;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Hit;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Standard;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.compiled.CompiledPackage;
import cn.zhunsheng.search.Thing;
import cn.zhunsheng.server.dictionary.CurrentDictionary;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What the packages hold, each a source of its own: one that is published anew leaves the others as they are filed.
@Component
final class PackageThings implements Findables {
    private final CurrentDictionary current;

    PackageThings(CurrentDictionary current) {
        this.current = current;
    }

    @Override
    public Map<String, String> states() throws Refusal, IOException {
        Map<String, String> states = new HashMap<>();
        for (CompiledPackage compiled : current.edition().compiled()) {
            states.put(
                    "package:" + compiled.standardPackage().id(),
                    compiled.digest().hex());
        }
        return states;
    }

    @Override
    public Stream<Thing> all(String source) throws Refusal, IOException {
        Dictionary dictionary = current.edition().dictionary();
        Predicate<Held<?>> own = held -> source.equals("package:" + held.packageId());
        return Stream.of(
                        dictionary.elements().stream().filter(own).map(PackageThings::element),
                        dictionary.standards().stream().filter(own).map(PackageThings::standard),
                        dictionary.codeSets().stream()
                                .filter(own)
                                .map(set -> thing(
                                        Hit.Kind.CODE_SET, set, set.value().title())),
                        dictionary.schemes().stream()
                                .filter(own)
                                .map(scheme -> thing(
                                        Hit.Kind.SCHEME, scheme, scheme.value().title())),
                        dictionary.models().stream()
                                .filter(own)
                                .map(model -> thing(
                                        Hit.Kind.MODEL, model, model.value().title())),
                        dictionary.codeSets().stream().filter(own).flatMap(PackageThings::codes))
                .flatMap(things -> things);
    }

    private static Thing element(Held<Element> held) {
        Element element = held.value();
        return new Thing(
                Hit.Kind.ELEMENT,
                held.reference(),
                element.title(),
                List.of(element.id().value(), element.shortName()),
                element.naming().synonyms());
    }

    private static Thing standard(Held<Standard> held) {
        Standard standard = held.value();
        return new Thing(
                Hit.Kind.STANDARD,
                held.reference(),
                standard.title(),
                List.of(standard.number(), standard.planNumber()),
                List.of());
    }

    private static Thing thing(Hit.Kind kind, Held<?> held, Words title) {
        return new Thing(kind, held.reference(), title, List.of(held.id()), List.of());
    }

    private static Stream<Thing> codes(Held<CodeSet> held) {
        return held.value().codes().stream().map(code -> code(held, code));
    }

    private static Thing code(Held<CodeSet> held, Code code) {
        return new Thing(
                Hit.Kind.CODE, held.reference() + "/" + code.code(), code.title(), List.of(code.code()), List.of());
    }
}
