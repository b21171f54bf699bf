package cn.zhunsheng.server.change;

import cn.zhunsheng.server.check.ColumnEvidence;
import cn.zhunsheng.server.check.UnmatchedColumn;
import cn.zhunsheng.server.dictionary.Edition;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The element that a column might be, from what its values look like; for a person to complete.
final class Drafting {
    private static final int MOST_DIGITS = 18;

    private Drafting() {}

    static String type(ColumnEvidence evidence) {
        if (!evidence.dates().isEmpty()) {
            return evidence.dates().contains("h") ? "日期时间型" : "日期型";
        }
        return "字符型";
    }

    /// A fixed length where all values have it, digits where all are numbers.
    static String format(ColumnEvidence evidence) {
        if (!evidence.dates().isEmpty()) {
            return evidence.dates();
        }
        int longest = Math.max(1, evidence.longest());
        long present = evidence.values() - evidence.absent();
        boolean digits =
                present > 0 && evidence.numbers() == present && longest <= MOST_DIGITS && shapedAsDigits(evidence);
        String kind = digits ? "n" : "c";
        return evidence.shortest() == longest ? kind + longest : kind + ".." + longest;
    }

    private static boolean shapedAsDigits(ColumnEvidence evidence) {
        return evidence.shapes().stream().allMatch(shape -> shape.matches("9+ × [0-9]+"));
    }

    /// The fields of the form.
    static Map<String, String> element(Edition edition, UnmatchedColumn column, String note) {
        ColumnEvidence evidence = column.evidence();
        String initials = edition.initials().of(column.name());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", "local." + id(column.name(), initials));
        values.put("name", column.name().strip());
        values.put("short_name", initials.toUpperCase(Locale.ROOT));
        values.put("data_type", type(evidence));
        values.put("format", format(evidence));
        values.put("sensitivity", "personal");
        values.put("evidence", "own");
        values.put("status", "candidate");
        values.put("version", "1.0.0");
        values.put("note", note);
        return values;
    }

    private static String id(String name, String initials) {
        String latin =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        if (!latin.isEmpty()) {
            return latin;
        }
        return initials.isEmpty()
                ? "column-" + Integer.toHexString(name.hashCode())
                : initials.toLowerCase(Locale.ROOT);
    }
}
