package cn.zhunsheng.check.report;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.SourceResult;
import cn.zhunsheng.dictionary.Severity;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/// The top of the report: what was checked by what, and the answer in one sentence.
final class HtmlAnswer {
    private static final int NAMED = 3;

    private final HtmlPage page;
    private final Html html;
    private final CheckResult result;
    private final String toolVersion;

    HtmlAnswer(HtmlPage page, String toolVersion) {
        this.page = page;
        this.html = page.html;
        this.result = page.result;
        this.toolVersion = toolVersion;
    }

    void write() {
        html.open("header").line();
        new HtmlDocument(html, page.language).size();
        html.element("p", page.say("html.kind"), "class", "kind").line();
        html.element("h1", page.in(result.model().title())).line();
        if (result.valuesShown()) {
            html.open("p", "class", "clear").element("strong", page.say("html.clear.word"));
            html.text(" " + page.say("html.clear")).close("p").line();
        }
        html.element(
                "p",
                page.say(
                        "html.asked",
                        names(),
                        result.rows(),
                        page.in(result.model().title()),
                        result.day()));
        html.line();
        answer();
        question();
        html.close("header").line();
    }

    /// The first sources by name, and how many there are.
    private String names() {
        String first = result.sources().stream()
                .limit(NAMED)
                .map(page::name)
                .collect(Collectors.joining(page.say("columns.and")));
        int all = result.sources().size();
        return all > NAMED ? first + page.say("html.asked.more", all) : first;
    }

    private void answer() {
        String state = state();
        html.open("p", "class", "answer " + state);
        html.element("strong", page.say("html.state." + state)).text(" " + sentence(state));
        html.close("p").line();
        html.open("dl", "class", "figures");
        figure("html.total", total());
        figure("html.rows", HtmlPage.grouped(result.rows()));
        figure("html.errors", HtmlPage.grouped(Ranking.places(result, Severity.ERROR)));
        figure("html.warnings", HtmlPage.grouped(Ranking.places(result, Severity.WARNING)));
        html.close("dl").line();
    }

    private void figure(String key, String number) {
        html.open("div").element("dt", page.say(key)).element("dd", number).close("div");
    }

    private String state() {
        if (result.fails(Severity.ERROR)) {
            return "fail";
        }
        if (result.scores().total().isEmpty() || result.rows() == 0) {
            return "none";
        }
        return result.fails(Severity.WARNING) ? "warn" : "pass";
    }

    private String sentence(String state) {
        long errors = Ranking.places(result, Severity.ERROR);
        long warnings = Ranking.places(result, Severity.WARNING);
        long errorRules = Ranking.rules(result, Severity.ERROR);
        long warningRules = Ranking.rules(result, Severity.WARNING);
        String more = warnings == 0
                ? page.say("html.answer.no_warnings")
                : page.say("html.answer.warnings", warnings, warningRules);
        return switch (state) {
            case "fail" -> page.say("html.answer.fail", total(), errors, errorRules) + more;
            case "warn" -> page.say("html.answer.warn", total(), result.rows()) + more;
            case "pass" -> page.say("html.answer.pass", total(), result.rows());
            default -> page.say("html.answer.none");
        };
    }

    private String total() {
        return result.scores().total().map(BigDecimal::toPlainString).orElse(page.say("html.not_applicable"));
    }

    private void question() {
        html.open("section", "id", "question", "aria-labelledby", "h-question");
        html.element("h2", page.say("html.question"), "id", "h-question").line();
        html.open("dl", "class", "facts").line();
        sources();
        fact("html.day", page.say("html.day.of", result.day()));
        fact(
                "html.model",
                page.in(result.model().title()) + " · " + result.modelPackage() + "/"
                        + result.model().id());
        if (!result.model().source().isEmpty()) {
            fact("html.model.source", page.cut(result.model().source()));
        }
        fact(
                "html.packages",
                result.packages().stream()
                        .map(used -> used.id() + " " + used.version())
                        .collect(Collectors.joining(page.say("columns.and"))));
        fact("html.tool", page.say("html.tool.name", toolVersion));
        html.close("dl").line().close("section").line();
    }

    private void sources() {
        html.open("div").element("dt", page.say("html.data"));
        for (SourceResult source : result.sources()) {
            html.open("dd").element("bdi", page.name(source)).text(" · " + page.say("rows", source.rows()));
            source.bytes().ifPresent(bytes -> html.text(" · " + page.say("bytes", bytes)));
            html.text(" · " + source.encoding());
            source.digest().ifPresent(digest -> html.open("br").element("span", digest, "class", "code"));
            html.close("dd");
        }
        html.close("div").line();
    }

    private void fact(String key, String text) {
        html.open("div")
                .element("dt", page.say(key))
                .element("dd", text)
                .close("div")
                .line();
    }
}
