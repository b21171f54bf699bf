package cn.zhunsheng.check.report;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.Example;
import cn.zhunsheng.check.RuleEntry;
import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.check.mapping.ColumnMapping;
import cn.zhunsheng.check.workbook.CellMark;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is wrong with each cell of a workbook, as notes for it: the first [#MOST] failures, and a note at the head that
/// says how many there are. Values are not in the notes.
public final class CellNotes {
    /// So many failures are noted; more than a spreadsheet shows with ease serves nobody.
    public static final int MOST = 5_000;

    private final Language language;
    private final Phrases phrases;
    private final List<Failure> failures = new ArrayList<>();
    private long met;

    private record Failure(RuleEntry rule, Example example) {}

    public CellNotes(Language language) {
        this.language = language;
        this.phrases = new Phrases(language);
    }

    public void failure(String source, RuleEntry rule, Example example) {
        if (met++ < MOST) {
            failures.add(new Failure(rule, example));
        }
    }

    /// The notes. What concerns a whole row stands at its first cell, what concerns the whole data set at the first
    /// cell of the sheet `first`.
    public List<CellMark> marks(CheckResult result, String first) {
        Map<String, Integer> columns = new HashMap<>();
        for (ColumnMapping column : result.sources().getFirst().columns()) {
            columns.put(column.field().name(), column.index());
        }
        List<CellMark> marks = new ArrayList<>();
        marks.add(new CellMark(
                failures.isEmpty() ? first : failures.getFirst().example.sheet().orElse(first), 1, 1, head(result)));
        for (Failure failure : failures) {
            int column = failure.rule
                    .field()
                    .map(field -> columns.getOrDefault(field, 1))
                    .orElse(1);
            marks.add(
                    new CellMark(failure.example.sheet().orElse(first), failure.example.line(), column, text(failure)));
        }
        return marks;
    }

    private String head(CheckResult result) {
        StringBuilder head = new StringBuilder(
                phrases.of("notes.head", result.model().title().in(language), result.rows(), met, failures.size()));
        for (RuleResult each : result.rules()) {
            RuleEntry.Kind kind = each.rule().kind();
            boolean whole = kind == RuleEntry.Kind.COLUMN || kind == RuleEntry.Kind.ROW_COUNT;
            if (whole && each.failed() > 0) {
                head.append('\n').append(each.rule().title().in(language));
            }
        }
        return head.toString();
    }

    private String text(Failure failure) {
        RuleEntry rule = failure.rule;
        String severity = phrases.of(rule.severity() == Severity.ERROR ? "severity.error" : "severity.warning");
        String said = rule.kind() == RuleEntry.Kind.RULE
                ? rule.title().in(language)
                : phrases.of("notes.expected", failure.example.expected().in(language));
        String source = rule.source().isEmpty() ? "" : "\n" + phrases.of("notes.source", rule.source());
        return "[" + severity + "] " + said + source;
    }
}
