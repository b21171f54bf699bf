package cn.zhunsheng.testkit;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Adds up what a check must find, row by row, from what the generator knows of each row: which columns hold a value,
/// and which rules the
/// row's one fault breaks. Judges no value.
final class TruthCount {
    private final Set<String> warnings;
    private final Map<String, long[]> rules = new HashMap<>();
    private final Map<Column, List<long[]>> own = new HashMap<>();
    private final List<Column> columns;
    private final List<CrossRule> crossRules;
    private long rows;
    private long emptyLines;
    private long ragged;
    private long unencoded;
    private long unclosed;

    TruthCount(Form form, Set<String> warnings) {
        this.warnings = Set.copyOf(warnings);
        this.columns = form.columns();
        this.crossRules = form.crossRules();
        for (Column column : columns) {
            if (column.required()) {
                rules.put(column.rule("required"), new long[2]);
            }
            own.put(column, column.ownRules().stream().map(this::counter).toList());
        }
        for (CrossRule rule : crossRules) {
            counter(rule.id());
        }
    }

    private long[] counter(String rule) {
        return rules.computeIfAbsent(rule, id -> new long[2]);
    }

    void emptyLine() {
        emptyLines++;
    }

    void raggedRow() {
        rows++;
        ragged++;
    }

    void unencodedRow() {
        rows++;
        unencoded++;
    }

    void unclosedRow() {
        rows++;
        unclosed++;
    }

    /// A row of right form: a value's rules run until the first error, and the other rules see the values that no error
    /// ended.
    void row(Set<Column> present, Set<String> broken) {
        rows++;
        Set<Column> sound = EnumSet.noneOf(Column.class);
        for (Column column : columns) {
            if (column.required()) {
                add(counter(column.rule("required")), !present.contains(column));
            }
            if (present.contains(column) && passes(column, broken)) {
                sound.add(column);
            }
        }
        for (CrossRule rule : crossRules) {
            if (sound.containsAll(rule.reads())) {
                add(counter(rule.id()), broken.contains(rule.id()));
            }
        }
    }

    private boolean passes(Column column, Set<String> broken) {
        List<long[]> counters = own.getOrDefault(column, List.of());
        if (broken.isEmpty()) {
            counters.forEach(counter -> add(counter, false));
            return true;
        }
        List<String> ids = column.ownRules();
        for (int i = 0; i < ids.size(); i++) {
            boolean fails = broken.contains(ids.get(i));
            add(counters.get(i), fails);
            if (fails && !warnings.contains(ids.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void add(long[] counter, boolean failed) {
        counter[0]++;
        counter[1] += failed ? 1 : 0;
    }

    Truth truth() {
        Map<String, Truth.Count> counts = new HashMap<>();
        rules.forEach((id, counter) -> counts.put(id, new Truth.Count(counter[0], counter[1])));
        counts.put("row.empty", new Truth.Count(rows + emptyLines, emptyLines));
        counts.put("row.quote", new Truth.Count(rows, unclosed));
        counts.put("row.encoding", new Truth.Count(rows - unclosed, unencoded));
        counts.put("row.width", new Truth.Count(rows - unclosed - unencoded, ragged));
        return new Truth(rows, counts);
    }
}
