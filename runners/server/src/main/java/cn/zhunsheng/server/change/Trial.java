package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.server.check.RunCounts;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// How a kept run would end by a proposal: `after`, or `why` it is not known, or neither while it is being tried.
/// `before` is how it ended then.
record Trial(
        UUID id,
        UUID proposal,
        int revision,
        String edition,
        UUID run,
        UUID organisation,
        String name,
        String model,
        Optional<RunCounts> before,
        Optional<RunCounts> after,
        Optional<Words> why) {
    boolean open() {
        return after.isEmpty() && why.isEmpty();
    }

    boolean known() {
        return before.isPresent() && after.isPresent();
    }

    boolean changes() {
        return known() && !before.equals(after);
    }

    /// The rules whose count differs: how many places failed then and would fail.
    SortedMap<String, String> rules() {
        SortedMap<String, String> rules = new TreeMap<>();
        if (known()) {
            Map<String, Long> was = before.get().failed();
            Map<String, Long> is = after.get().failed();
            was.forEach((rule, count) -> note(rules, rule, count, is.getOrDefault(rule, 0L)));
            is.forEach((rule, count) -> note(rules, rule, was.getOrDefault(rule, 0L), count));
        }
        return rules;
    }

    private static void note(SortedMap<String, String> rules, String rule, long was, long is) {
        if (was != is) {
            rules.put(rule, was + " → " + is);
        }
    }
}
