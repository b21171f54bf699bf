package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.DomainJudge;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedDomain;
import cn.zhunsheng.dictionary.rule.Expr;
import cn.zhunsheng.dictionary.rule.Function;
import cn.zhunsheng.dictionary.rule.Literal;
import cn.zhunsheng.dictionary.scheme.Schemes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Brings a made-up record in line with rules across its fields: parts that must be equal, a text that begins another,
/// numbers of a scheme that another field names, values that need another beside them. Further rules are left as they
/// are.
final class SpecimenRules {
    private final Specimen specimen;
    private final ModelFacts facts;
    private final Map<String, String> values;
    private final DomainJudge judge;

    SpecimenRules(Specimen specimen, ModelFacts facts, Map<String, String> values) {
        this.specimen = specimen;
        this.facts = facts;
        this.values = values;
        this.judge = new DomainJudge(Schemes.on(facts.day()));
    }

    void follow(Expr rule) {
        if (!(rule instanceof Expr.Call call)) {
            return;
        }
        List<Expr> args = call.args();
        switch (call.function()) {
            case EQ -> {
                equal(args.get(0), args.get(1));
                equal(args.get(1), args.get(0));
            }
            case STARTS_WITH -> begin(args.get(0), args.get(1));
            case CONFORMS -> conform(args.get(0), args.get(1));
            case OR -> choose(args);
            default -> {}
        }
    }

    /// A field takes over the part of another that it must equal.
    private void equal(Expr one, Expr other) {
        if (one instanceof Expr.Field field) {
            part(other).ifPresent(value -> put(field.name(), Stream.of(value)));
        }
    }

    /// A part of a number, if the record has the number.
    private Optional<String> part(Expr expr) {
        if (!(expr instanceof Expr.Call call && call.args().getFirst() instanceof Expr.Field field)) {
            return Optional.empty();
        }
        String number = values.getOrDefault(field.name(), "");
        return switch (call.function()) {
            case SEX_OF -> slice(number, 16, 17).map(digit -> "13579".contains(digit) ? "1" : "2");
            case BIRTH_DATE_OF -> slice(number, 6, 14);
            case DIVISION_OF -> slice(number, 0, 6);
            case CREDIT_DIVISION_OF -> slice(number, 2, 8);
            case ORG_CODE_OF -> slice(number, 8, 17);
            case SUBSTRING ->
                call.args().size() == 3
                                && call.args().get(1) instanceof Literal.Whole from
                                && call.args().get(2) instanceof Literal.Whole to
                        ? slice(number, (int) from.value(), (int) to.value())
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<String> slice(String number, int from, int to) {
        return number.length() < to ? Optional.empty() : Optional.of(number.substring(from, to));
    }

    /// The shortest beginning of the one that can be the other.
    private void begin(Expr whole, Expr beginning) {
        if (whole instanceof Expr.Field of && beginning instanceof Expr.Field field) {
            String number = values.getOrDefault(of.name(), "");
            put(field.name(), IntStream.rangeClosed(1, number.length()).mapToObj(end -> number.substring(0, end)));
        }
    }

    private void conform(Expr number, Expr scheme) {
        if (number instanceof Expr.Field field && scheme instanceof Literal.Text id) {
            Stream<String> examples = specimen.worked("scheme:" + id.value());
            Stream<String> now = Stream.ofNullable(values.get(field.name()));
            put(field.name(), Stream.concat(now, examples).filter(value -> accepts(id.value(), value)));
        }
    }

    /// `!has(a) || has(b)`: a is left out. `a != '1' || conforms(b, …)`: b conforms.
    private void choose(List<Expr> args) {
        for (Expr arg : args) {
            if (arg instanceof Expr.Call not
                    && not.function() == Function.NOT
                    && not.args().getFirst() instanceof Expr.Has has
                    && facts.field(has.field()).filter(FieldFacts::required).isEmpty()) {
                values.remove(has.field());
            } else if (arg instanceof Expr.Call call && call.function() == Function.CONFORMS && demanded(args)) {
                follow(call);
            }
        }
    }

    /// Whether the first branch, `a != '1'`, does not hold.
    private boolean demanded(List<Expr> args) {
        return args.getFirst() instanceof Expr.Call first
                && first.function() == Function.NE
                && first.args().get(0) instanceof Expr.Field field
                && first.args().get(1) instanceof Literal.Text text
                && text.value().equals(values.get(field.name()));
    }

    /// The first of the values that passes the field's own rules and every scheme that a rule holds it to.
    private void put(String name, Stream<String> candidates) {
        FieldFacts field = facts.field(name).orElseThrow();
        if (values.containsKey(name)) {
            candidates
                    .filter(value -> specimen.passes(field.field(), value) && conforms(name, value))
                    .findFirst()
                    .ifPresent(value -> values.put(name, value));
        }
    }

    private boolean conforms(String name, String value) {
        return facts.rules().stream()
                .map(rule -> rule.expression())
                .filter(rule -> rule instanceof Expr.Call call
                        && call.function() == Function.CONFORMS
                        && call.args().get(0) instanceof Expr.Field field
                        && field.name().equals(name))
                .flatMap(rule -> rule.schemes().stream())
                .allMatch(scheme -> accepts(scheme, value));
    }

    private boolean accepts(String scheme, String value) {
        try {
            return judge.accepts(
                    new ResolvedDomain.Identifiers(facts.dictionary()
                            .scheme(scheme, facts.resolved().held().packageId())
                            .value()),
                    value);
        } catch (Refusal unknown) {
            return false;
        }
    }
}
