package cn.zhunsheng.check.report;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.Example;
import cn.zhunsheng.check.RuleEntry;
import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.dictionary.Severity;
import java.util.List;

/// What is wrong and who must act: the three worst rules first, then every rule that failed with its examples.
final class HtmlFindings {
    private static final int WORST = 3;

    /// However many examples were asked for: a page is read by people.
    private static final int EXAMPLES = 100;

    private static final int LONGEST = 400;

    private final HtmlPage page;
    private final Html html;
    private final CheckResult result;

    HtmlFindings(HtmlPage page) {
        this.page = page;
        this.html = page.html;
        this.result = page.result;
    }

    void write() {
        List<RuleResult> failed = Ranking.failed(result);
        page.section("worst", "html.worst");
        if (failed.isEmpty()) {
            page.paragraph(page.say("html.worst.none"));
        } else {
            worst(failed);
        }
        html.close("section").line();
        if (!failed.isEmpty()) {
            page.section("failed", "html.failed");
            page.paragraph(page.say("html.failed.order"));
            for (int i = 0; i < failed.size(); i++) {
                rule(failed.get(i), i + 1);
            }
            html.close("section").line();
        }
    }

    private void worst(List<RuleResult> failed) {
        html.open("ol", "class", "worst").line();
        for (int i = 0; i < Math.min(WORST, failed.size()); i++) {
            RuleResult each = failed.get(i);
            html.open("li").open("p");
            severity(each.rule());
            html.text(" ")
                    .element("a", title(each.rule()), "href", "#f" + (i + 1))
                    .close("p");
            html.element("p", counts(each), "class", "counts");
            act(each);
            html.close("li").line();
        }
        html.close("ol").line();
    }

    private void rule(RuleResult each, int number) {
        RuleEntry rule = each.rule();
        html.open("article", "id", "f" + number, "aria-labelledby", "t" + number);
        html.open("div", "class", "lead").open("h3", "id", "t" + number);
        html.text(number + ". ");
        severity(rule);
        html.text(" " + title(rule)).close("h3").line();
        html.open("p", "class", "marks").element("span", counts(each));
        html.text(" ").element("span", page.cut(rule.id()), "class", "code");
        rule.element().ifPresent(element -> {
            html.text(" ");
            page.chip(element);
        });
        html.text(" ");
        page.standard(rule);
        html.open("span", "class", "meta");
        page.indicator(rule.indicator());
        html.close("span").close("p").line();
        act(each);
        html.close("div").line();
        examples(each);
        html.close("article").line();
    }

    private void severity(RuleEntry rule) {
        boolean error = rule.severity() == Severity.ERROR;
        String word = page.say(error ? "severity.error" : "severity.warning");
        html.element("span", (error ? "✗ " : "! ") + word, "class", error ? "severity error" : "severity warning");
    }

    private String title(RuleEntry rule) {
        return Html.cut(rule.title().in(page.language), LONGEST);
    }

    private String counts(RuleResult each) {
        return page.say("finding.counts", each.failed(), each.tested(), TextReport.share(each));
    }

    /// Whose turn it is and what to do, as an imperative.
    private void act(RuleResult each) {
        Remedy remedy = Remedy.of(each);
        html.open("p", "class", "act")
                .element("strong", page.say("html.owner." + remedy.owner().label()))
                .text(page.say("html.owner.colon"));
        if (remedy.owner() == Remedy.Owner.STANDARD) {
            html.text(page.say("html.do.doubt"));
        }
        html.text(page.say("html.do." + remedy.phrase()));
        if (Remedy.everyOne(each)) {
            html.text(page.say("html.do.every"));
        }
        html.close("p").line();
    }

    private void examples(RuleResult each) {
        List<Example> shown = each.examples().stream().limit(EXAMPLES).toList();
        if (shown.isEmpty()) {
            return;
        }
        String caption = each.failed() > shown.size()
                ? page.say("html.examples.first", shown.size(), each.failed())
                : page.say("html.examples.all", each.failed());
        List<String> expected =
                shown.stream().map(e -> expected(each.rule(), e)).distinct().toList();
        if (expected.size() > 1) {
            table(each, shown, caption);
        } else {
            list(each, shown, caption, expected.getFirst());
        }
    }

    private void table(RuleResult each, List<Example> shown, String caption) {
        page.table(
                "examples",
                caption,
                "www",
                page.say("html.place"),
                page.say("html.value"),
                page.say("finding.expected"));
        shown.forEach(example -> example(each.rule(), example));
        page.endTable();
    }

    /// What was expected is told once where it is the same for all; of rules across fields the title tells it.
    private void list(RuleResult each, List<Example> shown, String caption, String expected) {
        boolean across = each.rule().kind() == RuleEntry.Kind.RULE;
        html.open("p", "class", "caption").element("strong", caption);
        html.text(across ? "" : page.say("html.expected", expected)).close("p").line();
        html.open("ul", "class", across ? "places wide" : "places").line();
        for (Example example : shown) {
            html.open("li").open("span", "class", "place");
            place(example);
            html.close("span").text(" ");
            html.element("bdi", value(example), "class", "code").close("li").line();
        }
        html.close("ul").line();
    }

    private void example(RuleEntry rule, Example example) {
        html.open("tr").open("td");
        place(example);
        html.close("td")
                .open("td")
                .element("bdi", value(example), "class", "code")
                .close("td");
        html.element("td", expected(rule, example)).close("tr").line();
    }

    private void place(Example example) {
        if (result.sources().size() > 1) {
            html.element("bdi", page.name(result.sources().get(example.source())))
                    .text(" ");
        }
        example.sheet().ifPresent(sheet -> html.element("bdi", page.cut(sheet)).text(" "));
        if (example.key().isPresent()) {
            html.element("bdi", page.cut(example.key().get()));
        } else {
            html.text(page.say("finding.line", example.line()));
        }
    }

    private String value(Example example) {
        return example.value().isEmpty() ? page.say("html.absent") : Html.cut(example.value(), LONGEST);
    }

    /// Rules across fields say what they expect in their title.
    private String expected(RuleEntry rule, Example example) {
        return rule.kind() == RuleEntry.Kind.RULE
                ? title(rule)
                : Html.cut(example.expected().in(page.language), LONGEST);
    }
}
