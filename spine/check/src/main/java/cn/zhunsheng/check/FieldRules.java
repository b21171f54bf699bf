package cn.zhunsheng.check;

import cn.zhunsheng.check.RuleEntry.Kind;
import cn.zhunsheng.check.kernel.ExactBounds;
import cn.zhunsheng.check.kernel.InCodes;
import cn.zhunsheng.check.kernel.InFormat;
import cn.zhunsheng.check.kernel.InPattern;
import cn.zhunsheng.check.kernel.InRange;
import cn.zhunsheng.check.kernel.InScheme;
import cn.zhunsheng.check.kernel.Kernel;
import cn.zhunsheng.check.kernel.Required;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.FieldRule;
import cn.zhunsheng.dictionary.ResolvedDomain;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.SchemeEntry;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.pattern.BytePattern;
import cn.zhunsheng.dictionary.scheme.Scheme;
import cn.zhunsheng.dictionary.scheme.Schemes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/// The rules that a field has by itself, in the order in which they judge a value: required, format, then what its
/// domain says.
final class FieldRules {
    private static final long DAY = 86_400;

    private final PlanSteps plan;
    private final LocalDate day;
    private final Schemes schemes;
    private final String modelSource;

    FieldRules(PlanSteps plan, LocalDate day, Schemes schemes, String modelSource) {
        this.plan = plan;
        this.day = day;
        this.schemes = schemes;
        this.modelSource = modelSource;
    }

    void add(ResolvedField field, int slot) {
        plan.digits.add(digits(field));
        if (field.field().required()) {
            Words title = about(field, "必填", "required");
            int rule = rule(field, Kind.REQUIRED, field.severity(FieldRule.REQUIRED), modelSource, title);
            step(slot, encoding -> new Required(rule, slot));
        }
        field.format().ifPresent(format -> format(field, slot, format));
        field.domain().ifPresent(domain -> domain(field, slot, domain));
    }

    /// Judged only where cells have types; see [cn.zhunsheng.check.kernel.DigitsKept].
    private int digits(ResolvedField field) {
        return plan.rule(new RuleEntry(
                "cell.digits_lost",
                Kind.CELL,
                Optional.of(field.name()),
                Optional.of(field.element().value().id()),
                Severity.ERROR,
                Kind.CELL.indicator(),
                "",
                about(field, "数值单元格不超过 15 位", "a numeric cell has at most 15 digits")));
    }

    private void format(ResolvedField field, int slot, Format format) {
        Severity severity = field.severity(FieldRule.FORMAT);
        Words expected = format.expected();
        Words title = about(field, expected.zh(), expected.en());
        int rule = rule(field, Kind.FORMAT, severity, field.element().value().source(), title);
        step(slot, encoding -> InFormat.of(rule, slot, severity == Severity.ERROR, format));
    }

    private void domain(ResolvedField field, int slot, ResolvedDomain domain) {
        Severity severity = field.severity(domain.kind());
        if (domain instanceof ResolvedDomain.Codes codes) {
            codes(field, slot, codes.codeSet().value(), severity);
        } else if (domain instanceof ResolvedDomain.Matching matching) {
            pattern(field, slot, matching.pattern(), severity);
        } else if (domain instanceof ResolvedDomain.Identifiers identifiers) {
            scheme(field, slot, identifiers.scheme(), severity);
        } else if (domain instanceof ResolvedDomain.Dates dates) {
            range(field, slot, between(text(dates.low()), text(dates.high())), moments(dates), severity);
        } else {
            ResolvedDomain.Numbers numbers = (ResolvedDomain.Numbers) domain;
            Words expected = between(number(numbers.low()), number(numbers.high()));
            range(field, slot, expected, bounds(field, numbers), severity);
        }
    }

    private void scheme(ResolvedField field, int slot, SchemeEntry entry, Severity severity) {
        Scheme scheme = schemes.find(entry.id())
                .orElseThrow(() -> new IllegalStateException("No algorithm for scheme " + entry.id()));
        Words name = entry.title();
        Words title = about(field, "符合“" + name.zh() + "”的编码规则", "conforms to " + name.en());
        int rule = rule(field, Kind.SCHEME, severity, entry.source(), title);
        boolean ends = severity == Severity.ERROR;
        step(slot, encoding -> InScheme.of(rule, slot, ends, scheme));
    }

