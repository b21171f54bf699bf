package cn.zhunsheng.match.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day that a date or a moment begins with: `20261126`, `2026-11-26 09:30`, `2026/11/26`, `2026年11月26日`.
final class Day {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})[-/.年]?(\\d{2})[-/.月]?(\\d{2})日?(?:[ T]?\\d{2}:?\\d{2}.{0,20})?");

    private Day() {}

    static Optional<LocalDate> of(String value) {
        Matcher matcher = FORM.matcher(value);
        if (value.length() > 40 || !matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
