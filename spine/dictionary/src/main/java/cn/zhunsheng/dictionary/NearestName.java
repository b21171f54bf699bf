package cn.zhunsheng.dictionary;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The known name that was probably meant.
public final class NearestName {
    /// Nobody slips in a name longer than this, and comparing takes the product of two lengths.
    private static final int LONGEST = 200;

    private NearestName() {}

    /// The closest name when it is close enough to be a slip of the pen, ignoring case; the alphabetically
    /// first of equals.
    public static Optional<String> to(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        int allowed = Math.max(2, written.length() / 3);
        return names.stream()
                .filter(name -> Math.abs(name.length() - written.length()) <= allowed)
                .sorted()
                .min(Comparator.comparingInt(name -> distance(written, name)))
                .filter(name -> distance(written, name) <= allowed);
    }

    /// The end of a sentence that names it, as in ` (nearest: name)`; empty when nothing is near.
    public static Words hint(String written, Collection<String> names) {
        return to(written, names)
                .map(name -> new Words("（最接近的是 %s）".formatted(name), " (nearest: %s)".formatted(name)))
                .orElse(new Words("", ""));
    }

    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
