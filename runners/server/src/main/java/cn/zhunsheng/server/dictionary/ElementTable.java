package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Held;
import java.util.List;
import java.util.Locale;

/// Elements as a table with the columns of a package's `elements.csv`, and the package before them.
final class ElementTable {
    private ElementTable() {}

    static CsvText of(List<Held<Element>> elements) {
        CsvText table = new CsvText()
                .row(
                        "package",
                        "id",
                        "name",
                        "name_en",
                        "short_name",
                        "synonyms",
                        "definition",
                        "object_class",
                        "property",
                        "representation",
                        "data_type",
                        "format",
                        "unit",
                        "value_domain",
                        "sensitivity",
                        "level",
                        "version",
                        "status",
                        "registrar",
                        "submitter",
                        "source",
                        "evidence",
                        "relations",
                        "successor",
                        "base",
                        "note");
        elements.forEach(held -> row(table, held));
        return table;
    }

    private static void row(CsvText table, Held<Element> held) {
        Element element = held.value();
        table.row(
                held.packageId(),
                held.id(),
                element.name(),
                element.naming().nameEn(),
                element.shortName(),
                String.join("|", element.naming().synonyms()),
                element.definition(),
                element.concept().objectClass(),
                element.concept().property(),
                element.concept().representation(),
                element.dataType().spelling(),
                element.format().map(Object::toString).orElse(""),
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
                String.join(
                        "|",
                        element.relations().stream()
                                .map(relation -> relation.kind() + ":" + relation.target())
                                .toList()),
                element.successor().map(ElementId::value).orElse(""),
                element.base().map(ElementId::value).orElse(""),
                element.note());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
