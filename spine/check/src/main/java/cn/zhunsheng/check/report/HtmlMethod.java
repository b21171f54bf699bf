package cn.zhunsheng.check.report;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.dictionary.Reference;
import java.util.List;

/// How the figures came about, what they do not say, and how anyone may check them.
final class HtmlMethod {
    private final HtmlPage page;
    private final Html html;
    private final CheckResult result;

    HtmlMethod(HtmlPage page) {
        this.page = page;
        this.html = page.html;
        this.result = page.result;
    }

    void write() {
        page.section("method", "html.method");
        html.element("h3", page.say("html.scoring")).line().open("ul");
        item("html.scoring.formula");
        item("html.scoring.total");
        item("html.scoring.bad");
        item("html.scoring.row");
        html.close("ul").line();
        html.element("h3", page.say("html.limits")).line().open("ul");
        item("html.limits.truth");
        item("html.limits.examples");
        item("html.limits.warnings");
        untested();
        html.element("li", page.say(result.valuesShown() ? "shown" : "html.masked"))
                .close("ul");
        html.line();
        verify();
        html.close("section").line();
    }

    private void item(String key) {
        html.element("li", page.say(key));
    }

    /// References of the model to sources that were not given: no rule came of them.
    private void untested() {
        List<String> absent = result.model().references().stream()
                .filter(reference -> reference instanceof Reference.ToSource)
                .map(Reference.ToSource.class::cast)
                .filter(reference -> !ruled(reference))
                .map(Reference.ToSource::source)
                .distinct()
                .toList();
        if (!absent.isEmpty()) {
            html.element("li", page.say("html.limits.references", String.join(page.say("columns.and"), absent)));
        }
    }

    private boolean ruled(Reference reference) {
        String id = String.join("+", reference.fields()) + ".reference";
        return result.rules().stream().anyMatch(rule -> rule.rule().id().equals(id));
    }

    private void verify() {
        html.element("h3", page.say("html.verify")).line();
        boolean digests =
                result.sources().stream().anyMatch(source -> source.digest().isPresent());
        page.paragraph(page.say(digests ? "html.verify.digest" : "html.verify.no_digest"));
        page.paragraph(page.say("html.verify.command"));
        html.open("pre").element("code", RepeatCommand.of(result, page.language));
        html.close("pre").line();
        if (RepeatCommand.mapped(result)) {
            page.paragraph(page.say("html.verify.map"));
        }
    }
}
