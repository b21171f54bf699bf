package cn.zhunsheng.dictionary;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Comparisons that must all hold, joined by blanks: `>=1.2 <2`.
public record VersionRange(List<Comparison> comparisons) {
    private static final Pattern FORM = Pattern.compile("(>=|<=|>|<|=)?(.+)");

    public VersionRange {
        comparisons = List.copyOf(comparisons);
    }

    /// One bound of a range: an operator out of `>= <= > < =` and the version that it is held against.
    public record Comparison(String operator, Version version) {
        boolean holds(Version candidate) {
            int order = candidate.compareTo(version);
            return switch (operator) {
                case ">=" -> order >= 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case "<" -> order < 0;
                default -> order == 0;
            };
        }

        @Override
        public String toString() {
            return operator + version;
        }
    }

    /// The range that the text writes.
    ///
    /// @throws IllegalArgumentException when a part is no comparison
    public static VersionRange parse(String text) {
        return new VersionRange(Arrays.stream(text.trim().split("\\s+"))
                .map(VersionRange::comparison)
                .toList());
    }

    private static Comparison comparison(String part) {
        Matcher m = FORM.matcher(part);
        if (!m.matches()) {
            throw new IllegalArgumentException("Version range holds an empty part; write it as '>=1.2 <2'");
        }
        String operator = m.group(1) == null ? "=" : m.group(1);
        return new Comparison(operator, Version.parse(m.group(2)));
    }

    public boolean holds(Version candidate) {
        return comparisons.stream().allMatch(c -> c.holds(candidate));
    }

    @Override
    public String toString() {
        return String.join(" ", comparisons.stream().map(Comparison::toString).toList());
    }
}
