package cn.zhunsheng.check;

import cn.zhunsheng.check.CheckResult.PackageUsed;
import cn.zhunsheng.check.RuleEntry.Kind;
import cn.zhunsheng.check.kernel.Occurrence;
import cn.zhunsheng.check.mapping.HeaderMapping;
import cn.zhunsheng.check.run.Found;
import cn.zhunsheng.check.run.Outcome;
import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.source.OpenSource;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.ResolvedModel;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Turns the counts of a run into the result that reports show: values masked, missing columns named, scores reckoned.
final class Results {
    /// Faults of records that are this program's own: they take part in no score until a file has one.
    private static final Set<Integer> SHOWN_WHEN_MET =
            Set.of(RowFault.QUOTE.rule(), RowFault.LENGTH.rule(), RowFault.OBJECT.rule(), RowFault.KEYS.rule());

    private final Dictionary dictionary;
    private final ResolvedModel model;
    private final LocalDate day;
    private final Plan plan;
    private final OpenSources open;
    private final List<HeaderMapping> mappings;
    private final boolean showValues;
    private final Masking masking;

    Results(
            Dictionary dictionary,
            ResolvedModel model,
            LocalDate day,
            Plan plan,
            OpenSources open,
            List<HeaderMapping> mappings,
            boolean showValues) {
        this.dictionary = dictionary;
        this.model = model;
        this.day = day;
        this.plan = plan;
        this.open = open;
        this.mappings = List.copyOf(mappings);
        this.showValues = showValues;
        this.masking = new Masking(showValues);
    }

    RuleEntry entry(Occurrence occurrence) {
        return plan.entries().get(occurrence.rule());
    }

    /// The failure as it may be shown; the values of several fields are named by their fields.
    Example example(int source, Occurrence occurrence) throws IOException {
        List<Occurrence.Shown> values = occurrence.values();
        String value = values.size() == 1
                ? masking.shown(values.getFirst(), element(values.getFirst()))
                : values.stream()
                        .map(v -> model.fields().get(v.slot()).name() + "=" + masking.shown(v, element(v)))
                        .collect(Collectors.joining(", "));
        return new Example(
                source,
                open.sheet(source, occurrence.record()),
                key(source, occurrence.record()),
                occurrence.record(),
                occurrence.line(),
                value,
                occurrence.expected());
    }

