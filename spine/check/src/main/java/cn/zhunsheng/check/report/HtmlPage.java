package cn.zhunsheng.check.report;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.RuleEntry;
import cn.zhunsheng.check.SourceResult;
import cn.zhunsheng.check.mapping.ColumnMapping;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What the sections of one HTML report share: the markup so far, the words, the result, and the small marks that look
/// alike wherever they stand. Used once, by one thread.
final class HtmlPage {
    private static final int LONGEST = 160;

    final Html html = new Html();
    final CheckResult result;
    final Language language;
    private final Phrases phrases;
    private final Dictionary dictionary;
    private final IndicatorNames names;

    HtmlPage(CheckResult result, Language language, Dictionary dictionary) {
        this.result = result;
        this.language = language;
        this.phrases = new Phrases(language);
        this.dictionary = dictionary;
        this.names = new IndicatorNames(dictionary);
    }

    String say(String key, Object... values) {
        return phrases.of(key, values);
    }

    String in(Words words) {
        return Html.cut(words.in(language), LONGEST);
    }

    String cut(String text) {
        return Html.cut(text, LONGEST);
    }

    /// A source as readers know it.
    String name(SourceResult source) {
        return source.name().equals("-") ? say("html.input") : cut(source.name());
    }

    IndicatorNames names() {
        return names;
    }

    /// A section with its heading; the section must be closed.
    void section(String id, String key) {
        html.line().open("section", "id", id, "aria-labelledby", "h-" + id);
        html.element("h2", say(key), "id", "h-" + id).line();
    }

    void paragraph(String text) {
        html.element("p", text).line();
    }

    /// A table's caption and its headings, up to the body; those in `numbers` stand to the right.
    void table(String name, String caption, String numbers, String... headings) {
        html.open("table", "class", name)
                .element("caption", caption)
                .open("thead")
                .open("tr");
        for (int i = 0; i < headings.length; i++) {
            html.element("th", headings[i], "scope", "col", "class", numbers.charAt(i) == 'n' ? "number" : "words");
        }
        html.close("tr").close("thead").line().open("tbody").line();
    }

    void endTable() {
        html.close("tbody").close("table").line();
    }

    void number(String number) {
        html.element("td", number, "class", "number");
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// An indicator of GB/T 36344: code and name together.
    void indicator(String code) {
        String name = names.of(code, language);
        html.element("span", code, "class", "code").text(name.equals(code) ? "" : " " + name);
    }

    /// The standard that a rule stands on; a model's rule that names none is its own.
    void standard(RuleEntry rule) {
        if (!rule.source().isEmpty()) {
            html.element("span", cut(rule.source()), "class", "standard");
        } else if (rule.kind() == RuleEntry.Kind.RULE) {
            html.element("span", say("html.own_rule"), "class", "standard");
        }
    }

    /// The chip of an element: short name, name, and how sensitive it is. It leads to the first column that holds it.
    void chip(ElementId id) {
        Optional<Element> known = element(id);
        String sensitivity = known.map(e -> label(e)).orElse("public");
        String name = known.map(e -> in(e.title())).orElse(id.value());
        String shortName =
                known.map(Element::shortName).filter(s -> !s.isEmpty()).orElse(id.value());
        String about = known.map(this::about).orElse(id.value());
        Optional<String> place = place(id);
        String tag = place.isPresent() ? "a" : "span";
        if (place.isPresent()) {
            html.open(tag, "class", "chip", "title", about, "href", "#" + place.get());
        } else {
            html.open(tag, "class", "chip", "title", about);
        }
        html.element("span", cut(shortName), "class", "code").text(" " + name + " ");
        html.element("span", say("html.sensitivity." + sensitivity), "class", "level " + sensitivity);
        html.close(tag);
    }

    Optional<Element> element(ElementId id) {
        return dictionary.element(id).map(held -> held.value());
    }

    static String label(Element element) {
        return element.sensitivity().name().toLowerCase(Locale.ROOT);
    }

    private String about(Element element) {
        StringBuilder about = new StringBuilder(element.id().value());
        said(about, element, Element::definition);
        said(about, element, e -> e.format().map(Object::toString).orElse(""));
        said(about, element, e -> e.domain().map(Object::toString).orElse(""));
        said(about, element, Element::source);
        return about.toString();
    }

    private void said(StringBuilder about, Element element, Function<Element, String> part) {
        String text = part.apply(element);
        if (!text.isEmpty()) {
            about.append(" · ").append(cut(text));
        }
    }

    /// The row of the columns' table where the element stands first.
    private Optional<String> place(ElementId id) {
        for (int source = 0; source < result.sources().size(); source++) {
            SourceResult each = result.sources().get(source);
            for (ColumnMapping column : each.columns()) {
                if (column.field().element().equals(id)) {
                    return Optional.of(place(source, column));
                }
            }
        }
        return Optional.empty();
    }

    static String place(int source, ColumnMapping column) {
        return "c" + (source + 1) + "-" + column.index();
    }
}
