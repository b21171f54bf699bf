package cn.zhunsheng.dictionary.scheme;

import cn.zhunsheng.dictionary.format.Moments;
import org.jspecify.annotations.Nullable;

/// 公民身份号码 GB 11643-1999, with the two families that share its form: residence permits for Hong Kong, Macao and
/// Taiwan residents (810000, 820000, 830000), and from December 2023 permanent residence cards of foreigners,
/// which begin with 9.
///
/// The public questions are for rules across fields. They look at the digits that they need and at the length,
/// and do not judge the rest: a value reaches them only after its scheme has passed.
public final class CitizenId {
    /// Characters of the whole.
    public static final int LENGTH = 18;

    /// Where the division of the first registration begins, counted from 0.
    public static final int DIVISION_FROM = 0;

    /// Where the division ends; the birth date begins here.
    public static final int DIVISION_TO = 6;

    private CitizenId() {}

    /// 1 for male, 2 for female (GB/T 2261.1) by the parity of the 17th character; 0 when the value is not 18
    /// long or that character is not a digit.
    public static int sex(byte[] bytes, int start, int end) {
        if (end - start != LENGTH || !Ascii.digit(bytes[end - 2])) {
            return 0;
        }
        return (bytes[end - 2] & 1) == 1 ? 1 : 2;
    }

    /// Midnight of the birth date in seconds since 1970-01-01T00:00:00 without a zone, or [Moments#NONE] when
    /// the value is not 18 long or characters 7 to 14 are not a day of the calendar.
    public static long birthDate(byte[] bytes, int start, int end) {
        return end - start == LENGTH ? Moments.date(bytes, start + DIVISION_TO) : Moments.NONE;
    }

    static @Nullable SchemeFault fault(byte[] bytes, int start, int end, long today) {
        if (end - start == LENGTH && bytes[start] == '9') {
            return foreignerFault(bytes, start, end, today);
        }
        SchemeFault form = form(bytes, start, end);
        if (form != null) {
            return form;
        }
        return registered(bytes, start) ? rest(bytes, start, end, today) : SchemeFault.PROVINCE;
    }

    /// 9, two digits of the province of application, three of the country (GB/T 2659), then as the citizen's.
    static @Nullable SchemeFault foreignerFault(byte[] bytes, int start, int end, long today) {
        SchemeFault form = form(bytes, start, end);
        if (form != null) {
            return form;
        }
        if (bytes[start] != '9') {
            return SchemeFault.STRUCTURE;
        }
        return Division.province(bytes, start + 1) ? rest(bytes, start, end, today) : SchemeFault.PROVINCE;
    }

    private static @Nullable SchemeFault form(byte[] bytes, int start, int end) {
        if (end - start != LENGTH) {
            return Ascii.length(bytes, start, end);
        }
        byte last = bytes[end - 1];
        if (!Ascii.digits(bytes, start, end - 1) || !(Ascii.digit(last) || last == 'X')) {
            return Ascii.characters(bytes, start, end);
        }
        return null;
    }

    /// Six digits are not tested against today's table: a number keeps the division of its first registration
    /// for life.
    private static boolean registered(byte[] bytes, int start) {
        return Division.province(bytes, start)
                || (Ascii.two(bytes, start) == 83 && Ascii.zeros(bytes, start + 2, start + DIVISION_TO));
    }

    private static @Nullable SchemeFault rest(byte[] bytes, int start, int end, long today) {
        long born = Moments.date(bytes, start + DIVISION_TO);
        if (born == Moments.NONE) {
            return SchemeFault.BIRTH_DATE;
        }
        if (born > today) {
            return SchemeFault.BIRTH_DATE_IN_FUTURE;
        }
        return Mod11Radix2.holds(bytes, start, end) ? null : SchemeFault.CHECK_CHARACTER;
    }
}
