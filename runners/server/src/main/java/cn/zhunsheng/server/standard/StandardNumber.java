package cn.zhunsheng.server.standard;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A standard's number taken apart: what all its parts and editions share, the part, the year. Part and year are empty
/// where the number has none; a plan number is all base.
record StandardNumber(String text, String base, String part, String year) {
    private static final Pattern FORM = Pattern.compile("(.+?)(?:\\.(\\d+))?(?:-(\\d{4}))?");
    private static final Pattern PLAN = Pattern.compile("\\d{8}-[TZQ]-\\d{3}");
    private static final Pattern LOCAL = Pattern.compile("DB(\\d{2})(?:\\d{2})?/.*");
    /// Spellings inside prose: `GB/T 39046-2020`, `DB37/T 3448.3—2019`, `ZWFW C 0202-2019`, a plan number.
    private static final Pattern IN_TEXT = Pattern.compile("\\d{8}-[TZQ]-\\d{3}"
            + "|(?<![A-Za-z])[A-Z]{2,5}\\d{0,4}(?:/[TZ])?(?: ?[A-Z] )? ?\\d{2,6}(?:\\. ?\\d+)*(?:[-—–]\\d{4}(?!\\d))?");

    static StandardNumber of(String text) {
        if (PLAN.matcher(text).matches()) {
            return new StandardNumber(text, text, "", "");
        }
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? new StandardNumber(
                        text,
                        parts.group(1),
                        Objects.requireNonNullElse(parts.group(2), ""),
                        Objects.requireNonNullElse(parts.group(3), ""))
                : new StandardNumber(text, text, "", "");
    }

    /// The numbers that a text names, in its order, as it spells them.
    static Stream<String> in(String text) {
        return IN_TEXT.matcher(text).results().map(MatchResult::group);
    }

    boolean isPlan() {
        return PLAN.matcher(text).matches();
    }

    /// The number without its year: the same for every edition.
    String undated() {
        return part.isEmpty() ? base : base + "." + part;
    }

    /// The first two digits of the division whose standard it is; empty when it is none of a place.
    Optional<String> province() {
        Matcher local = LOCAL.matcher(text);
        return local.matches() ? Optional.of(local.group(1)) : Optional.empty();
    }

    /// The number as a part of a path: slashes and blanks become hyphens.
    String slug() {
        return text.replaceAll("[/\\s]+", "-");
    }
}
