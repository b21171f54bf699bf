package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.pattern.BytePattern;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// Fields and elements as one package means them.
final class FieldResolution {
    private static final int MOST_DIGITS = 1_000;

    private final Dictionary dictionary;
    private final String fromPackage;

    FieldResolution(Dictionary dictionary, String fromPackage) {
        this.dictionary = dictionary;
        this.fromPackage = fromPackage;
    }

    ResolvedField resolve(Field field) throws Refusal {
        Held<Element> element = dictionary.element(field.element().value(), fromPackage);
        return new ResolvedField(
                field, element, field.format().or(() -> element.value().format()), domain(element.value()));
    }

    /// What the element's domain refers to.
    Optional<ResolvedDomain> domain(Element element) throws Refusal {
        if (element.domain().isEmpty()) {
            return Optional.empty();
        }
        ValueDomain domain = element.domain().get();
        return Optional.of(domain instanceof ValueDomain.Between between ? range(element, between) : referred(domain));
    }

    private ResolvedDomain referred(ValueDomain domain) throws Refusal {
        if (domain instanceof ValueDomain.Codes codes) {
            return new ResolvedDomain.Codes(dictionary.codeSet(codes.codeSet(), fromPackage));
        }
        if (domain instanceof ValueDomain.Identifiers identifiers) {
            return new ResolvedDomain.Identifiers(
                    dictionary.scheme(identifiers.scheme(), fromPackage).value());
        }
        return new ResolvedDomain.Matching(BytePattern.compile(((ValueDomain.Matching) domain).pattern()));
    }

    private static ResolvedDomain range(Element element, ValueDomain.Between between) throws Refusal {
        try {
            return switch (element.dataType()) {
                case DATE, DATE_TIME -> new ResolvedDomain.Dates(date(between.low()), date(between.high()));
                case NUMBER, TEXT, TRUTH, BINARY ->
                    new ResolvedDomain.Numbers(number(between.low()), number(between.high()));
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw unreadable(element, between);
        }
    }

    private static Optional<LocalDate> date(String bound) {
        return bound.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(bound));
    }

    /// `1E999999999` is a number too, and a gigabyte when it is written out.
    private static Optional<BigDecimal> number(String bound) {
        if (bound.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(bound);
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            throw new NumberFormatException("more than %d digits".formatted(MOST_DIGITS));
        }
        return Optional.of(number);
    }

    private static Refusal unreadable(Element element, ValueDomain.Between between) {
        return new Refusal(
                "dictionary.range_unreadable",
                new Words(
                        "数据元 '%s' 的值域 '%s' 不是其数据类型（%s）的范围。"
                                .formatted(
                                        element.id(),
                                        between,
                                        element.dataType().spelling()),
                        "The range '%s' of element '%s' is none of its data type, %s."
                                .formatted(
                                        between,
                                        element.id(),
                                        element.dataType().spelling())),
                "",
                new Words(
                        "数字写成 range:0..150，日期写成 range:1949-10-01..2099-12-31。",
                        "Write numbers as range:0..150 and dates as range:1949-10-01..2099-12-31."));
    }
}
