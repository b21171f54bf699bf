package cn.zhunsheng.dictionary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a code is in force: from the first day of `from` until, not including, the first day of `until`;
/// empty means unbounded.
///
/// Both keep the package's spelling, because `between 2018-01 and 2025-06` says more than a day could. Where
/// the sources only bracket an end, the code counts as in force until the later bound: doubt is never held
/// against the data.
public record Validity(String from, String until) {
    public static final Validity ALWAYS = new Validity("", "");

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");
    private static final Pattern BRACKET = Pattern.compile("between (\\S+) and (\\S+)");

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
        Matcher bracket = BRACKET.matcher(text);
        return day(bracket.matches() ? bracket.group(1) : text);
    }

    private static LocalDate latest(String text) {
        Matcher bracket = BRACKET.matcher(text);
        return day(bracket.matches() ? bracket.group(2) : text);
    }

    private static LocalDate day(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "Date '%s' is none of 2026-01-31, 2026-01, 2026, 'between 2018 and 2025-06'".formatted(text));
        }
        try {
            return LocalDate.of(Integer.parseInt(parts.group(1)), part(parts, 2), part(parts, 3));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Date '%s' is not in the calendar".formatted(text), e);
        }
    }

    private static int part(Matcher parts, int group) {
        return parts.group(group) == null ? 1 : Integer.parseInt(parts.group(group));
    }
}
