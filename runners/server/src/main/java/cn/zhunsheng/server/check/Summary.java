package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a page shows of a result, in both languages; masked unless the run shows values.
record Summary(
        LocalDate day,
        String model,
        Words modelTitle,
        long rows,
        Optional<BigDecimal> score,
        long errors,
        long errorRules,
        long warnings,
        long warningRules,
        List<PackageView> packages,
        List<SourceView> sources,
        List<ScoreView> scores,
        List<RuleView> rules) {
    Summary {
        packages = List.copyOf(packages);
        sources = List.copyOf(sources);
        scores = List.copyOf(scores);
        rules = List.copyOf(rules);
    }

    record PackageView(String id, String version) {}

    record SourceView(
            String name,
            long bytes,
            long rows,
            String digest,
            String encoding,
            List<ColumnView> columns,
            List<String> unmapped,
            List<Words> notes) {
        SourceView {
            columns = List.copyOf(columns);
            unmapped = List.copyOf(unmapped);
            notes = List.copyOf(notes);
        }
    }

    record ColumnView(String column, int index, String field, Optional<Chip> element, String by) {}

    /// An element as its chip shows it.
    record Chip(String id, String shortName, Words name, String sensitivity, String about) {}

    /// `dimension` is the first half of an indicator's code; of a dimension itself it is the whole.
    record ScoreView(
            String code,
            Words name,
            long passed,
            long tested,
            BigDecimal score,
            boolean dimension,
            boolean lowerIsBetter) {}

    /// Failed ones come first, the worst before the others.
    record RuleView(
            String id,
            String kind,
            String field,
            Optional<Chip> element,
            boolean error,
            String indicator,
            String source,
            Words title,
            long tested,
            long failed,
            List<ExampleView> examples) {
        RuleView {
            examples = List.copyOf(examples);
        }
    }

    record ExampleView(String source, String sheet, long record, long line, String value, Words expected) {}

    /// `fail`, `warn`, `pass`, or `none` when nothing could be judged.
    String state() {
        if (errors > 0) {
            return "fail";
        }
        if (score.isEmpty() || rows == 0) {
            return "none";
        }
        return warnings > 0 ? "warn" : "pass";
    }

    List<RuleView> failed() {
        return rules.stream().filter(rule -> rule.failed() > 0).toList();
    }
}
