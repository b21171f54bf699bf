package cn.zhunsheng.check.report;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.Example;
import cn.zhunsheng.check.RuleEntry;
import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.check.Scores;
import cn.zhunsheng.check.SourceResult;
import cn.zhunsheng.check.mapping.ColumnMapping;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Legible;
import cn.zhunsheng.dictionary.Severity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/// The result as text for a terminal, within 100 columns: the answer first, then scores, then findings, the heaviest
/// first.
public final class TextReport {
    private static final int WIDTH = 96;
    private static final int LABEL = 10;
    private static final int CELL = 24;
    private static final int FIELD = 26;
    private static final int SOURCE = 24;
    private static final int SHEET = 16;
    private static final int KEY = 32;
    private static final int LISTED = 30;

    private final Phrases phrases;
    private final Language language;
    private final int name;
    private final IndicatorNames names;

    public TextReport(Language language, IndicatorNames names) {
        this.phrases = new Phrases(language);
        this.language = language;
        this.name = language == Language.EN ? 48 : 26;
        this.names = names;
    }

    public String of(CheckResult result) {
        StringBuilder out = new StringBuilder();
        out.append(phrases.of("title")).append('\n');
        head(result, out);
        answer(result, out);
        scores(result.scores(), out);
        findings(result, out);
        columns(result, out);
        out.append('\n')
                .append(phrases.of(result.valuesShown() ? "shown" : "masked"))
                .append('\n');
        return Legible.lines(out.toString());
    }

    private void head(CheckResult result, StringBuilder out) {
        labelled(
                "model",
                result.model().title().in(language) + "  " + result.model().id(),
                out);
        String packages = result.packages().stream()
                .map(used -> used.id() + " " + used.version())
                .collect(Collectors.joining(", "));
        labelled("packages", packages, out);
        labelled("day", result.day().toString(), out);
        for (SourceResult source : result.sources()) {
            StringBuilder line = new StringBuilder(source.name())
                    .append("  ")
                    .append(phrases.of("rows", source.rows()))
                    .append("  ");
            source.bytes()
                    .ifPresent(bytes -> line.append(phrases.of("bytes", bytes)).append("  "));
            labelled("source", line.append(source.encoding()).toString(), out);
            source.digest().ifPresent(digest -> labelled("digest", digest, out));
        }
        if (!result.mapped().isEmpty()) {
            labelled("mapped", MappedWords.of(result, phrases), out);
        }
    }

    private void answer(CheckResult result, StringBuilder out) {
        labelled("answer", sentence(result), out);
    }

    private String sentence(CheckResult result) {
        List<RuleResult> errors = failing(result, Severity.ERROR);
        List<RuleResult> warnings = failing(result, Severity.WARNING);
        if (errors.isEmpty() && warnings.isEmpty()) {
            return result.rows() == 0 ? phrases.of("answer.empty") : phrases.of("answer.clean", result.rows());
        }
        String first = errors.isEmpty()
                ? phrases.of("answer.no_errors")
                : phrases.of("answer.errors", errors.size(), places(errors));
        String second = warnings.isEmpty()
                ? phrases.of("answer.no_warnings")
                : phrases.of("answer.warnings", warnings.size(), places(warnings));
        return language == Language.ZH ? first + second : first + " " + second;
    }

    private static long places(List<RuleResult> rules) {
        return rules.stream().mapToLong(RuleResult::failed).sum();
    }

    private static List<RuleResult> failing(CheckResult result, Severity severity) {
        return result.rules().stream()
                .filter(r -> r.failed() > 0 && r.rule().severity() == severity)
                .sorted((one, other) -> Long.compare(other.failed(), one.failed()))
                .toList();
    }

    private void scores(Scores scores, StringBuilder out) {
        heading("score", out);
        for (Scores.Line dimension : scores.dimensions()) {
            score(names.of(dimension.code(), language), dimension, "", out);
            for (Scores.Line indicator : scores.indicators()) {
                if (indicator.code().startsWith(dimension.code())) {
                    score(indicator.code() + " " + names.of(indicator.code(), language), indicator, "  ", out);
                }
            }
        }
        String total = scores.total().map(BigDecimal::toPlainString).orElse(phrases.of("score.none"));
        out.append("  ").append(Columns.left(phrases.of("score.total"), name + 2));
        out.append(Columns.right(total, 7)).append('\n');
        wrapped("  ", phrases.of("score.basis"), out);
    }

    private void score(String title, Scores.Line line, String indent, StringBuilder out) {
        out.append("  ").append(indent).append(Columns.left(Columns.cut(title, name), name + 2 - indent.length()));
        out.append(Columns.right(line.score().toPlainString(), 7)).append("   ");
        out.append(
                line.lowerIsBetter()
                        ? phrases.of("score.bad", line.tested() - line.passed(), line.tested())
                        : phrases.of("score.counts", line.passed(), line.tested()));
        out.append('\n');
    }

    private void findings(CheckResult result, StringBuilder out) {
        heading("findings", out);
        List<RuleResult> errors = failing(result, Severity.ERROR);
        List<RuleResult> warnings = failing(result, Severity.WARNING);
        if (errors.isEmpty() && warnings.isEmpty()) {
            out.append("  ").append(phrases.of("findings.none")).append('\n');
        }
        errors.forEach(rule -> finding(rule, result, out));
        warnings.forEach(rule -> finding(rule, result, out));
    }

