package cn.zhunsheng.check.report;

import cn.zhunsheng.dictionary.Language;

/// The frame of every HTML report: one file, no script, no request to anywhere, and the style sheet that they share.
public final class HtmlDocument {
    private final Html html;
    private final Phrases phrases;
    private final Language language;

    public HtmlDocument(Html html, Language language) {
        this.html = html;
        this.phrases = new Phrases(language);
        this.language = language;
    }

    /// All that stands before the page's own header.
    public void open(String title) {
        html.own("<!DOCTYPE html>").line();
        html.open("html", "lang", language == Language.EN ? "en" : "zh-CN").line();
        html.open("head").line().open("meta", "charset", "utf-8").line();
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", HtmlStyle.POLICY)
                .line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.open("meta", "name", "referrer", "content", "no-referrer").line();
        html.open("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", title).line();
        html.open("style").own(HtmlStyle.SHEET).close("style").line();
        html.close("head").line();
        html.open("body").line();
    }

    /// Larger type without a script: the style sheet looks at the box.
    public void size() {
        html.open("p", "class", "size")
                .open("input", "type", "checkbox", "id", "large", "autocomplete", "off")
                .element("label", phrases.of("html.large"), "for", "large")
                .close("p")
                .line();
    }

    /// A section with its heading; the section must be closed.
    public void section(String id, String heading) {
        html.line().open("section", "id", id, "aria-labelledby", "h-" + id);
        html.element("h2", heading, "id", "h-" + id).line();
    }

    /// A table's caption and its headings, up to the body; those in `numbers` marked `n` stand to the right.
    public void table(String name, String caption, String numbers, String... headings) {
        html.open("table", "class", name)
                .element("caption", caption)
                .open("thead")
                .open("tr");
        for (int i = 0; i < headings.length; i++) {
            html.element("th", headings[i], "scope", "col", "class", numbers.charAt(i) == 'n' ? "number" : "words");
        }
        html.close("tr").close("thead").line().open("tbody").line();
    }

    public void endTable() {
        html.close("tbody").close("table").line();
    }

    /// The end of the page, which names the program.
    public void close(String toolVersion) {
        html.element("footer", phrases.of("html.footer", toolVersion)).line();
        html.close("body").line().close("html").line();
    }
}
