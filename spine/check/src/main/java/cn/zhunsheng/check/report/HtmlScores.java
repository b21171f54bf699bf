package cn.zhunsheng.check.report;

import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.check.Scores;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The scores after GB/T 36344: a picture of the indicators, weakest first, and the table behind it with A and B.
///
/// Bars are SVG, which prints in black and white as it stands; what counts the bad is hatched, what does not apply is a
/// broken line.
final class HtmlScores {
    private final HtmlPage page;
    private final Html html;
    private final Scores scores;

    HtmlScores(HtmlPage page) {
        this.page = page;
        this.html = page.html;
        this.scores = page.result.scores();
    }

    void write() {
        page.section("scores", "html.scores");
        if (!scores.indicators().isEmpty()) {
            chart();
            table();
        }
        List<String> idle = idle();
        if (!idle.isEmpty()) {
            page.paragraph(page.say("html.scores.idle", named(idle)));
        }
        List<String> without = without();
        if (!without.isEmpty()) {
            page.paragraph(page.say("html.scores.without", named(without)));
        }
        html.close("section").line();
    }

    private void chart() {
        html.open("figure", "class", "chart");
        html.element("figcaption", page.say("html.chart")).line();
        html.open("div", "aria-hidden", "true").line();
        pattern();
        scores.indicators().stream()
                .sorted(Comparator.comparing(Scores.Line::lowerIsBetter).thenComparing(Scores.Line::score))
                .forEach(this::bar);
        idle().forEach(this::notApplicable);
        html.close("div").close("figure").line();
    }

    /// The hatching of bars for which less is better.
    private void pattern() {
        html.open("svg", "width", "0", "height", "0", "class", "defs")
                .open("defs")
                .open("pattern", "id", "hatch", "width", "6", "height", "6", "patternUnits", "userSpaceOnUse")
                .open("path", "d", "M0 6L6 0", "class", "stroke")
                .close("path")
                .close("pattern")
                .close("defs")
                .close("svg")
                .line();
    }

    private void bar(Scores.Line line) {
        String score = line.score().toPlainString();
        html.open("div", "class", "bar").open("span", "class", "name");
        page.indicator(line.code());
        if (line.lowerIsBetter()) {
            html.element("span", " " + page.say("html.lower"), "class", "meta");
        }
        html.close("span").open("svg", "height", "16", "class", "plot");
        rectangle("track", "100%");
        rectangle(line.lowerIsBetter() ? "hatched" : "filled", score + "%");
        html.close("svg").element("span", score, "class", "value").close("div").line();
    }

    private void rectangle(String name, String width) {
        html.open("rect", "class", name, "x", "0", "y", "1", "width", width, "height", "14")
                .close("rect");
    }

    private void notApplicable(String code) {
        html.open("div", "class", "bar").open("span", "class", "name");
        page.indicator(code);
        html.close("span").open("svg", "height", "16", "class", "plot");
        html.open("line", "class", "nothing", "x1", "0", "x2", "100%", "y1", "8", "y2", "8")
                .close("line");
        html.close("svg")
                .element("span", page.say("html.not_applicable"), "class", "value")
                .close("div")
                .line();
    }

    private void table() {
        page.table(
                "scores",
                page.say("html.scores.caption"),
                "wnnn",
                page.say("html.indicator"),
                page.say("html.score"),
                page.say("html.a"),
                page.say("html.b"));
        Stream.concat(scores.indicators().stream().map(Scores.Line::code), idle().stream())
                .map(code -> code.substring(0, 2))
                .distinct()
                .sorted()
                .forEach(this::dimension);
        html.close("tbody").open("tfoot").open("tr").element("th", page.say("html.total"), "scope", "row");
        page.number(scores.total().map(total -> total.toPlainString()).orElse(page.say("html.not_applicable")));
        html.open("td", "colspan", "2").close("td").close("tr").close("tfoot").close("table");
        html.line();
    }

    /// A dimension and its indicators. One of which only failures are counted has no score of its own.
    private void dimension(String code) {
        line(scores.dimensions(), code)
                .ifPresentOrElse(line -> row(line, "dimension"), () -> idleRow(code, "dimension"));
        Stream.concat(scores.indicators().stream().map(Scores.Line::code), idle().stream())
                .filter(indicator -> indicator.startsWith(code))
                .sorted()
                .forEach(indicator -> line(scores.indicators(), indicator)
                        .ifPresentOrElse(line -> row(line, "indicator"), () -> idleRow(indicator, "indicator")));
    }

    private static Optional<Scores.Line> line(List<Scores.Line> lines, String code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }

    private void row(Scores.Line line, String name) {
        html.open("tr", "class", name).open("th", "scope", "row");
        page.indicator(line.code());
        long counted = line.lowerIsBetter() ? line.tested() - line.passed() : line.passed();
        if (line.lowerIsBetter()) {
            html.element("span", " " + page.say("html.lower.counts"), "class", "meta");
        }
        html.close("th");
        page.number(line.score().toPlainString());
        page.number(HtmlPage.grouped(counted));
        page.number(HtmlPage.grouped(line.tested()));
        html.close("tr").line();
    }

    private void idleRow(String code, String name) {
        html.open("tr", "class", name).open("th", "scope", "row");
        page.indicator(code);
        html.close("th");
        page.number(page.say("html.not_applicable"));
        page.number("—");
        page.number("0");
        html.close("tr").line();
    }

    /// The indicators that the model has rules for, none of which had anything to judge.
    private List<String> idle() {
        return page.result.rules().stream()
                .map(result -> result.rule().indicator())
                .filter(code -> scores.indicators().stream()
                        .noneMatch(line -> line.code().equals(code)))
                .distinct()
                .sorted()
                .toList();
    }

    /// The indicators of the standard that no rule counts into.
    private List<String> without() {
        List<String> ruled = page.result.rules().stream()
                .map(RuleResult::rule)
                .map(rule -> rule.indicator())
                .toList();
        return page.names().indicators().stream()
                .filter(code -> !ruled.contains(code))
                .toList();
    }

    private String named(List<String> codes) {
        return codes.stream()
                .map(code -> code + " " + page.names().of(code, page.language))
                .collect(Collectors.joining(page.say("columns.and")));
    }
}
