package cn.zhunsheng.check.expression;

/// The Gregorian calendar by arithmetic, without an object for a date.
///
/// Years are counted from 1 March, so that the leap day is the last of its year, in eras of 400 years.
final class CivilDate {
    static final long SECONDS_A_DAY = 86_400;

    /// 0001-01-01T00:00:00 and 9999-12-31T23:59:59: what a moment may be.
    static final long FIRST_SECOND = -62_135_596_800L;

    static final long LAST_SECOND = 253_402_300_799L;

    /// A year in dates that are packed.
    private static final long YEAR_PACKED = 12 * 32;

    private static final int DAYS_AN_ERA = 146_097;
    private static final int EPOCH_FROM_YEAR_0 = 719_468;

    private CivilDate() {}

    static boolean holds(long second) {
        return second >= FIRST_SECOND && second <= LAST_SECOND;
    }

    /// Days since 1970-01-01 of a day that exists.
    static long epochDay(long year, int month, int day) {
        long y = month <= 2 ? year - 1 : year;
        long era = Math.floorDiv(y, 400);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * DAYS_AN_ERA + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - EPOCH_FROM_YEAR_0;
    }

    /// The date of a day since 1970-01-01, as one number whose order is that of the dates; see [#year(long)],
    /// [#month(long)], [#day(long)].
    static long packed(long epochDay) {
        long days = epochDay + EPOCH_FROM_YEAR_0;
        long era = Math.floorDiv(days, DAYS_AN_ERA);
        long dayOfEra = days - era * DAYS_AN_ERA;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long shifted = (5 * dayOfYear + 2) / 153;
        long day = dayOfYear - (153 * shifted + 2) / 5 + 1;
        long month = shifted < 10 ? shifted + 3 : shifted - 9;
        long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return pack(year, month, day);
    }

    private static long pack(long year, long month, long day) {
        return (year * 12 + month - 1) * 32 + day;
    }

    static long year(long packed) {
        return Math.floorDiv(packed >> 5, 12);
    }

    static int month(long packed) {
        return Math.floorMod(packed >> 5, 12) + 1;
    }

    static int day(long packed) {
        return (int) (packed & 31);
    }

    /// Months since year 0: what adding months adds to.
    static long months(long packed) {
        return packed >> 5;
    }

    static int lengthOfMonth(long year, int month) {
        if (month == 2) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /// The last second of the last day from which so many years, or more, are completed on the given day. A
    /// time that has not come yet counts as none, as in [#monthsBetween(long, long)].
    static long lastSecondBefore(long epochDay, long years) {
        long most = packed(epochDay) - YEAR_PACKED * years + (years > 0 ? 0 : YEAR_PACKED - 1);
        long year = Math.floorDiv(most >> 5, 12);
        int month = month(most);
        int dayOfMonth = Math.min(day(most), lengthOfMonth(year, month));
        return (epochDay(year, month, 1) + dayOfMonth) * SECONDS_A_DAY - 1;
    }

    /// Completed months from one date to the other, towards zero.
    static long monthsBetween(long from, long to) {
        return (to - from) / 32;
    }
}
