package cn.zhunsheng.dictionary.rule;

import cn.zhunsheng.dictionary.Refusal;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Values written out in a rule. Decimals are taken from the text: 0.1 is exactly 0.1, whatever a double makes of it.
final class Constants {
    private static final Pattern NUMBER = Pattern.compile("(\\d+\\.\\d+|\\.\\d+|\\d+)([eE][+-]?\\d{1,6})?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?: (\\d{2}):(\\d{2}):(\\d{2}))?");

    private final RuleText text;

    Constants(RuleText text) {
        this.text = text;
    }

    Literal convert(CelExpr expr) throws Refusal {
        CelConstant constant = expr.constant();
        String place = text.place(expr.id());
        return switch (constant.getKind()) {
            case STRING_VALUE -> new Literal.Text(constant.stringValue());
            case BOOLEAN_VALUE -> new Literal.Truth(constant.booleanValue());
            case INT64_VALUE -> whole(constant.int64Value(), place);
            case DOUBLE_VALUE -> decimal(expr.id(), constant.doubleValue(), place);
            case NULL_VALUE, BYTES_VALUE, UINT64_VALUE, TIMESTAMP_VALUE, DURATION_VALUE, NOT_SET ->
                throw RuleRefusals.formUnsupported(constant.getKind().name(), place);
        };
    }

    /// `date('2020-01-31')` or `date('2020-01-31 10:00:00')`.
    Literal date(List<CelExpr> args, String place) throws Refusal {
        if (args.size() != 1
                || args.getFirst().getKind() != ExprKind.Kind.CONSTANT
                || args.getFirst().constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            throw RuleRefusals.dateNotWrittenOut(place);
        }
        String written = args.getFirst().constant().stringValue();
        Matcher parts = DATE.matcher(written);
        if (!parts.matches()) {
            throw RuleRefusals.dateUnreadable(written, place);
        }
        try {
            return new Literal.Moment(moment(parts).toEpochSecond(ZoneOffset.UTC));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw RuleRefusals.dateUnreadable(written, place);
        }
    }

    private static LocalDateTime moment(Matcher parts) {
        LocalDate date = LocalDate.of(part(parts, 1), part(parts, 2), part(parts, 3));
        return parts.group(4) == null
                ? date.atStartOfDay()
                : date.atTime(LocalTime.of(part(parts, 4), part(parts, 5), part(parts, 6)));
    }

    private static int part(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Literal whole(long value, String place) throws Refusal {
        if (!Bounds.fits(value)) {
            throw RuleRefusals.numberTooLong(Long.toString(value), place);
        }
        return new Literal.Whole(value);
    }

    private Literal decimal(long node, double value, String place) throws Refusal {
        Matcher number = NUMBER.matcher(text.from(node));
        if (!number.lookingAt()) {
            throw RuleRefusals.numberTooLong(Double.toString(value), place);
        }
        BigDecimal written = new BigDecimal(number.group()).stripTrailingZeros();
        boolean negative = Math.copySign(1.0, value) < 0;
        int scale = Math.max(1, written.scale());
        // Digits before the point plus digits behind it, as the literal would hold them.
        if (Math.max(0L, written.precision() - (long) written.scale()) + scale > ValueType.Decimal.MOST_DIGITS) {
            throw RuleRefusals.numberTooLong(number.group(), place);
        }
        long unscaled = written.setScale(scale).unscaledValue().longValueExact();
        return new Literal.Decimal(negative ? -unscaled : unscaled, scale);
    }
}
