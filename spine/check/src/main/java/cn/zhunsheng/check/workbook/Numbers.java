package cn.zhunsheng.check.workbook;

import cn.zhunsheng.check.scan.RowBlock;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Numbers of cells as a person would type them: no exponent, no zeros at the end, fifteen digits; days and times as
/// ISO has them.
final class Numbers {
    private static final int DIGITS = 15;
    private static final int LONGEST = 64;
    private static final int LARGEST_EXPONENT = 400;
    private static final MathContext AS_TYPED = new MathContext(DIGITS, RoundingMode.HALF_UP);
    private static final BigDecimal TOO_MANY = BigDecimal.TEN.pow(DIGITS);
    private static final int SECONDS = 86_400;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final long DAY_0_OF_1904 = LocalDate.of(1904, 1, 1).toEpochDay();
    private static final long DAY_0 = LocalDate.of(1899, 12, 30).toEpochDay();

    /// The 29 February 1900, which workbooks count and which never was.
    private static final long NO_DAY = 60;

    private final boolean from1904;

    Numbers(boolean from1904) {
        this.from1904 = from1904;
    }

    /// Appends the number as text; gives the form of its cell. What is no number is taken as it stands.
    byte append(byte[] bytes, int size, NumberKind kind, RowBlock to) {
        if (kind == NumberKind.NUMBER && typed(bytes, size)) {
            to.append(bytes, 0, size);
            return RowBlock.NUMBER;
        }
        BigDecimal number = parsed(bytes, size);
        if (number == null) {
            to.append(bytes, 0, size);
            return RowBlock.TEXT;
        }
        String moment = kind == NumberKind.NUMBER ? null : moment(number, kind);
        if (moment != null) {
            text(moment, to);
            return RowBlock.TEXT;
        }
        boolean lost = number.abs().compareTo(TOO_MANY) >= 0;
        BigDecimal shown = lost ? number : number.round(AS_TYPED);
        text(plain(shown), to);
        return lost ? RowBlock.DIGITS_LOST : RowBlock.NUMBER;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static void text(String text, RowBlock to) {
        byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
        to.append(ascii, 0, ascii.length);
    }

    /// Whether the number is written as one types it: an optional sign, at most fifteen digits, no more.
    private static boolean typed(byte[] bytes, int size) {
        int from = size > 0 && bytes[0] == '-' ? 1 : 0;
        if (size == from || size - from > DIGITS) {
            return false;
        }
        for (int p = from; p < size; p++) {
            if (bytes[p] < '0' || bytes[p] > '9') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable BigDecimal parsed(byte[] bytes, int size) {
        if (size > LONGEST) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(new String(bytes, 0, size, StandardCharsets.ISO_8859_1).strip());
            return Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /// The moment that a serial number stands for; null when there is none.
    private @Nullable String moment(BigDecimal number, NumberKind kind) {
        if (number.signum() < 0 || number.compareTo(LAST_DAY) >= 0) {
            return null;
        }
        long seconds = number.multiply(BigDecimal.valueOf(SECONDS))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        long day = kind == NumberKind.DATE ? number.longValue() : seconds / SECONDS;
        return switch (kind) {
            case NUMBER -> null;
            case TIME -> time(seconds);
            case DATE -> date(day);
            case DATE_TIME -> dateTime(day, seconds % SECONDS);
        };
    }

    private @Nullable String dateTime(long day, long seconds) {
        String date = date(day);
        return date == null ? null : date + " " + time(seconds);
    }

    private @Nullable String date(long day) {
        if (from1904) {
            return LocalDate.ofEpochDay(DAY_0_OF_1904 + day).toString();
        }
        if (day == NO_DAY) {
            return "1900-02-29";
        }
        if (day == 0) {
            return null;
        }
        return LocalDate.ofEpochDay(DAY_0 + day + (day < NO_DAY ? 1 : 0)).toString();
    }

    /// Hours go on beyond 24, as in sums of hours.
    private static String time(long seconds) {
        long minutes = seconds / 60;
        return "%02d:%02d:%02d".formatted(minutes / 60, minutes % 60, seconds % 60);
    }
}
