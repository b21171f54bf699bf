package cn.zhunsheng.server.change;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.TableMatch;
import cn.zhunsheng.server.check.ColumnEvidence;
import cn.zhunsheng.server.dictionary.Edition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
    static Map<String, String> element(Edition edition, Draft draft, String note) {
        Map<String, String> values = draft.file()
                .map(file -> seen(edition, draft.name(), file.evidence()))
                .orElseGet(() -> declared(edition, draft));
        values.putAll(Map.of(
                "sensitivity", "personal",
                "evidence", "own",
                "status", "candidate",
                "version", "1.0.0",
                "note", note));
        return values;
    }

    /// By what the values of a file look like.
    private static Map<String, String> seen(Edition edition, String name, ColumnEvidence evidence) {
        String initials = edition.initials().of(name);
        return named(id(name, initials), name, initials, type(evidence), format(evidence));
    }

    /// By what the columns of tables are declared as.
    private static Map<String, String> declared(Edition edition, Draft draft) {
        List<ColumnMatch> columns = draft.declared().stream()
                .map(each -> new ColumnStructure(each.name(), each.type(), each.length(), each.comment(), true, 0))
                .map(column -> new ColumnMatch(column, Optional.empty(), List.of(), false))
                .toList();
        DeclaredColumn first = draft.declared().getFirst();
        TableStructure table = new TableStructure("", first.table(), "", List.of(), List.of(), List.of());
        cn.zhunsheng.match.proposal.Proposal drafted = new cn.zhunsheng.match.proposal.Proposals(
                        edition.dictionary(), edition.initials())
                .of(List.of(new TableMatch(table, columns)))
                .getFirst();
        return named(
                id(drafted.columnName().orElse(first.name()), drafted.shortName()),
                draft.name(),
                drafted.shortName(),
                drafted.dataType().spelling(),
                drafted.format());
    }

    private static Map<String, String> named(String id, String name, String initials, String type, String format) {
        return new LinkedHashMap<>(Map.of(
                "id",
                "local." + id,
                "name",
                name.strip(),
                "short_name",
                initials.toUpperCase(Locale.ROOT),
                "data_type",
                type,
                "format",
                format));
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
