package cn.zhunsheng.match.assessment;

import cn.zhunsheng.check.report.ElementChip;
import cn.zhunsheng.check.report.Html;
import cn.zhunsheng.check.report.HtmlDocument;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.assessment.AssessedElement.Place;
import cn.zhunsheng.match.proposal.Proposal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// An assessment as one HTML file to read, send and print, in the look of the report of a check. Equal assessments give
/// equal bytes. Used once, by one thread.
public final class AssessmentHtml {
    private static final int LONGEST = 160;
    private static final int LISTED = 200;

    private final String toolVersion;
    private final Language language;
    private final Html html = new Html();
    private final HtmlDocument document;
    private final ElementChip chip;
    private final Map<ElementId, String> places = new HashMap<>();

    public AssessmentHtml(String toolVersion, Language language, Dictionary dictionary) {
        this.toolVersion = toolVersion;
        this.language = language;
        this.document = new HtmlDocument(html, language);
        this.chip = new ElementChip(dictionary, language);
    }

    public String of(Assessment assessment) {
        List<AssessedElement> elements = assessment.elements();
        for (int i = 0; i < elements.size(); i++) {
            places.put(elements.get(i).element(), "e" + (i + 1));
        }
        document.open(title(assessment));
        new AssessmentAnswer(html, document, language).write(assessment, title(assessment));
        html.line().open("main").line();
        tables(assessment);
        shared(assessment.shared());
        proposals(assessment.proposals());
        assets(assessment.tables());
        standards(elements);
        method();
        html.close("main").line();
        document.close(toolVersion);
        return html.toString();
    }

    private String title(Assessment assessment) {
        String first = assessment.tables().stream()
                .limit(1)
                .map(table -> table.table().name())
                .collect(Collectors.joining());
        int all = assessment.tables().size();
        return say("落标评估：", "Assessment by the standard: ")
                + cut(first)
                + (all > 1 ? say(" 等 %d 张表", " and others, %d tables").formatted(all) : "");
    }

    private void tables(Assessment assessment) {
        document.section("tables", say("每张表", "Table by table"));
        document.table(
                "tables",
                say("各表的列数、状态和得分（满分 100）", "Columns, standings and scores (of 100) of each table"),
                "wnnnnnnn",
                say("表", "Table"),
                say("列", "Columns"),
                say("通过", "Passed"),
                say("未通过", "Failed"),
                say("未监控", "Not monitored"),
                say("待评估", "To be assessed"),
                say("结构分", "Structure"),
                say("数据分", "Rows"));
        for (int i = 0; i < assessment.tables().size(); i++) {
            AssessedTable table = assessment.tables().get(i);
            html.open("tr").open("th", "scope", "row");
            html.open("a", "href", "#t" + (i + 1))
                    .element("bdi", cut(table.table().name()))
                    .close("a");
            html.close("th");
            number(table.columns().size());
            number(table.count(Standing.PASSED));
            number(table.count(Standing.FAILED));
            number(table.count(Standing.UNMONITORED));
            number(table.count(Standing.TO_ASSESS));
            html.element("td", Figures.structure(table), "class", "number");
            html.element("td", Figures.rows(table), "class", "number");
            html.close("tr").line();
        }
        document.endTable();
        html.close("section").line();
    }

    private void shared(List<AssessedElement> shared) {
        document.section("shared", say("在几张表里的数据元", "Elements in several tables"));
        paragraph(
                shared.isEmpty()
                        ? say("没有。", "None.")
                        : say(
                                        "一数一源：下面 %d 个数据元各在几张表里，请定下哪一张是源头。",
                                        "One datum, one source: each of these %d elements lives in several tables; decide which is its source.")
                                .formatted(shared.size()));
        if (!shared.isEmpty()) {
            html.open("ul", "class", "places wide").line();
            for (AssessedElement element : shared.stream().limit(LISTED).toList()) {
                html.open("li");
                chip(element.element());
                html.text((" " + element.role()).stripTrailing() + " "
                                + say("%d 张表", "%d tables").formatted(element.tables()))
                        .close("li")
                        .line();
            }
            html.close("ul").line();
        }
        html.close("section").line();
    }

