package cn.zhunsheng.testkit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/// One row while it is made: its cells as they will stand in the file, which of them hold a value, and which rules are
/// broken on purpose.
final class PersonRow {
    private static final String[] ABSENT = {"", "\"\"", " ", "　", "NULL", "\\N", "\"NULL\""};
    private static final DateTimeFormatter DASHED = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.BASIC_ISO_DATE;

    private final Map<Column, String> cells = new EnumMap<>(Column.class);
    private final EnumSet<Column> present = EnumSet.noneOf(Column.class);
    private final Set<String> broken = new HashSet<>();
    private final RandomGenerator random;
    private Person person;

    PersonRow(Person person, RandomGenerator random) {
        this.person = person;
        this.random = random;
    }

    Person person() {
        return person;
    }

    Set<Column> present() {
        return present;
    }

    Set<String> broken() {
        return broken;
    }

    RandomGenerator random() {
        return random;
    }

    /// Makes another person of the row.
    void is(Person other) {
        person = other;
        set(Column.ID_NUMBER, other.idNumber());
        set(Column.SEX, other.sex());
        date(Column.BIRTH_DATE, other.born());
    }

    void set(Column column, String value) {
        written(column, random.nextInt(40) == 0 ? quoted(value) : value);
    }

    /// The cell as it will stand in the file, quotes and all.
    void written(Column column, String cell) {
        cells.put(column, cell);
        present.add(column);
    }

    /// A date in one of the two notations that the elements take.
    void date(Column column, LocalDate day) {
        set(column, (random.nextBoolean() ? DASHED : PLAIN).format(day));
    }

    void absent(Column column) {
        cells.put(column, ABSENT[random.nextInt(ABSENT.length)]);
        present.remove(column);
    }

    void breaks(String... rules) {
        broken.addAll(Arrays.asList(rules));
    }

    static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    /// The row's line without its end. `width` may be fewer cells than there are columns, or more.
    void line(StringBuilder out, List<Column> columns, int width) {
        int written = 0;
        for (Column column : columns) {
            if (written < width) {
                out.append(written == 0 ? "" : ",").append(cells.getOrDefault(column, ""));
            }
            written++;
        }
        out.append(",x".repeat(Math.max(0, width - written)));
    }
}