    private void codes(ResolvedField field, int slot, CodeSet set, Severity severity) {
        boolean ever = field.field().everCodes();
        Words title = about(
                field,
                "代码集“" + set.title().zh() + "”中的代码",
                "a code of " + set.title().en());
        int rule = rule(field, Kind.CODE, severity, set.source(), title);
        boolean ends = severity == Severity.ERROR;
        step(slot, encoding -> new InCodes(rule, slot, ends, plan.table(set, day, ever, encoding.charset())));
    }

    private void pattern(ResolvedField field, int slot, BytePattern pattern, Severity severity) {
        Words expected = new Words("符合 " + pattern.source() + " 的值", "a value that matches " + pattern.source());
        Words title = about(field, "符合 " + pattern.source(), "matches " + pattern.source());
        int rule = rule(field, Kind.PATTERN, severity, field.element().value().source(), title);
        boolean ends = severity == Severity.ERROR;
        step(slot, encoding -> new InPattern(rule, slot, ends, pattern, expected));
    }

    private record Bounds(long low, long high, ExactBounds exact) {}

    private void range(ResolvedField field, int slot, Words expected, Bounds bounds, Severity severity) {
        Words title = about(field, expected.zh(), expected.en());
        int rule = rule(field, Kind.RANGE, severity, field.element().value().source(), title);
        boolean ends = severity == Severity.ERROR;
        step(
                slot,
                encoding -> new InRange(
                        rule,
                        slot,
                        ends,
                        FieldReaders.reader(field, encoding),
                        bounds.low(),
                        bounds.high(),
                        expected,
                        bounds.exact()));
    }

    private static Words between(String low, String high) {
        if (low.isEmpty() || high.isEmpty()) {
            return high.isEmpty()
                    ? new Words("不小于 " + low + " 的值", "a value from " + low + " up")
                    : new Words("不大于 " + high + " 的值", "a value up to " + high);
        }
        return new Words("在 " + low + " 至 " + high + " 之间的值", "a value from " + low + " to " + high);
    }

    /// The bounds at the scale that the field's values are read at; a bound with more decimals is rounded inwards.
    private static Bounds bounds(ResolvedField field, ResolvedDomain.Numbers numbers) {
        int scale = field.valueType().places();
        long low = numbers.low()
                .map(n ->
                        n.setScale(scale, RoundingMode.CEILING).unscaledValue().longValueExact())
                .orElse(Long.MIN_VALUE);
        long high = numbers.high()
                .map(n -> n.setScale(scale, RoundingMode.FLOOR).unscaledValue().longValueExact())
                .orElse(Long.MAX_VALUE);
        return new Bounds(low, high, new ExactBounds(numbers.low(), numbers.high()));
    }

    private static Bounds moments(ResolvedDomain.Dates dates) {
        long low = dates.low().map(d -> d.toEpochDay() * DAY).orElse(Long.MIN_VALUE);
        long high = dates.high().map(d -> (d.toEpochDay() + 1) * DAY - 1).orElse(Long.MAX_VALUE);
        return new Bounds(low, high, ExactBounds.NONE);
    }

    private static String number(Optional<BigDecimal> bound) {
        return bound.map(BigDecimal::toPlainString).orElse("");
    }

    private static String text(Optional<LocalDate> bound) {
        return bound.map(LocalDate::toString).orElse("");
    }

    private static Words about(ResolvedField field, String zh, String en) {
        Words title = field.title();
        return new Words(title.zh() + "：" + zh, title.en() + ": " + en);
    }

    private int rule(ResolvedField field, Kind kind, Severity severity, String source, Words title) {
        return plan.rule(new RuleEntry(
                field.name() + "." + kind.label(),
                kind,
                Optional.of(field.name()),
                Optional.of(field.element().value().id()),
                severity,
                kind.indicator(),
                source,
                title));
    }

    private void step(int slot, Function<Encoding, Kernel> kernel) {
        plan.own(slot, kernel);
    }
}
