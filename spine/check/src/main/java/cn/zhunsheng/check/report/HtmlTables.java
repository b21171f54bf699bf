package cn.zhunsheng.check.report;

import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.check.SourceResult;
import cn.zhunsheng.check.mapping.ColumnMapping;
import java.util.List;
import java.util.stream.Collectors;

/// The tables behind the findings: rules that hold, rules with nothing to judge, and which column is which element.
final class HtmlTables {
    private static final int LISTED = 100;

    private final HtmlPage page;
    private final Html html;

    HtmlTables(HtmlPage page) {
        this.page = page;
        this.html = page.html;
    }

    void write() {
        page.section("passed", "html.passed");
        List<RuleResult> passed = Ranking.passed(page.result);
        if (passed.isEmpty()) {
            page.paragraph(page.say("html.passed.none"));
        } else {
            rules(passed, page.say("html.passed.caption", passed.size()));
        }
        List<RuleResult> idle = Ranking.idle(page.result);
        if (!idle.isEmpty()) {
            rules(idle, page.say("html.idle.caption", idle.size()));
        }
        html.close("section").line();
        page.section("columns", "columns");
        for (int source = 0; source < page.result.sources().size(); source++) {
            columns(source, page.result.sources().get(source));
        }
        if (!page.result.mapped().isEmpty()) {
            page.paragraph(page.say("html.mapped") + MappedWords.of(page.result, new Phrases(page.language)));
        }
        html.close("section").line();
    }

    private void rules(List<RuleResult> rules, String caption) {
        page.table(
                "rules",
                caption,
                "wwwn",
                page.say("html.rule"),
                page.say("html.demand"),
                page.say("html.basis"),
                page.say("html.tested"));
        for (RuleResult each : rules) {
            html.open("tr").element("th", page.cut(each.rule().id()), "scope", "row", "class", "code");
            html.element("td", page.in(each.rule().title())).open("td");
            page.standard(each.rule());
            html.close("td");
            page.number(HtmlPage.grouped(each.tested()));
            html.close("tr").line();
        }
        page.endTable();
    }

    private void columns(int number, SourceResult source) {
        if (!source.columns().isEmpty()) {
            page.table(
                    "columns",
                    page.say("html.columns.caption", source.columns().size(), page.name(source)),
                    "nwwww",
                    page.say("html.column.number"),
                    page.say("html.column"),
                    page.say("html.field"),
                    page.say("html.element"),
                    page.say("html.column.by"));
            source.columns().forEach(column -> column(number, column));
            page.endTable();
        }
        if (source.unmapped().isEmpty()) {
            page.paragraph(page.say("html.columns.all"));
        } else {
            unmapped(source.unmapped());
        }
    }

    private void column(int number, ColumnMapping column) {
        html.open("tr", "id", HtmlPage.place(number, column));
        page.number(String.valueOf(column.index()));
        html.open("th", "scope", "row").element("bdi", page.cut(column.column()));
        html.close("th");
        html.element("td", page.cut(column.field().name()), "class", "code").open("td");
        page.chip(column.field().element());
        html.close("td")
                .element("td", page.say("columns.by." + column.by().label()))
                .close("tr")
                .line();
    }

    /// The first of the columns without a field, and how many they are; a column without a name is named as such.
    private void unmapped(List<String> cells) {
        html.open("p", "class", "unmapped").element("strong", page.say("html.columns.unmapped", cells.size()));
        html.text(cells.stream()
                .limit(LISTED)
                .map(cell -> cell.isBlank() ? page.say("html.columns.unnamed") : page.cut(cell))
                .collect(Collectors.joining(page.say("columns.and"))));
        html.text(cells.size() > LISTED ? page.say("html.columns.more", LISTED) : "");
        html.close("p").line();
    }
}
