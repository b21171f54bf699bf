package cn.zhunsheng.check.report;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.Example;
import cn.zhunsheng.check.RuleEntry;
import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Every failing cell as a row of CSV (UTF-8 with a byte order mark, which spreadsheets need to read Chinese), written
/// while the check runs.
///
/// Cells that a spreadsheet would take for a formula are neutralised with a quote mark in front.
public final class CsvReport {
    private final Writer out;
    private final Language language;
    private final Phrases phrases;

    public CsvReport(Writer out, Language language) throws IOException {
        this.out = out;
        this.language = language;
        this.phrases = new Phrases(language);
        out.write('\uFEFF');
        row(List.of(
                phrases.of("csv.source"),
                phrases.of("csv.sheet"),
                phrases.of("csv.record"),
                phrases.of("csv.line"),
                phrases.of("csv.field"),
                phrases.of("csv.value"),
                phrases.of("csv.rule"),
                phrases.of("csv.severity"),
                phrases.of("csv.expected"),
                phrases.of("csv.key")));
    }

    /// Adds what is wrong with the data set as a whole and so stands in no cell: a missing column, the number of rows.
    public void finish(CheckResult result) throws IOException {
        for (RuleResult each : result.rules()) {
            RuleEntry rule = each.rule();
            boolean whole = rule.kind() == RuleEntry.Kind.COLUMN || rule.kind() == RuleEntry.Kind.ROW_COUNT;
            if (whole && each.failed() > 0) {
                String title = rule.title().in(language);
                row(List.of("", "", "", "", rule.field().orElse(""), "", rule.id(), severity(rule), title, ""));
            }
        }
    }

    public void failure(String source, RuleEntry rule, Example example) throws IOException {
        row(List.of(
                source,
                example.sheet().orElse(""),
                Long.toString(example.record()),
                Long.toString(example.line()),
                rule.field().orElse(""),
                example.value(),
                rule.id(),
                severity(rule),
                example.expected().in(language),
                example.key().orElse("")));
    }

    private String severity(RuleEntry rule) {
        return phrases.of(rule.severity() == Severity.ERROR ? "severity.error" : "severity.warning");
    }

    private void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "" : ",");
            out.write(quoted(neutral(cells.get(i))));
        }
        out.write("\r\n");
    }

    private static String neutral(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
