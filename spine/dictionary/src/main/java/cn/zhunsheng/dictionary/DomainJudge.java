package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.format.FormatFault;
import cn.zhunsheng.dictionary.format.Moments;
import cn.zhunsheng.dictionary.scheme.Scheme;
import cn.zhunsheng.dictionary.scheme.Schemes;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether one value is in a domain: for worked examples and for single look-ups, not for files.
public final class DomainJudge {
    private static final long DAY = 86_400;

    private final Schemes schemes;

    public DomainJudge(Schemes schemes) {
        this.schemes = schemes;
    }

    /// Whether the value has the format.
    public static boolean accepts(Format format, String value) {
        byte[] bytes = bytes(value);
        @Nullable FormatFault fault = format.fault(bytes, 0, bytes.length, Encoding.UTF_8);
        return fault == null;
    }

    /// Whether the value is in the domain. Of a code set it is a member when the set has ever held it; a
    /// scheme without an algorithm accepts nothing; a value that is no number or date is in no range of them.
    public boolean accepts(ResolvedDomain domain, String value) {
        return switch (domain) {
            case ResolvedDomain.Codes codes ->
                codes.codeSet().value().find(value).isPresent();
            case ResolvedDomain.Identifiers identifiers ->
                schemes.find(identifiers.scheme().id())
                        .map(s -> conforms(s, value))
                        .orElse(false);
            case ResolvedDomain.Matching matching -> {
                byte[] bytes = bytes(value);
                yield matching.pattern().matches(bytes, 0, bytes.length);
            }
            case ResolvedDomain.Numbers numbers -> inside(numbers, value);
            case ResolvedDomain.Dates dates -> inside(dates, value);
        };
    }

    private static boolean conforms(Scheme scheme, String value) {
        byte[] bytes = bytes(value);
        return scheme.fault(bytes, 0, bytes.length) == null;
    }

    private static boolean inside(ResolvedDomain.Numbers range, String value) {
        Optional<BigDecimal> number = number(value);
        return number.isPresent()
                && range.low().map(l -> l.compareTo(number.get()) <= 0).orElse(true)
                && range.high().map(h -> h.compareTo(number.get()) >= 0).orElse(true);
    }

    private static Optional<BigDecimal> number(String value) {
        try {
            return Optional.of(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean inside(ResolvedDomain.Dates range, String value) {
        Optional<LocalDate> day = day(value);
        return day.isPresent()
                && range.low().map(l -> !l.isAfter(day.get())).orElse(true)
                && range.high().map(h -> !h.isBefore(day.get())).orElse(true);
    }

    /// The day that the value begins with, in any of the notations that write year, month and day in this
    /// order.
    private static Optional<LocalDate> day(String value) {
        String digits = value.replaceAll("[^0-9]", "");
        byte[] bytes = bytes(digits);
        long moment = bytes.length < 8 ? Moments.NONE : Moments.date(bytes, 0);
        return moment == Moments.NONE
                ? Optional.empty()
                : Optional.of(LocalDate.ofEpochDay(Math.floorDiv(moment, DAY)));
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
