package cn.zhunsheng.match.assessment;

import cn.zhunsheng.check.report.Columns;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Legible;
import cn.zhunsheng.match.assessment.AssessedElement.Place;
import cn.zhunsheng.match.proposal.Proposal;
import java.util.List;
import java.util.stream.Collectors;

/// An assessment for people at a terminal: the figures, the tables, then one side of the thing.
public final class AssessmentText {
    private static final int NAME = 26;
    private static final int ELEMENT = 36;
    private static final int STANDING = 8;
    private static final int SHORT = 24;
    private static final int LISTED = 20;

    private final Language language;
    private final Dictionary dictionary;
    private final StringBuilder out = new StringBuilder();

    public AssessmentText(Language language, Dictionary dictionary) {
        this.language = language;
        this.dictionary = dictionary;
    }

    /// The whole text.
    ///
    /// @param standardSide whether it is told by element; else by column
    public String of(Assessment assessment, boolean standardSide) {
        head(assessment);
        tables(assessment.tables());
        if (standardSide) {
            assessment.elements().forEach(this::element);
        } else {
            assessment.tables().forEach(this::table);
        }
        shared(assessment.shared());
        proposals(assessment.proposals());
        return out.toString();
    }

    private void head(Assessment assessment) {
        line(say("准绳 · 落标评估", "Zhunsheng · assessment by the standard"));
        line(say("基准日    ", "Day       ") + assessment.day());
        line(Figures.matched(assessment).in(language));
        line(Figures.coverage(assessment.rates()).in(language));
        line(Figures.passing(assessment.rates()).in(language));
        StringBuilder standings = new StringBuilder();
        for (Standing standing : Standing.values()) {
            standings.append(standing.title().in(language)).append(" %,d  ".formatted(assessment.count(standing)));
        }
        line(standings.toString().strip());
        line("");
    }

    private void tables(List<AssessedTable> tables) {
        line(left(say("表", "Table"), NAME)
                + say(
                        "    列  对应  通过  未通过  未监控  待评估   结构分   数据分",
                        "  cols  tied  pass  fail  idle  open  structure  rows"));
        for (AssessedTable table : tables) {
            line(left(table.table().name(), NAME)
                    + "%6d%6d%6d%8d%8d%8d%9s%9s"
                            .formatted(
                                    table.columns().size(),
                                    table.rates().tied(),
                                    table.count(Standing.PASSED),
                                    table.count(Standing.FAILED),
                                    table.count(Standing.UNMONITORED),
                                    table.count(Standing.TO_ASSESS),
                                    Figures.structure(table),
                                    Figures.rows(table)));
        }
    }

    private void table(AssessedTable table) {
        line("");
        line((table.table().name() + "  " + table.table().comment()).strip());
        for (AssessedColumn column : table.columns()) {
            line("  " + left(column.name(), SHORT) + " "
                    + left(column.standing().title().in(language), width()) + " "
                    + left(column.element().map(this::named).orElse("-"), ELEMENT) + " "
                    + reasons(column));
        }
    }

    private void element(AssessedElement element) {
        line("");
        line(named(element.element())
                + say("：%d 张表 %d 列", ": tables %d, columns %d")
                        .formatted(element.tables(), element.places().size()));
        for (Place place : element.places()) {
            line("  " + left(place.table().table().name() + "." + place.column().name(), ELEMENT) + " "
                    + left(place.column().standing().title().in(language), width()) + " " + reasons(place.column()));
        }
    }

    private void shared(List<AssessedElement> shared) {
        if (shared.isEmpty()) {
            return;
        }
        line("");
        line(say("在几张表里的数据元：%d 个，是“一数一源”要定源头的对象", "Elements in several tables: %d; each should have one source")
                .formatted(shared.size()));
        for (AssessedElement element : shared.stream().limit(LISTED).toList()) {
            String names = element.places().stream()
                    .map(place -> place.table().table().name())
                    .distinct()
                    .limit(5)
                    .collect(Collectors.joining(say("、", ", ")));
            line("  " + left((element.role() + " " + named(element.element())).strip(), ELEMENT)
                    + say(" %d 张表：", " %d tables: ").formatted(element.tables())
                    + names + (element.tables() > 5 ? " …" : ""));
        }
        more(shared.size());
    }

    private void proposals(List<Proposal> proposals) {
        if (proposals.isEmpty()) {
            return;
        }
        line("");
        line(say(
                        "待新建标准：%d 个，由没有数据元的列归并起草；--proposals FILE.csv 存成表，审核后导入",
                        "Standards to be made: %d, drafted from columns without element; --proposals FILE.csv saves them")
                .formatted(proposals.size()));
        for (Proposal proposal : proposals.stream().limit(LISTED).toList()) {
            line("  " + left(proposal.name(), SHORT) + " " + left(proposal.format(), 12) + " "
                    + proposal.places().stream()
                            .limit(3)
                            .map(place -> place.table() + "." + place.column().name())
                            .collect(Collectors.joining(say("、", ", ")))
                    + (proposal.places().size() > 3
                            ? say(" 等 %d 列", " … %d in all")
                                    .formatted(proposal.places().size())
                            : ""));
        }
        more(proposals.size());
    }

    private void more(int all) {
        if (all > LISTED) {
            line(say("  另有 %d 个", "  and %d more").formatted(all - LISTED));
        }
    }

    private String named(ElementId element) {
        return element + " "
                + dictionary
                        .element(element)
                        .map(Held::value)
                        .map(e -> e.title().in(language))
                        .orElse("");
    }

    private String reasons(AssessedColumn column) {
        return column.reasons().stream().map(words -> words.in(language)).collect(Collectors.joining(say("；", "; ")));
    }

    /// English words are longer.
    private int width() {
        return language == Language.EN ? STANDING * 2 : STANDING;
    }

    private static String left(String text, int width) {
        return Columns.left(Columns.cut(Legible.of(text), width), width);
    }

    private void line(String text) {
        out.append(Legible.of(text).stripTrailing()).append('\n');
    }

    private String say(String zh, String en) {
        return language == Language.EN ? en : zh;
    }
}