    private void proposals(List<Proposal> proposals) {
        document.section("proposals", say("待新建标准", "Standards to be made"));
        paragraph(
                proposals.isEmpty()
                        ? say("没有。", "None.")
                        : say(
                                "没有数据元与下列各列相当。名称和词根相同的列归为一组，每组起草了一个数据元，待人审核。",
                                "No element is like these columns. Those of the same roots are one group, each with a drafted element to review."));
        if (!proposals.isEmpty()) {
            document.table(
                    "rules",
                    say("起草的数据元 %d 个", "%d drafted elements").formatted(proposals.size()),
                    "wwwn",
                    say("名称", "Name"),
                    say("类型与格式", "Type and format"),
                    say("所在的列", "Columns"),
                    say("列数", "Number"));
            for (Proposal proposal : proposals.stream().limit(LISTED).toList()) {
                html.open("tr")
                        .open("th", "scope", "row")
                        .element("bdi", cut(proposal.name()))
                        .close("th");
                html.element("td", proposal.dataType().spelling() + " " + proposal.format());
                html.element(
                        "td",
                        cut(proposal.places().stream()
                                .limit(3)
                                .map(place ->
                                        place.table() + "." + place.column().name())
                                .collect(Collectors.joining(say("、", ", ")))));
                number(proposal.places().size());
                html.close("tr").line();
            }
            document.endTable();
        }
        html.close("section").line();
    }

    private void assets(List<AssessedTable> tables) {
        document.section("assets", say("从资产看：每一列", "From the asset's side: every column"));
        for (int i = 0; i < tables.size(); i++) {
            AssessedTable table = tables.get(i);
            html.open("article", "id", "t" + (i + 1));
            html.open("h3")
                    .element(
                            "bdi",
                            cut((table.table().name() + " " + table.table().comment()).strip()));
            html.close("h3").line();
            paragraph(Figures.coverage(table.rates()).in(language)
                    + say("；", "; ")
                    + Figures.passing(table.rates()).in(language));
            document.table(
                    "standings",
                    say("列与状态", "Columns and how they stand"),
                    "wwww",
                    say("列", "Column"),
                    say("数据元", "Element"),
                    say("状态", "Standing"),
                    say("理由", "Reasons"));
            table.columns().forEach(this::column);
            document.endTable();
            html.close("article").line();
        }
        html.close("section").line();
    }

    private void column(AssessedColumn column) {
        html.open("tr")
                .open("th", "scope", "row")
                .element("bdi", cut(column.name()))
                .close("th")
                .open("td");
        column.element().ifPresentOrElse(this::chip, () -> html.text("—"));
        html.close("td");
        standing(column);
        html.close("tr").line();
    }

    private void standing(AssessedColumn column) {
        Standing standing = column.standing();
        html.open("td")
                .element("span", standing.title().in(language), "class", "standing " + standing.label())
                .close("td");
        html.element("td", cut(reasons(column)));
    }

    private void standards(List<AssessedElement> elements) {
        document.section("standards", say("从标准看：每个数据元", "From the standard's side: every element"));
        if (elements.isEmpty()) {
            paragraph(say("没有列对应数据元。", "No column is tied to an element."));
        }
        for (AssessedElement element : elements) {
            html.open("article", "id", places.getOrDefault(element.element(), "e"))
                    .open("h3");
            chip.write(element.element(), Optional.empty(), html);
            html.close("h3").line();
            document.table(
                    "standings",
                    say("%d 张表，%d 列", "Tables: %d, columns: %d")
                            .formatted(element.tables(), element.places().size()),
                    "wwww",
                    say("表", "Table"),
                    say("列", "Column"),
                    say("状态", "Standing"),
                    say("理由", "Reasons"));
            for (Place place : element.places()) {
                html.open("tr")
                        .open("th", "scope", "row")
                        .element("bdi", cut(place.table().table().name()))
                        .close("th");
                html.open("td").element("bdi", cut(place.column().name())).close("td");
                standing(place.column());
                html.close("tr").line();
            }
            document.endTable();
            html.close("article").line();
        }
        html.close("section").line();
    }

    private void method() {
        document.section("method", say("怎么评的", "How it was assessed"));
        html.open("ul").line();
        for (Words words : AssessmentMethod.SENTENCES) {
            html.element("li", words.in(language)).line();
        }
        html.close("ul").line();
        html.close("section").line();
    }

    private void chip(ElementId element) {
        chip.write(element, Optional.ofNullable(places.get(element)), html);
    }

    private String reasons(AssessedColumn column) {
        return column.reasons().stream().map(words -> words.in(language)).collect(Collectors.joining(say("；", "; ")));
    }

    private void number(long number) {
        html.element("td", "%,d".formatted(number), "class", "number");
    }

    private void paragraph(String text) {
        html.element("p", text).line();
    }

    private static String cut(String text) {
        return Html.cut(text, LONGEST);
    }

    private String say(String zh, String en) {
        return language == Language.EN ? en : zh;
    }
}
