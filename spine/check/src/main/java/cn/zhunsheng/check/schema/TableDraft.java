package cn.zhunsheng.check.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A table while its script is read: what one statement says of it may be added to by later ones.
final class TableDraft {
    /// What people wrote of a thing is kept up to so many characters.
    private static final int LONGEST_COMMENT = 4000;

    final String schema;
    final String name;
    String comment = "";
    private final List<ColumnStructure> columns = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private List<String> primaryKey = List.of();
    private final List<List<String>> uniqueKeys = new ArrayList<>();

    TableDraft(String schema, String name) {
        this.schema = schema;
        this.name = name;
    }

    void comment(String text) {
        comment = kept(text);
    }

    private static String kept(String text) {
        return text.length() <= LONGEST_COMMENT ? text : text.substring(0, LONGEST_COMMENT);
    }

    private int index(String column) {
        return places.getOrDefault(column.toLowerCase(Locale.ROOT), -1);
    }

    /// The name as the table spells it.
    private Optional<String> spelled(String column) {
        int i = index(column);
        return i < 0 ? Optional.empty() : Optional.of(columns.get(i).name());
    }

    /// The last column so far, if there is one.
    Optional<ColumnStructure> last() {
        return columns.isEmpty() ? Optional.empty() : Optional.of(columns.getLast());
    }

    /// Adds the column, or puts it in the place of the one called `old`, also in keys.
    void put(String old, ColumnStructure column) {
        int i = index(old);
        if (i < 0) {
            places.put(column.name().toLowerCase(Locale.ROOT), columns.size());
            columns.add(column);
        } else {
            places.remove(old.toLowerCase(Locale.ROOT));
            places.put(column.name().toLowerCase(Locale.ROOT), i);
            ColumnStructure was = columns.get(i);
            String comment = column.comment().isEmpty() ? was.comment() : column.comment();
            boolean typed = !column.type().isEmpty(); // Oracle: modify (a not null)
            columns.set(
                    i,
                    new ColumnStructure(
                            column.name(),
                            typed ? column.type() : was.type(),
                            typed ? column.length() : was.length(),
                            comment,
                            column.nullable(),
                            was.line()));
            primaryKey = renamed(primaryKey, was.name(), column.name());
            uniqueKeys.replaceAll(key -> renamed(key, was.name(), column.name()));
        }
    }

    Optional<ColumnStructure> column(String name) {
        int i = index(name);
        return i < 0 ? Optional.empty() : Optional.of(columns.get(i));
    }

    void nullable(String column, boolean nullable) {
        column(column)
                .ifPresent(c -> put(
                        c.name(),
                        new ColumnStructure(c.name(), c.type(), c.length(), c.comment(), nullable, c.line())));
    }

    void rename(ColumnStructure old, String name) {
        put(old.name(), new ColumnStructure(name, old.type(), old.length(), old.comment(), old.nullable(), old.line()));
    }

    private static List<String> renamed(List<String> key, String old, String name) {
        return key.stream().map(c -> c.equalsIgnoreCase(old) ? name : c).toList();
    }

    void columnComment(String column, String text) {
        int i = index(column);
        if (i >= 0) {
            ColumnStructure was = columns.get(i);
            columns.set(
                    i,
                    new ColumnStructure(was.name(), was.type(), was.length(), kept(text), was.nullable(), was.line()));
        }
    }

    void primaryKey(List<String> named) {
        primaryKey = named;
    }

    void uniqueKey(List<String> named) {
        if (!named.isEmpty()) {
            uniqueKeys.add(named);
        }
    }

    TableStructure finished() {
        List<String> primary = columnsOf(primaryKey);
        List<List<String>> unique = uniqueKeys.stream()
                .map(this::columnsOf)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        Set<String> filled = new HashSet<>(primary);
        List<ColumnStructure> last = columns.stream()
                .map(c -> new ColumnStructure(
                        c.name(),
                        c.type(),
                        c.length(),
                        c.comment(),
                        c.nullable() && !filled.contains(c.name()),
                        c.line()))
                .toList();
        return new TableStructure(schema, name, comment, last, primary, unique);
    }

    /// The key's columns; none where one of them is no column of the table, such as an expression.
    private List<String> columnsOf(List<String> key) {
        List<String> known = key.stream().flatMap(c -> spelled(c).stream()).toList();
        return known.size() == key.size() ? known : List.of();
    }
}
