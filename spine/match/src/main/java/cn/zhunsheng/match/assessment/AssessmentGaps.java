package cn.zhunsheng.match.assessment;

import cn.zhunsheng.check.report.ElementChip;
import cn.zhunsheng.check.report.Html;
import cn.zhunsheng.check.report.HtmlDocument;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.match.proposal.Proposal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a person has to decide: which table is the source of an element, and which standards are to be made.
final class AssessmentGaps {
    private static final int LONGEST = 160;
    private static final int LISTED = 200;

    private final Html html;
    private final HtmlDocument document;
    private final ElementChip chip;
    private final Map<ElementId, String> places;
    private final Language language;

    /// `places` are the parts of the page that elements lead to.
    AssessmentGaps(
            Html html, HtmlDocument document, ElementChip chip, Map<ElementId, String> places, Language language) {
        this.html = html;
        this.document = document;
        this.chip = chip;
        this.places = places;
        this.language = language;
    }

    void write(Assessment assessment) {
        shared(assessment.shared());
        proposals(assessment.proposals());
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
                chip.write(element.element(), Optional.ofNullable(places.get(element.element())), html);
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
                html.element("td", "%,d".formatted(proposal.places().size()), "class", "number");
                html.close("tr").line();
            }
            document.endTable();
        }
        html.close("section").line();
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
