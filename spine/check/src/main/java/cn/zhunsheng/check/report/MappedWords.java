package cn.zhunsheng.check.report;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.MappedUse;
import java.util.stream.Collectors;

/// Says which raw values were judged as codes, and how many.
final class MappedWords {
    private static final int LISTED = 12;
    private static final int LONGEST = 40;

    private MappedWords() {}

    static String of(CheckResult result, Phrases phrases) {
        long count = result.mapped().stream().mapToLong(MappedUse::count).sum();
        int all = result.mapped().size();
        return phrases.of("mapped.used", count)
                + result.mapped().stream()
                        .limit(LISTED)
                        .map(use -> "%s %s → %s (%,d)"
                                .formatted(
                                        use.field(),
                                        Html.cut(use.raw(), LONGEST),
                                        Html.cut(use.code(), LONGEST),
                                        use.count()))
                        .collect(Collectors.joining(phrases.of("columns.and")))
                + (all > LISTED ? phrases.of("mapped.more", all) : "");
    }
}
