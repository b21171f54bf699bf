package cn.zhunsheng.match.draft;

import java.util.List;

/// When a value counts as absent, as a check will count it: empty, blank, or spelled as one of the usual nulls.
final class AbsentValue {
    /// Spellings of absent that a draft names in `nulls:` when it meets them.
    static final List<String> SPELLINGS = List.of("NULL", "null", "\\N", "N/A");

    private AbsentValue() {}

    static boolean blank(String value) {
        return value.chars().allMatch(c -> c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00A0' || c == '\u3000');
    }
}
