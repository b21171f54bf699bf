package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Words;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/// An element as programs get it; what it does not state is left out.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ElementBody(
        String id,
        String packageId,
        String name,
        String nameEn,
        String shortName,
        List<String> synonyms,
        String definition,
        String objectClass,
        String property,
        String representation,
        String dataType,
        String format,
        String formatZh,
        String formatEn,
        String unit,
        String domain,
        String sensitivity,
        String level,
        String version,
        String status,
        String registrar,
        String submitter,
        String source,
        String evidence,
        List<Relation> relations,
        String successor,
        String base,
        String note) {
    ElementBody {
        synonyms = List.copyOf(synonyms);
        relations = List.copyOf(relations);
    }

    record Relation(String kind, String element) {}

    static ElementBody of(Held<Element> held) {
        Element element = held.value();
        Words format = element.format().map(each -> each.expected()).orElse(Words.same(""));
        return new ElementBody(
                held.id(),
                held.packageId(),
                element.name(),
                element.naming().nameEn(),
                element.shortName(),
                element.naming().synonyms(),
                element.definition(),
                element.concept().objectClass(),
                element.concept().property(),
                element.concept().representation(),
                element.dataType().spelling(),
                element.format().map(Object::toString).orElse(""),
                format.zh(),
                format.en(),
                element.unit(),
                element.domain().map(Object::toString).orElse(""),
                lower(element.sensitivity()),
                element.level(),
                element.registration().version().toString(),
                element.registration().status(),
                element.registration().registrar(),
                element.registration().submitter(),
                element.source(),
                lower(element.evidence()),
                element.relations().stream()
                        .map(relation ->
                                new Relation(relation.kind(), relation.target().value()))
                        .toList(),
                element.successor().map(ElementId::value).orElse(""),
                element.base().map(ElementId::value).orElse(""),
                element.note());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
