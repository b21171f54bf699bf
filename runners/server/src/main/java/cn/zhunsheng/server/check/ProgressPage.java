package cn.zhunsheng.server.check;

import java.util.OptionalInt;

/// A run under way. `percent` is not known of compressed files.
record ProgressPage(Run run, String organisation, Advance advance, OptionalInt percent, boolean own) {
    static OptionalInt percent(Run run, Advance advance) {
        boolean packed = run.files().stream()
                .map(file -> file.name().toLowerCase(java.util.Locale.ROOT))
                .anyMatch(name -> name.endsWith(".gz") || name.endsWith(".xlsx"));
        return packed || run.bytes() == 0
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.min(100, advance.bytes() * 100 / run.bytes()));
    }
}
