package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.DomainJudge;
import cn.zhunsheng.dictionary.ResolvedDomain;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.format.BinaryFormat;
import cn.zhunsheng.dictionary.format.ChoiceFormat;
import cn.zhunsheng.dictionary.format.DateFormat;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.format.JoinedFormat;
import cn.zhunsheng.dictionary.format.Length;
import cn.zhunsheng.dictionary.format.NumberFormat;
import cn.zhunsheng.dictionary.format.TextFormat;
import cn.zhunsheng.dictionary.format.TruthFormat;
import cn.zhunsheng.dictionary.scheme.Schemes;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A record that shows how values are written.
///
/// Values come from the packages' worked examples, from code sets, or from the format alone; each passes its own
/// field's rules. Fields that no one requires and that a rule reads are left out, so that the rule has nothing to
/// judge; required ones are brought in line as far as [SpecimenRules] goes.
final class Specimen {
    private final ModelFacts facts;
    private final DomainJudge judge;

    private Specimen(ModelFacts facts) {
        this.facts = facts;
        judge = new DomainJudge(Schemes.on(facts.day()));
    }

    /// Field names and values, in the model's order; fields for which no value is known are missing.
    static Map<String, String> of(ModelFacts facts) {
        return new Specimen(facts).values();
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        for (FieldFacts field : facts.fields()) {
            boolean judged = facts.rules().stream()
                    .anyMatch(rule -> rule.expression().fieldsRead().contains(field.name()));
            if (field.required() || field.field().field().key() || !judged) {
                value(field).ifPresent(value -> values.put(field.name(), value));
            }
        }
        SpecimenRules rules = new SpecimenRules(this, facts, values);
        facts.rules().forEach(rule -> rules.follow(rule.expression()));
        return values;
    }

    private Optional<String> value(FieldFacts facts) {
        ResolvedField field = facts.field();
        Stream<String> codes = facts.limit() instanceof Limit.Codes limit
                ? limit.codes().stream().map(code -> code.code())
                : Stream.empty();
        Stream<String> made = field.format().map(Specimen::made).stream();
        return Stream.of(codes, worked(field), held(field), made, bound(facts))
                .flatMap(s -> s)
                .filter(value -> passes(field, value))
                .findFirst();
    }

    private Stream<String> worked(ResolvedField field) {
        Stream<String> scheme = field.domain().stream()
                .filter(domain -> domain instanceof ResolvedDomain.Identifiers)
                .map(domain -> ((ResolvedDomain.Identifiers) domain).scheme().id());
        return Stream.concat(
                worked("element:" + field.element().value().id()), scheme.flatMap(id -> worked("scheme:" + id)));
    }

    /// Worked examples of the subject that are valid.
    Stream<String> worked(String subject) {
        return facts.dictionary().packages().stream()
                .map(StandardPackage::vectors)
                .flatMap(List::stream)
                .filter(vector -> vector.valid() && vector.subject().equals(subject))
                .map(StandardPackage.Vector::value);
    }

    /// Codes of a set that is too long or too doubtful to be listed.
    private static Stream<String> held(ResolvedField field) {
        return field.domain().stream()
                .filter(domain -> domain instanceof ResolvedDomain.Codes)
                .flatMap(domain -> ((ResolvedDomain.Codes) domain).codeSet().value().codes().stream())
                .map(code -> code.code());
    }

    private static Stream<String> bound(FieldFacts field) {
        return field.limit() instanceof Limit.Numbers range
                ? Stream.concat(range.low().stream(), range.high().stream()).map(BigDecimal::toPlainString)
                : Stream.empty();
    }

    /// Whether the value passes the field's own rules.
    boolean passes(ResolvedField field, String value) {
        boolean formed =
                field.format().map(format -> DomainJudge.accepts(format, value)).orElse(true);
        return formed
                && field.domain().map(domain -> judge.accepts(domain, value)).orElse(true);
    }

    private static String made(Format format) {
        return switch (format) {
            case TextFormat text -> text(text);
            case JoinedFormat joined ->
                joined.terms().stream().map(Specimen::text).collect(Collectors.joining());
            case ChoiceFormat choice -> made(choice.formats().getFirst());
            case NumberFormat number -> number(number);
            case DateFormat dates ->
                dates.notations()
                        .getFirst()
                        .toString()
                        .replace("YYYY", "2024")
                        .replace("MM", "02")
                        .replace("DD", "29")
                        .replace("hh", "10")
                        .replace("mm", "30")
                        .replace("ss", "00");
            case TruthFormat truth -> "1";
            case BinaryFormat binary -> "0";
        };
    }

    private static String text(TextFormat format) {
        Length length = format.length();
        return switch (format.characters()) {
            case DIGITS -> "1".repeat(Math.max(1, length.least()));
            case LETTERS, LETTERS_OR_DIGITS, ANY ->
                length.least() == 0 ? length.most() >= 2 ? "示例" : "例" : "A".repeat(length.least());
        };
    }

    private static String number(NumberFormat format) {
        boolean exact = format.digits().exact();
        int whole = exact
                ? format.digits().most() - format.decimals()
                : format.digits().least();
        String places = exact && format.decimals() > 0 ? "." + "0".repeat(format.decimals()) : "";
        return (whole <= 0 ? exact ? "0" : "1" : "1".repeat(whole)) + places;
    }
}
