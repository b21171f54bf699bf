package cn.zhunsheng.check.report;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.RuleEntry;
import cn.zhunsheng.check.SourceResult;
import cn.zhunsheng.check.mapping.ColumnMapping;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Words;
import java.util.Locale;
import java.util.Optional;

/// What the sections of one HTML report share: the markup so far, the words, the result, and the small marks that look
/// alike wherever they stand. Used once, by one thread.
final class HtmlPage {
    private static final int LONGEST = 160;

    final Html html = new Html();
    final CheckResult result;
    final Language language;
    private final Phrases phrases;
    private final IndicatorNames names;
    private final ElementChip chip;
    private final HtmlDocument document;

    HtmlPage(CheckResult result, Language language, Dictionary dictionary) {
        this.result = result;
        this.language = language;
        this.phrases = new Phrases(language);
        this.names = new IndicatorNames(dictionary);
        this.chip = new ElementChip(dictionary, language);
        this.document = new HtmlDocument(html, language);
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
        document.section(id, say(key));
    }

    void paragraph(String text) {
        html.element("p", text).line();
    }

    /// A table's caption and its headings, up to the body; those in `numbers` stand to the right.
    void table(String name, String caption, String numbers, String... headings) {
        document.table(name, caption, numbers, headings);
    }

    void endTable() {
        document.endTable();
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

    /// The chip of an element; it leads to the first column that holds it.
    void chip(ElementId id) {
        chip.write(id, place(id), html);
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
