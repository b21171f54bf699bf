package cn.zhunsheng.server.dictionary;

import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Words;
import java.util.Locale;

/// A data element as every page shows it, drawn by the template `dictionary/chip`.
///
/// `path` is of the element's page; `sensitivity` is in lower case; what the element does not state is empty.
public record Chip(
        String path,
        String id,
        String shortName,
        Words name,
        String sensitivity,
        String definition,
        String format,
        Words formatMeaning,
        String domain,
        String source) {
    /// The chip of an element of this edition.
    public static Chip of(Edition edition, Held<Element> held) {
        Element element = held.value();
        return new Chip(
                Links.element(edition, held),
                held.id(),
                element.shortName().isEmpty() ? held.id() : element.shortName(),
                element.title(),
                element.sensitivity().name().toLowerCase(Locale.ROOT),
                element.definition(),
                element.format().map(Object::toString).orElse(""),
                element.format().map(format -> format.expected()).orElse(Words.same("")),
                element.domain().map(Object::toString).orElse(""),
                element.source());
    }
}
