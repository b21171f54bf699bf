package cn.zhunsheng.match.assessment;

import cn.zhunsheng.check.report.ElementChip;
import cn.zhunsheng.check.report.Html;
import cn.zhunsheng.check.report.HtmlDocument;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.assessment.AssessedElement.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// An assessment as one HTML file to read, send and print, in the look of the report of a check. Equal assessments give
/// equal bytes. Used once, by one thread.
public final class AssessmentHtml {
    private static final int LONGEST = 160;

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
        new AssessmentGaps(html, document, chip, places, language).write(assessment);
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
