package cn.zhunsheng.check.report;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The chip of an element, alike wherever it stands: short name, name, and how sensitive it is.
public final class ElementChip {
    private static final int LONGEST = 160;

    private final Dictionary dictionary;
    private final Language language;
    private final Phrases phrases;

    public ElementChip(Dictionary dictionary, Language language) {
        this.dictionary = dictionary;
        this.language = language;
        this.phrases = new Phrases(language);
    }

    /// Writes the chip.
    ///
    /// @param place the id of what it leads to on the page, empty where it leads nowhere
    public void write(ElementId id, Optional<String> place, Html html) {
        Optional<Element> known = dictionary.element(id).map(Held::value);
        String sensitivity = known.map(ElementChip::label).orElse("public");
        String name = known.map(e -> cut(e.title().in(language))).orElse(id.value());
        String shortName =
                known.map(Element::shortName).filter(s -> !s.isEmpty()).orElse(id.value());
        String about = known.map(ElementChip::about).orElse(id.value());
        String tag = place.isPresent() ? "a" : "span";
        if (place.isPresent()) {
            html.open(tag, "class", "chip", "title", about, "href", "#" + place.get());
        } else {
            html.open(tag, "class", "chip", "title", about);
        }
        html.element("span", cut(shortName), "class", "code").text(" " + name + " ");
        html.element("span", phrases.of("html.sensitivity." + sensitivity), "class", "level " + sensitivity);
        html.close(tag);
    }

    static String label(Element element) {
        return element.sensitivity().name().toLowerCase(Locale.ROOT);
    }

    private static String about(Element element) {
        StringBuilder about = new StringBuilder(element.id().value());
        said(about, element, Element::definition);
        said(about, element, e -> e.format().map(Object::toString).orElse(""));
        said(about, element, e -> e.domain().map(Object::toString).orElse(""));
        said(about, element, Element::source);
        return about.toString();
    }

    private static void said(StringBuilder about, Element element, Function<Element, String> part) {
        String text = part.apply(element);
        if (!text.isEmpty()) {
            about.append(" · ").append(cut(text));
        }
    }

    private static String cut(String text) {
        return Html.cut(text, LONGEST);
    }
}
