package cn.zhunsheng.check.report;

import cn.zhunsheng.check.conformance.CheckedTable;
import cn.zhunsheng.check.conformance.SchemaFinding;
import cn.zhunsheng.check.conformance.TableConformance;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Legible;
import cn.zhunsheng.dictionary.Severity;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The tables of a schema as text for a terminal: each with its model, its score, what differs and the statement that
/// mends it, then what was found in its rows.
public final class TablesText {
    private final Phrases phrases;
    private final Language language;
    private final TextReport data;

    /// `data` writes what was found in the rows of a table.
    public TablesText(Language language, TextReport data) {
        this.phrases = new Phrases(language);
        this.language = language;
        this.data = data;
    }

    public String of(List<CheckedTable> tables) {
        StringBuilder out = new StringBuilder();
        out.append(phrases.of("tables.title")).append('\n');
        long fitting = tables.stream().filter(t -> t.conformance().isPresent()).count();
        out.append(phrases.of("tables.count", tables.size(), fitting)).append('\n');
        for (CheckedTable table : tables) {
            table.conformance().ifPresent(conformance -> structure(conformance, out));
            table.result().ifPresent(result -> out.append('\n').append(data.of(result)));
            table.unread()
                    .ifPresent(said -> out.append("  ")
                            .append(phrases.of("tables.unread-why", said.in(language)))
                            .append('\n'));
        }
        String unread = names(tables, t -> t.unread().isPresent());
        if (!unread.isEmpty()) {
            out.append('\n').append(phrases.of("tables.unread", unread)).append('\n');
        }
        String others = names(tables, t -> t.conformance().isEmpty());
        if (!others.isEmpty()) {
            out.append('\n').append(phrases.of("tables.unfit", others)).append('\n');
        }
        return Legible.lines(out.toString());
    }

    private String names(List<CheckedTable> tables, Predicate<CheckedTable> which) {
        return tables.stream()
                .filter(which)
                .map(t -> t.table().name())
                .collect(Collectors.joining(phrases.of("columns.and")));
    }

    private void structure(TableConformance conformance, StringBuilder out) {
        out.append('\n').append(conformance.table().name());
        if (!conformance.table().comment().isBlank()) {
            out.append("  ").append(conformance.table().comment().strip());
        }
        String model = conformance.model().title().in(language) + "  "
                + conformance.model().id();
        out.append('\n').append("  ").append(phrases.of("tables.model", model));
        out.append('\n').append("  ");
        out.append(phrases.of(
                "tables.score", conformance.score().toPlainString(), conformance.met(), conformance.demands()));
        out.append('\n');
        conformance.findings().forEach(finding -> finding(finding, out));
    }

    private void finding(SchemaFinding finding, StringBuilder out) {
        String severity = phrases.of(finding.severity() == Severity.ERROR ? "severity.error" : "severity.warning");
        out.append("  [").append(severity).append("] ");
        out.append(phrases.of("tables.kind." + finding.kind().label()));
        out.append(finding.column().isEmpty() ? "" : " " + finding.column());
        if (!finding.expected().isEmpty()) {
            out.append("  ").append(phrases.of("tables.expected", finding.expected()));
        }
        if (!finding.actual().isEmpty()) {
            out.append("  ").append(phrases.of("tables.actual", finding.actual()));
        }
        out.append('\n');
        finding.fix()
                .ifPresent(fix -> out.append("      ")
                        .append(fix.replace("\n", "\n      "))
                        .append(";\n"));
    }
}
