package cn.zhunsheng.dictionary;

import java.time.DateTimeException;
import java.time.LocalDate;

/// When a code is in force: from the first day of `from` until, not including, the first day of `until`;
/// empty means unbounded.
///
/// Both keep the package's spelling, because `between 2018-01 and 2025-06` says more than a day could. Where
/// the sources only bracket an end, the code counts as in force until the later bound: doubt is never held
/// against the data.
public record Validity(String from, String until) {
    public static final Validity ALWAYS = new Validity("", "");

    private static final String BETWEEN = "between ";
    private static final String AND = " and ";
    private static final int NONE = -1;

    /// The two sides as a package spells them.
    ///
    /// @throws IllegalArgumentException when a side is no date, month, year or bracket of them
    public Validity {
        if (!from.isEmpty()) {
            earliest(from);
        }
        if (!until.isEmpty()) {
            latest(until);
        }
    }

    /// Whether a code with these dates may be in force on the day.
    public boolean holdsOn(LocalDate day) {
        boolean begun = from.isEmpty() || !day.isBefore(earliest(from));
        return begun && (until.isEmpty() || day.isBefore(latest(until)));
    }

    /// Whether it can begin before it ends, by the widest reading of what is only bracketed.
    public boolean inOrder() {
        return from.isEmpty() || until.isEmpty() || earliest(from).isBefore(latest(until));
    }

    /// Whether this one holds on every day on which the other one may hold.
    public boolean covers(Validity other) {
        boolean begins =
                from.isEmpty() || (!other.from.isEmpty() && !earliest(from).isAfter(earliest(other.from)));
        return begins
                && (until.isEmpty() || (!other.until.isEmpty() && !latest(until).isBefore(latest(other.until))));
    }

    private static LocalDate earliest(String text) {
        return day(bracketed(text) ? text.substring(BETWEEN.length(), text.indexOf(AND)) : text);
    }

    private static LocalDate latest(String text) {
        return day(bracketed(text) ? text.substring(text.indexOf(AND) + AND.length()) : text);
    }

    private static boolean bracketed(String text) {
        return text.startsWith(BETWEEN) && text.contains(AND);
    }

    /// By hand, because thousands of codes are read at every start.
    private static LocalDate day(String text) {
        int length = text.length();
        int year = length < 4 ? NONE : digits(text, 0, 4);
        int month = length == 4 ? 1 : length < 7 || text.charAt(4) != '-' ? NONE : digits(text, 5, 7);
        int day = length == 4 || length == 7 ? 1 : length != 10 || text.charAt(7) != '-' ? NONE : digits(text, 8, 10);
        if (year == NONE || month == NONE || day == NONE) {
            throw new IllegalArgumentException(
                    "Date '%s' is none of 2026-01-31, 2026-01, 2026, 'between 2018 and 2025-06'".formatted(text));
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Date '%s' is not in the calendar".formatted(text), e);
        }
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return NONE;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }
}
