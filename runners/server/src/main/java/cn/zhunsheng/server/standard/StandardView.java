package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.console.Speech;
import cn.zhunsheng.server.dictionary.AddedFacts;
import cn.zhunsheng.server.dictionary.Chip;
import cn.zhunsheng.server.dictionary.ConflictLine;
import cn.zhunsheng.server.dictionary.Edition;
import cn.zhunsheng.server.dictionary.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Gathers what a standard's page shows.
record StandardView(Standing standing, Known known, Speech speech) {
    private static final StandardFilter ALL = new StandardFilter(Map.of());

    StandardPage page(
            Optional<AddedFacts.Added> added, List<DocumentStore.Document> documents, List<ConflictLine> conflicts) {
        Classification classes = standing.classification();
        String first = known.standard().category();
        String second = known.standard().subCategory();
        Relations relations = new Relations(standing.shelf(), known);
        List<Thing> things = things();
        return new StandardPage(
                known.chip(),
                known.standard(),
                linked(classes.classes(), first, ALL.with("class", first)),
                linked(classes.classes(), second, ALL.with("class", first, "sub", second)),
                known.standard().subSystems().stream()
                        .map(system -> linked(classes.systems(), system, ALL.with("system", system)))
                        .toList(),
                classes.categories().stream()
                        .filter(category -> classes.categories(known.standard()).contains(category.name()))
                        .map(Code::title)
                        .toList(),
                classes.province(known.number()),
                known.statements(),
                relations.all(),
                standing.uses().elements(known).stream()
                        .map(element -> Chip.of(edition(), element))
                        .toList(),
                things,
                fields(),
                Neighbourhood.of(known, relations, drawn(things), this::kind, speech),
                added,
                known.project(),
                documents,
                conflicts);
    }

    private Edition edition() {
        return standing.edition();
    }

    private StandardPage.Linked linked(List<Code> set, String name, StandardFilter to) {
        return new StandardPage.Linked(standing.classification().words(set, name), to.path());
    }

    private String kind(String kind) {
        return speech.say("standard.kind." + kind);
    }

    private List<Thing> things() {
        List<Thing> things = new ArrayList<>();
        Uses uses = standing.uses();
        uses.codeSets(known)
                .forEach(set -> things.add(new Thing(
                        "codeset",
                        set.id(),
                        set.value().title(),
                        set.value().source(),
                        Links.codeSet(edition(), set))));
        uses.schemes(known)
                .forEach(scheme -> things.add(new Thing(
                        "scheme",
                        scheme.id(),
                        scheme.value().title(),
                        scheme.value().source(),
                        Links.scheme(edition(), scheme))));
        uses.models(known)
                .forEach(model -> things.add(new Thing(
                        "model",
                        model.id(),
                        model.value().title(),
                        model.value().source(),
                        Links.model(edition(), model))));
        uses.rules(known)
                .forEach(ruled -> things.add(new Thing(
                        "rule",
                        ruled.rule().id(),
                        ruled.rule().message(),
                        ruled.model().id(),
                        Links.model(edition(), ruled.model()))));
        return things;
    }

    /// The picture says elements in one box: they can be hundreds.
    private List<Thing> drawn(List<Thing> things) {
        int elements = standing.uses().elements(known).size();
        List<Thing> drawn = new ArrayList<>();
        if (elements > 0) {
            drawn.add(new Thing("element", speech.number(elements), Words.same(""), "", "#elements"));
        }
        drawn.addAll(things);
        return drawn;
    }

    /// The models in which elements of this standard are fields, and how many.
    private List<Thing> fields() {
        Set<String> elements = standing.uses().elements(known).stream()
                .map(Held::value)
                .map(Element::id)
                .map(Object::toString)
                .collect(Collectors.toSet());
        List<Thing> fields = new ArrayList<>();
        for (Held<Model> model : edition().dictionary().models()) {
            List<String> named = model.value().fields().stream()
                    .filter(field -> elements.contains(field.element().toString()))
                    .map(Field::name)
                    .toList();
            if (!named.isEmpty()) {
                fields.add(new Thing(
                        "model",
                        model.id(),
                        model.value().title(),
                        String.join(speech.tag().equals("en") ? ", " : "、", named),
                        Links.model(edition(), model)));
            }
        }
        return fields;
    }

    /// Where conflicts name it.
    Set<String> places() {
        return known.statements().stream()
                .map(statement -> statement.origin() + ", standard "
                        + statement.standard().number())
                .collect(Collectors.toSet());
    }
}
