package cn.zhunsheng.dictionary.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Moments as seconds since 1970-01-01T00:00:00, without a zone: the wall clock of whoever wrote the value.
///
/// The calendar is the Gregorian one, also before 1582; years are 0001 to 9999; a day has 86,400 seconds, hours
/// 0 to 23.
public final class Moments {
    /// Not a moment.
    public static final long NONE = Long.MIN_VALUE;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long UPPER = 0xF0F0F0F0F0F0F0F0L;
    private static final long ZEROS = 0x3030303030303030L;
    private static final long SIXES = 0x0606060606060606L;
    private static final int DAY = 86_400;
    private static final int[] DAYS = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Moments() {}

    /// Midnight of the day that eight digits YYYYMMDD at `at` write, or [#NONE]. The caller knows that eight bytes are
    /// there.
    ///
    /// All eight are read at once: every second table of a government has such a column, and this halves its cost.
    public static long date(byte[] bytes, int at) {
        long eight = (long) EIGHT.get(bytes, at);
        // A digit has 3 in its upper half, and still has it when 6 is added.
        if ((eight & UPPER) != ZEROS || ((eight + SIXES) & UPPER) != ZEROS) {
            return NONE;
        }
        // Times 2561 adds ten times each byte to the next one: every second byte then holds a number of two digits.
        long pairs = ((eight - ZEROS) * 2561) >>> 8;
        int century = (int) pairs & 0xFF;
        int year = (int) (pairs >>> 16) & 0xFF;
        return of(century * 100 + year, (int) (pairs >>> 32) & 0xFF, (int) (pairs >>> 48) & 0xFF, 0, 0, 0);
    }

    /// The moment of these parts, or [#NONE] when the calendar or the clock has no such one.
    public static long of(int year, int month, int day, int hour, int minute, int second) {
        if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days(year, month)) {
            return NONE;
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return NONE;
        }
        return epochDay(year, month, day) * DAY + hour * 3600L + minute * 60L + second;
    }

    private static int days(int year, int month) {
        boolean leap = (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month];
    }

    /// Years are counted from March, so that the leap day is the last; 719,468 days lie between 0000-03-01 and
    /// 1970-01-01.
    private static long epochDay(int year, int month, int day) {
        int from = month > 2 ? year : year - 1;
        int monthFromMarch = month > 2 ? month - 3 : month + 9;
        int dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
        return from * 365L + from / 4 - from / 100 + from / 400 + dayOfYear - 719_468;
    }
}