    private void finding(RuleResult result, CheckResult check, StringBuilder out) {
        RuleEntry rule = result.rule();
        String severity = phrases.of(rule.severity() == Severity.ERROR ? "severity.error" : "severity.warning");
        String counts = phrases.of("finding.counts", result.failed(), result.tested(), share(result));
        out.append("  [")
                .append(severity)
                .append("] ")
                .append(rule.id())
                .append("  ")
                .append(counts)
                .append('\n');
        wrapped("    ", rule.title().in(language), out);
        if (!rule.source().isEmpty()) {
            wrapped("    ", phrases.of("finding.basis") + " " + rule.source(), out);
        }
        String above = "";
        for (Example example : result.examples()) {
            String expected = example.expected().in(language);
            example(rule, example, expected.equals(above) ? "" : expected, check, out);
            above = expected;
        }
        long more = result.failed() - result.examples().size();
        if (more > 0 && !result.examples().isEmpty()) {
            out.append("      … ").append(phrases.of("finding.more", more)).append('\n');
        }
        out.append('\n');
    }

    /// What was expected is told once while it stays the same; `expected` is empty below.
    private void example(RuleEntry rule, Example example, String expected, CheckResult check, StringBuilder out) {
        String source = check.sources().size() > 1
                ? Columns.cut(check.sources().get(example.source()).name(), SOURCE) + " "
                : "";
        String sheet =
                example.sheet().map(name -> Columns.cut(name, SHEET) + " ").orElse("");
        String place = source
                + sheet
                + example.key()
                        .map(key -> Columns.cut(key, KEY))
                        .orElseGet(() -> phrases.of("finding.line", example.line()));
        int from = 8 + Math.max(12, Columns.width(place));
        out.append("      ").append(Columns.left(place, 12)).append("  ");
        if (rule.kind() == RuleEntry.Kind.RULE || expected.isEmpty()) {
            out.append(Columns.cut(example.value(), WIDTH - from)).append('\n');
            return;
        }
        String value = Columns.cut(example.value(), Math.min(40, WIDTH - 32 - from));
        int column = Math.max(20, Columns.width(value));
        List<String> lines = Columns.wrap(phrases.of("finding.expected") + " " + expected, WIDTH - from - 2 - column);
        out.append(Columns.left(value, column))
                .append("  ")
                .append(lines.getFirst())
                .append('\n');
        for (String rest : lines.subList(1, lines.size())) {
            out.append(" ".repeat(from + 2 + column)).append(rest).append('\n');
        }
    }

    /// A few of very many are not none.
    static String share(RuleResult result) {
        if (result.failed() > 0 && result.failed() * 20_000 < result.tested()) {
            return "<0.01";
        }
        return BigDecimal.valueOf(result.failed() * 100.0 / result.tested())
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private void columns(CheckResult result, StringBuilder out) {
        heading("columns", out);
        for (SourceResult source : result.sources()) {
            if (result.sources().size() > 1) {
                out.append("  ").append(source.name()).append('\n');
            }
            source.columns().forEach(column -> column(column, out));
            unmapped(source.unmapped(), out);
        }
    }

    /// The columns without a field; of very many the first, and columns without a name by their number.
    private void unmapped(List<String> cells, StringBuilder out) {
        List<String> named = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (cells.isEmpty()) {
            return;
        }
        StringBuilder list = new StringBuilder(String.join(
                phrases.of("columns.and"), named.stream().limit(LISTED).toList()));
        if (named.size() > LISTED) {
            list.append(phrases.of("columns.more", named.size()));
        }
        if (named.size() < cells.size()) {
            list.append(named.isEmpty() ? "" : phrases.of("columns.and"))
                    .append(phrases.of("columns.unnamed", cells.size() - named.size()));
        }
        wrapped("  ", phrases.of("columns.unmapped") + list, out);
    }

    private void column(ColumnMapping column, StringBuilder out) {
        out.append("  ")
                .append(Columns.right(String.valueOf(column.index()), 3))
                .append("  ");
        out.append(Columns.left(Columns.cut(column.column(), CELL), CELL)).append("  ");
        out.append(Columns.left(Columns.cut(column.field().name(), FIELD), FIELD))
                .append("  ");
        out.append(Columns.cut(column.field().element().value(), FIELD)).append("  ");
        out.append(phrases.of("columns.by." + column.by().label())).append('\n');
    }

    private void heading(String key, StringBuilder out) {
        out.append('\n').append(phrases.of(key)).append('\n');
    }

    private void labelled(String key, String text, StringBuilder out) {
        List<String> lines = Columns.wrap(text, WIDTH - LABEL);
        out.append(Columns.left(phrases.of(key), LABEL))
                .append(lines.getFirst())
                .append('\n');
        lines.stream()
                .skip(1)
                .forEach(rest -> out.append(" ".repeat(LABEL)).append(rest).append('\n'));
    }

    private static void wrapped(String indent, String text, StringBuilder out) {
        for (String line : Columns.wrap(text, WIDTH - indent.length())) {
            out.append(indent).append(line).append('\n');
        }
    }
}
