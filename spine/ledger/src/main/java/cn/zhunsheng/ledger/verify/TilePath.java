package cn.zhunsheng.ledger.verify;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a tile or entry bundle lies (C2SP tlog-tiles).
///
/// @param level 0 to 63, or [#ENTRIES] for a bundle
/// @param index from 0
/// @param width hashes or entries in it, 1 to 256; with fewer than 256 it is partial
public record TilePath(int level, long index, int width) {
    public static final int ENTRIES = -1;
    public static final int FULL = 256;

    private static final Pattern FORM =
            Pattern.compile("tile/(entries|\\d{1,2})/((?:x\\d{3}/){0,5}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    /// The place that a path names; none where it is of another form.
    static Optional<TilePath> parsed(String path) {
        Matcher parts = FORM.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        long index = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
        TilePath read = new TilePath(level, index, width);
        return read.toString().equals(path) ? Optional.of(read) : Optional.empty();
    }

    TilePath full() {
        return new TilePath(level, index, FULL);
    }

    boolean partial() {
        return width < FULL;
    }

    @Override
    public String toString() {
        String digits = Long.toString(index);
        String padded = "0".repeat((3 - digits.length() % 3) % 3) + digits;
        StringBuilder path = new StringBuilder("tile/")
                .append(level == ENTRIES ? "entries" : level)
                .append('/');
        for (int i = 0; i < padded.length(); i += 3) {
            boolean last = i + 3 == padded.length();
            path.append(last ? "" : "x").append(padded, i, i + 3).append(last ? "" : "/");
        }
        return partial() ? path.append(".p/").append(width).toString() : path.toString();
    }
}
