package cn.zhunsheng.server.check;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.Example;
import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.check.Scores;
import cn.zhunsheng.check.SourceResult;
import cn.zhunsheng.check.report.IndicatorNames;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.check.Summary.Chip;
import cn.zhunsheng.server.check.Summary.ColumnView;
import cn.zhunsheng.server.check.Summary.ExampleView;
import cn.zhunsheng.server.check.Summary.RuleView;
import cn.zhunsheng.server.check.Summary.ScoreView;
import cn.zhunsheng.server.check.Summary.SourceView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes of a result what pages show.
final class Summarising {
    private static final Comparator<RuleResult> WORST_FIRST = Comparator.comparing((RuleResult r) -> r.failed() == 0)
            .thenComparing((RuleResult r) -> r.rule().severity())
            .thenComparing(Comparator.comparingLong(RuleResult::failed).reversed());

    private final CheckResult result;
    private final Dictionary dictionary;
    private final IndicatorNames names;

    Summarising(CheckResult result, Dictionary dictionary) {
        this.result = result;
        this.dictionary = dictionary;
        this.names = new IndicatorNames(dictionary);
    }

    Summary summary() {
        return new Summary(
                result.day(),
                result.modelPackage() + "/" + result.model().id(),
                result.model().title(),
                result.rows(),
                result.scores().total(),
                places(Severity.ERROR),
                rules(Severity.ERROR),
                places(Severity.WARNING),
                rules(Severity.WARNING),
                result.packages().stream()
                        .map(used -> new Summary.PackageView(
                                used.id(), used.version().toString()))
                        .toList(),
                result.sources().stream().map(this::source).toList(),
                scores(),
                result.rules().stream().sorted(WORST_FIRST).map(this::rule).toList());
    }

    private long places(Severity severity) {
        return result.rules().stream()
                .filter(rule -> rule.rule().severity() == severity)
                .mapToLong(RuleResult::failed)
                .sum();
    }

    private long rules(Severity severity) {
        return result.rules().stream()
                .filter(rule -> rule.rule().severity() == severity && rule.failed() > 0)
                .count();
    }

    private SourceView source(SourceResult source) {
        List<ColumnView> columns = source.columns().stream()
                .map(column -> new ColumnView(
                        column.column(),
                        column.index(),
                        column.field().name(),
                        chip(column.field().element()),
                        column.by().label()))
                .toList();
        return new SourceView(
                source.name(),
                source.bytes().orElse(0L),
                source.rows(),
                source.digest().orElse(""),
                source.encoding(),
                columns,
                source.unmapped(),
                source.notes());
    }

    private Optional<Chip> chip(ElementId id) {
        return dictionary.element(id).map(held -> {
            Element element = held.value();
            String shortName = element.shortName().isEmpty() ? id.value() : element.shortName();
            return new Chip(
                    id.value(),
                    shortName,
                    element.title(),
                    element.sensitivity().name().toLowerCase(Locale.ROOT),
                    about(element));
        });
    }

    private static String about(Element element) {
        List<String> said = new ArrayList<>(List.of(element.id().value(), element.definition()));
        element.format().ifPresent(format -> said.add(format.toString()));
        element.domain().ifPresent(domain -> said.add(domain.toString()));
        said.add(element.source());
        said.removeIf(String::isEmpty);
        return String.join(" · ", said);
    }

    private List<ScoreView> scores() {
        List<ScoreView> scores = new ArrayList<>();
        result.scores().dimensions().forEach(line -> scores.add(score(line, true)));
        result.scores().indicators().forEach(line -> scores.add(score(line, false)));
        scores.sort(Comparator.comparing(ScoreView::code));
        return scores;
    }

    private ScoreView score(Scores.Line line, boolean dimension) {
        Words name = new Words(names.of(line.code(), Language.ZH), names.of(line.code(), Language.EN));
        return new ScoreView(
                line.code(), name, line.passed(), line.tested(), line.score(), dimension, line.lowerIsBetter());
    }

    private RuleView rule(RuleResult rule) {
        return new RuleView(
                rule.rule().id(),
                rule.rule().kind().label(),
                rule.rule().field().orElse(""),
                rule.rule().element().flatMap(this::chip),
                rule.rule().severity() == Severity.ERROR,
                rule.rule().indicator(),
                rule.rule().source(),
                rule.rule().title(),
                rule.tested(),
                rule.failed(),
                rule.examples().stream().map(this::example).toList());
    }

    private ExampleView example(Example example) {
        return new ExampleView(
                result.sources().get(example.source()).name(),
                example.sheet().orElse(""),
                example.record(),
                example.line(),
                example.value(),
                example.expected());
    }
}
