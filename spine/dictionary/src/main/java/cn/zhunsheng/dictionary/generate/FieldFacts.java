package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.DomainJudge;
import cn.zhunsheng.dictionary.FieldRule;
import cn.zhunsheng.dictionary.ResolvedDomain;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.format.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What artefacts need to know of a field.
///
/// `required` and `limit` say only what a check counts as an error: a warning must not become a refusal. The format
/// always counts, because a column or a property needs a type. `nulls` are the model's spellings of absent that the
/// field's own rules would let pass as values.
record FieldFacts(ResolvedField field, boolean required, Limit limit, List<String> nulls) {
    /// Longer lists belong into a table of codes, not into a definition.
    static final int MOST_CODES = 500;

    FieldFacts {
        nulls = List.copyOf(nulls);
    }

    static FieldFacts of(ResolvedField field, List<String> nulls, LocalDate day, List<Gap> gaps) {
        boolean required = field.field().required();
        if (required && field.severity(FieldRule.REQUIRED) == Severity.WARNING) {
            gaps.add(new Gap(field.name() + ".required", Why.WARNING));
            required = false;
        }
        Limit limit =
                field.domain().map(domain -> limit(field, domain, day, gaps)).orElse(new Limit.None());
        List<String> passing = nulls.stream()
                .filter(spelling -> passes(field, limit, spelling))
                .toList();
        return new FieldFacts(field, required, limit, passing);
    }

    private static Limit limit(ResolvedField field, ResolvedDomain domain, LocalDate day, List<Gap> gaps) {
        String rule = field.name() + "." + domain.kind().name().toLowerCase(Locale.ROOT);
        if (field.severity(domain.kind()) == Severity.WARNING) {
            gaps.add(new Gap(rule, Why.WARNING));
            return new Limit.None();
        }
        return switch (domain) {
            case ResolvedDomain.Codes codes -> {
                List<Code> inForce = codes.codeSet().value().codes().stream()
                        .filter(code ->
                                field.field().everCodes() || code.validity().holdsOn(day))
                        .filter(code -> field.format()
                                .map(format -> DomainJudge.accepts(format, code.code()))
                                .orElse(true))
                        .toList();
                if (inForce.size() > MOST_CODES || inForce.isEmpty()) {
                    gaps.add(new Gap(rule, Why.CODES));
                    yield new Limit.None();
                }
                yield new Limit.Codes(inForce);
            }
            case ResolvedDomain.Identifiers identifiers -> {
                gaps.add(new Gap(rule, Why.SCHEME));
                yield new Limit.None();
            }
            case ResolvedDomain.Matching matching ->
                new Limit.Matching(matching.pattern().source());
            case ResolvedDomain.Numbers numbers -> new Limit.Numbers(numbers.low(), numbers.high());
            case ResolvedDomain.Dates dates -> new Limit.Dates(dates.low(), dates.high());
        };
    }

    private static boolean passes(ResolvedField field, Limit limit, String spelling) {
        if (limit instanceof Limit.Codes codes) {
            return codes.codes().stream().anyMatch(code -> code.code().equals(spelling));
        }
        return field.format()
                .map(format -> DomainJudge.accepts(format, spelling))
                .orElse(true);
    }

    String name() {
        return field.name();
    }

    /// The format of a column of numbers: empty where the values are codes or patterns of digits, which a number
    /// would not keep, and where there are several notations.
    Optional<NumberFormat> number() {
        boolean named = limit instanceof Limit.Codes || limit instanceof Limit.Matching;
        return field.element().value().dataType() == DataType.NUMBER
                        && !named
                        && field.format().orElse(null) instanceof NumberFormat number
                ? Optional.of(number)
                : Optional.empty();
    }

    /// The values as text.
    TextShape shape() {
        return field.format().map(FieldFacts::shaped).orElseGet(TextShape::any);
    }

    private static TextShape shaped(Format format) {
        return TextShape.of(format);
    }

    /// Whether every value has at least so many characters.
    boolean atLeast(int characters) {
        if (limit instanceof Limit.Codes codes) {
            return codes.codes().stream()
                    .allMatch(code -> code.code().codePointCount(0, code.code().length()) >= characters);
        }
        return shape().least() >= characters;
    }
}
