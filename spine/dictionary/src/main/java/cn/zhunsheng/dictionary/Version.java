package cn.zhunsheng.dictionary;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A semantic version, such as `1.2.0` or `1.2.0-draft.1`; missing parts count as 0. A pre-release comes
/// before its release.
public record Version(int major, int minor, int patch, String preRelease) implements Comparable<Version> {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.(\\d{1,6}))?(?:-([0-9A-Za-z.-]+))?");
    /// The version that the text writes.
    ///
    /// @throws IllegalArgumentException when the text is no version
    public static Version parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "Version '%s' is not of the form 1.2.3 or 1.2.3-draft.1".formatted(text));
        }
        return new Version(
                number(parts.group(1)), number(parts.group(2)), number(parts.group(3)), text(parts.group(4)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String text(@Nullable String suffix) {
        return suffix == null ? "" : suffix;
    }

    @Override
    public int compareTo(Version other) {
        if (major != other.major) {
            return Integer.compare(major, other.major);
        }
        if (minor != other.minor) {
            return Integer.compare(minor, other.minor);
        }
        if (patch != other.patch) {
            return Integer.compare(patch, other.patch);
        }
        boolean oneReleased = preRelease.isEmpty() != other.preRelease.isEmpty();
        return oneReleased
                ? Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty())
                : preRelease.compareTo(other.preRelease);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (preRelease.isEmpty() ? "" : "-" + preRelease);
    }
}
