package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.format.DateFormat;
import cn.zhunsheng.dictionary.format.DateNotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Dates and times as a pattern that takes the days of the calendar, leap years and all, and no others.
final class DatePattern {
    private static final String YEAR = "(?:[0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)";
    private static final String LEAP_YEAR =
            "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)";
    private static final Map<String, String> PLAIN = Map.of(
            "YYYY",
            YEAR,
            "MM",
            "(?:0[1-9]|1[0-2])",
            "hh",
            "(?:[01][0-9]|2[0-3])",
            "mm",
            "[0-5][0-9]",
            "ss",
            "[0-5][0-9]");

    /// Which days the months of any year have, and the day that only leap years have.
    private static final List<Map<String, String>> MONTHS = List.of(
            Map.of("MM", "(?:0[13578]|1[02])", "DD", "(?:0[1-9]|[12][0-9]|3[01])"),
            Map.of("MM", "(?:0[469]|11)", "DD", "(?:0[1-9]|[12][0-9]|30)"),
            Map.of("MM", "02", "DD", "(?:0[1-9]|1[0-9]|2[0-8])"));

    private static final Map<String, String> LEAP_DAY = Map.of("YYYY", LEAP_YEAR, "MM", "02", "DD", "29");

    private DatePattern() {}

    static TextShape of(DateFormat format) {
        List<DateNotation> notations = format.notations();
        String pattern = notations.stream().map(DatePattern::of).collect(Collectors.joining("|"));
        return new TextShape(
                pattern,
                true,
                notations.stream().mapToInt(DatePattern::length).min().orElse(0),
                notations.stream().mapToInt(DatePattern::length).max().orElse(0),
                Optional.empty());
    }

    private static int length(DateNotation notation) {
        return notation.toString().length();
    }

    private static String of(DateNotation notation) {
        String written = notation.toString().replace(".", "\\.");
        if (!written.contains("DD")) {
            return with(PLAIN, written);
        }
        if (written.startsWith("YYYY")) {
            // The common order: the year is said once for all months, the time of day once for all days.
            int end = written.indexOf("DD") + 2;
            String day = written.substring(4, end);
            return "(?:" + YEAR + "(?:" + months(day) + ")|" + with(LEAP_DAY, written.substring(0, end)) + ")"
                    + with(PLAIN, written.substring(end));
        }
        return with(PLAIN, months(written)) + "|" + with(PLAIN, with(LEAP_DAY, written));
    }

    private static String months(String written) {
        return MONTHS.stream().map(days -> with(days, written)).collect(Collectors.joining("|"));
    }

    /// The notation with patterns in the place of its parts; no pattern holds the letters of a part.
    private static String with(Map<String, String> parts, String written) {
        String pattern = written;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            pattern = pattern.replace(part.getKey(), part.getValue());
        }
        return pattern;
    }
}
