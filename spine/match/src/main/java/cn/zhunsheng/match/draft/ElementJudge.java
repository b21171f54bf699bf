package cn.zhunsheng.match.draft;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.ResolvedDomain;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.scheme.Scheme;
import cn.zhunsheng.dictionary.scheme.Schemes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Whether values are what an element wants: its format, then its domain, as a check judges them.
final class ElementJudge {
    /// What a value is to the element. A code that is no longer, or not yet, in force is one of the set all the same.
    enum Verdict {
        FITS,
        OUT_OF_FORCE,
        MISFIT
    }

    private final ResolvedField field;
    private final Optional<Scheme> scheme;
    private final Map<String, Boolean> codes = new HashMap<>();

    ElementJudge(ResolvedField field, LocalDate day) {
        this.field = field;
        ResolvedDomain domain = field.domain().orElse(null);
        this.scheme = domain instanceof ResolvedDomain.Identifiers identifiers
                ? Schemes.on(day).find(identifiers.scheme().id())
                : Optional.empty();
        if (domain instanceof ResolvedDomain.Codes set) {
            for (Code code : set.codeSet().value().codes()) {
                codes.put(code.code(), code.validity().holdsOn(day));
            }
        }
    }

    Verdict verdict(String value, byte[] bytes) {
        Optional<Format> format = field.format();
        if (format.isPresent() && format.get().fault(bytes, 0, bytes.length, Encoding.UTF_8) != null) {
            return Verdict.MISFIT;
        }
        ResolvedDomain domain = field.domain().orElse(null);
        return switch (domain) {
            case null -> Verdict.FITS;
            case ResolvedDomain.Codes set -> code(value);
            case ResolvedDomain.Identifiers identifiers ->
                of(scheme.isEmpty() || scheme.get().fault(bytes, 0, bytes.length) == null);
            case ResolvedDomain.Matching matching -> of(matching.pattern().matches(bytes, 0, bytes.length));
            case ResolvedDomain.Numbers numbers -> of(inside(numbers, value));
            case ResolvedDomain.Dates dates -> of(inside(dates, value));
        };
    }

    private Verdict code(String value) {
        Boolean inForce = codes.get(value);
        if (inForce == null) {
            return Verdict.MISFIT;
        }
        return inForce ? Verdict.FITS : Verdict.OUT_OF_FORCE;
    }

    private static Verdict of(boolean holds) {
        return holds ? Verdict.FITS : Verdict.MISFIT;
    }

    private static boolean inside(ResolvedDomain.Numbers numbers, String value) {
        Optional<BigDecimal> number = Amount.of(value);
        return number.isPresent()
                && numbers.low().filter(low -> number.get().compareTo(low) < 0).isEmpty()
                && numbers.high()
                        .filter(high -> number.get().compareTo(high) > 0)
                        .isEmpty();
    }

    private static boolean inside(ResolvedDomain.Dates dates, String value) {
        Optional<LocalDate> day = Day.of(value);
        return day.isPresent()
                && dates.low().filter(low -> day.get().isBefore(low)).isEmpty()
                && dates.high().filter(high -> day.get().isAfter(high)).isEmpty();
    }
}
