package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.access.Visitor;
import cn.zhunsheng.server.console.Speech;
import cn.zhunsheng.server.dictionary.ElementPage.Narrowed;
import cn.zhunsheng.server.dictionary.ElementPage.Related;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Gathers what an element's page shows.
record ElementView(Edition edition, Held<Element> held, Speech speech) {
    ElementPage page(
            List<ElementLinks> links,
            List<StandardChip> standards,
            Optional<AddedFacts.Added> added,
            List<ConflictLine> conflicts,
            Visitor visitor,
            LocalDate day) {
        return new ElementPage(
                Chip.of(edition, held),
                held.packageId(),
                facts(),
                base().map(base -> Chip.of(edition, base)),
                base().map(this::narrowed).orElse(List.of()),
                derived(),
                related(),
                links.stream()
                        .flatMap(each -> each.of(edition, held, visitor).stream())
                        .toList(),
                standards,
                added,
                conflicts,
                new ColumnExample(edition, held, day).text());
    }

    private List<Fact> facts() {
        Element element = held.value();
        Facts facts = new Facts(speech)
                .add("id", held.id())
                .add("name", element.name())
                .add("name-en", element.naming().nameEn())
                .add("short-name", element.shortName())
                .add("synonyms", joined(element.naming().synonyms()))
                .add("definition", element.definition())
                .add("object", element.concept().objectClass())
                .add("property", element.concept().property())
                .add("representation", element.concept().representation())
                .word("type", "dictionary.type.", element.dataType());
        element.format()
                .ifPresent(format -> facts.add(
                        "format", format + (speech.tag().equals("en") ? ": " : "：") + speech.in(format.expected())));
        facts.add("unit", element.unit());
        element.domain()
                .ifPresent(domain ->
                        facts.linked("domain", domain.toString(), Links.domain(edition, domain, held.packageId())));
        return facts.word("sensitivity", "dictionary.sensitivity.", element.sensitivity())
                .add("level", element.level())
                .add("version", element.registration().version().toString())
                .add(
                        "status",
                        speech.say("dictionary.status." + element.registration().status()))
                .add("registrar", element.registration().registrar())
                .add("submitter", element.registration().submitter())
                .add("source", element.source())
                .word("evidence", "dictionary.evidence.", element.evidence())
                .linked("successor", element.successor().map(ElementId::value).orElse(""), successorPath())
                .add("note", element.note())
                .list();
    }

    private String joined(List<String> texts) {
        return String.join(speech.tag().equals("en") ? ", " : "、", texts);
    }

    private String successorPath() {
        return held.value().successor().map(id -> "/elements/" + id.value()).orElse("");
    }

    private Optional<Held<Element>> base() {
        return held.value()
                .base()
                .flatMap(base -> edition.dictionary().elements().stream()
                        .filter(other -> other.id().equals(base.value())
                                && !other.reference().equals(held.reference()))
                        .findFirst());
    }

    private List<Narrowed> narrowed(Held<Element> base) {
        List<Narrowed> narrowed = new ArrayList<>();
        add(narrowed, new Words("表示格式", "format"), base, element -> shown(element.format()));
        add(narrowed, new Words("值域", "value domain"), base, element -> shown(element.domain()));
        add(narrowed, new Words("计量单位", "unit"), base, Element::unit);
        add(narrowed, new Words("定义", "definition"), base, Element::definition);
        return narrowed;
    }

    private void add(List<Narrowed> narrowed, Words property, Held<Element> base, Function<Element, String> text) {
        String there = text.apply(base.value());
        String here = text.apply(held.value());
        if (!Objects.equals(there, here)) {
            narrowed.add(new Narrowed(property, there, here));
        }
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private List<Chip> derived() {
        return edition.dictionary().elements().stream()
                .filter(other ->
                        other.value().base().filter(held.value().id()::equals).isPresent()
                                && !other.reference().equals(held.reference()))
                .map(other -> Chip.of(edition, other))
                .toList();
    }

    private List<Related> related() {
        List<Related> related = new ArrayList<>();
        for (Element.Relation relation : held.value().relations()) {
            edition.dictionary()
                    .element(relation.target())
                    .ifPresent(target -> related.add(new Related(relation.kind(), Chip.of(edition, target))));
        }
        return related;
    }
}