    /// The key of a row as it may be shown: each part masked as its field's values are, wholly where it has no field.
    private Optional<String> key(int source, long record) throws IOException {
        List<Integer> columns = open.keyColumns(source);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<String> values = open.key(source, record);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int column = columns.get(i);
            String text = values.get(i);
            Optional<Element> element = mappings.get(source).columns().stream()
                    .filter(mapping -> mapping.index() == column + 1)
                    .findFirst()
                    .flatMap(mapping -> model.field(mapping.field().name()))
                    .map(field -> field.element().value());
            Occurrence.Shown shown = new Occurrence.Shown(-1, text, text.codePointCount(0, text.length()));
            parts.add(open.all().get(source).header().get(column) + "=" + masking.shown(shown, element));
        }
        return Optional.of(String.join(", ", parts));
    }

    private Optional<Element> element(Occurrence.Shown value) {
        return value.slot() < 0
                ? Optional.empty()
                : Optional.of(model.fields().get(value.slot()).element().value());
    }

    CheckResult of(Outcome outcome) throws IOException {
        List<SourceResult> sources = new ArrayList<>();
        for (int i = 0; i < open.all().size(); i++) {
            OpenSource source = open.all().get(i);
            HeaderMapping mapping = mappings.get(i);
            sources.add(new SourceResult(
                    source.name(),
                    source.size(),
                    outcome.rows()[i],
                    open.digest(i),
                    source.encoding(),
                    mapping.columns(),
                    mapping.unmapped(),
                    source.notes(),
                    source.asked()));
        }
        List<RuleResult> rules = rules(outcome);
        return new CheckResult(
                packages(),
                model.model(),
                model.held().packageId(),
                day,
                sources,
                rules,
                Scores.of(rules),
                showValues,
                plan.uses(outcome.tested()));
    }

    /// The model's package and all that it depends on, dependencies first.
    private List<PackageUsed> packages() {
        Set<String> behind = new HashSet<>();
        behind(model.held().packageId(), behind);
        return dictionary.packages().stream()
                .map(StandardPackage::heading)
                .filter(heading -> behind.contains(heading.id()))
                .map(heading -> new PackageUsed(heading.id(), heading.version()))
                .toList();
    }

    private void behind(String id, Set<String> seen) {
        if (seen.add(id)) {
            dictionary.packageOf(id).stream()
                    .flatMap(held -> held.heading().depends().stream())
                    .forEach(dependency -> behind(dependency.id(), seen));
        }
    }

    /// Every rule of the plan, also those that had nothing to judge; then what is wrong with the data set as a whole.
    private List<RuleResult> rules(Outcome outcome) throws IOException {
        List<RuleResult> rules = new ArrayList<>();
        for (int number = 0; number < plan.entries().size(); number++) {
            if (shown(number, outcome)) {
                rules.add(rule(number, outcome));
            }
        }
        rules.addAll(missingColumns());
        rowCount(outcome).ifPresent(rules::add);
        return rules;
    }

    /// Rules that speak of a few sources only are left out where nothing speaks for them.
    private boolean shown(int number, Outcome outcome) {
        if (plan.entries().get(number).kind() == Kind.CELL) {
            return outcome.tested()[number] > 0;
        }
        return outcome.failed()[number] > 0 || !SHOWN_WHEN_MET.contains(number);
    }

    private RuleResult rule(int number, Outcome outcome) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Found found : outcome.examples().get(number)) {
            examples.add(example(found.source(), found.occurrence()));
        }
        return new RuleResult(plan.entries().get(number), outcome.tested()[number], outcome.failed()[number], examples);
    }

    /// A required field without a column: one finding in each source, whatever its rows.
    private List<RuleResult> missingColumns() {
        List<RuleResult> missing = new ArrayList<>();
        for (ResolvedField field : model.fields()) {
            long lacking = mappings.stream()
                    .filter(m ->
                            m.columns().stream().noneMatch(c -> c.field().name().equals(field.name())))
                    .count();
            if (field.field().required() && lacking > 0) {
                missing.add(new RuleResult(missingColumn(field), lacking, lacking, List.of()));
            }
        }
        return missing;
    }

    private RuleEntry missingColumn(ResolvedField field) {
        Words title = field.title();
        return new RuleEntry(
                "column.missing",
                Kind.COLUMN,
                Optional.of(field.name()),
                Optional.of(field.element().value().id()),
                field.field().severity().orElse(Severity.ERROR),
                Kind.COLUMN.indicator(),
                model.model().source(),
                new Words(
                        "缺少必填列 " + title.zh() + "；如有而列名不同，用 --map 把那一列指向字段 " + field.name(),
                        "The required column " + title.en() + " is missing; if it bears another name, tie it to field "
                                + field.name() + " with --map"));
    }

    private Optional<RuleResult> rowCount(Outcome outcome) {
        return model.model().rowCount().map(count -> {
            long rows = Arrays.stream(outcome.rows()).sum();
            boolean holds = rows >= count.min() && rows <= count.max();
            RuleEntry entry = new RuleEntry(
                    "row.count",
                    Kind.ROW_COUNT,
                    Optional.empty(),
                    Optional.empty(),
                    Severity.ERROR,
                    Kind.ROW_COUNT.indicator(),
                    model.model().source(),
                    expectedCount(count));
            return new RuleResult(entry, 1, holds ? 0 : 1, List.of());
        });
    }

    private static Words expectedCount(Model.RowCount count) {
        boolean open = count.max() == Long.MAX_VALUE;
        return new Words(
                open ? "行数不少于 %,d".formatted(count.min()) : "行数为 %,d 至 %,d".formatted(count.min(), count.max()),
                open
                        ? "at least %,d rows".formatted(count.min())
                        : "%,d to %,d rows".formatted(count.min(), count.max()));
    }
}
