package cn.zhunsheng.dictionary.intake;

import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A table of a package with rows put into it: those that it holds keep their places, new ones follow.
public final class TableMerge {
    private final String place;
    private final String key;
    private final List<String> order;
    private final boolean replace;
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final List<Words> changes = new ArrayList<>();
    private final Problems problems = new Problems();

    /// @param place the table as problems name it, such as `my-city/elements.csv`
    /// @param text the table as it is, empty when the package has none yet
    /// @param order every column that the table may have; the first is the key
    /// @param replace whether a row takes the place of another one of its key
    /// @throws Refusal when what is there cannot be read
    public TableMerge(String place, String text, List<String> order, boolean replace) throws Refusal {
        this.place = place;
        this.key = order.getFirst();
        this.order = List.copyOf(order);
        this.replace = replace;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                if (columns.isEmpty()) {
                    columns.addAll(record.getFields());
                } else {
                    read(record);
                }
            }
        } catch (CsvParseException | IOException e) {
            throw unreadable();
        }
        if (columns.stream().distinct().count() < columns.size()) {
            throw unreadable();
        }
    }

    private void read(CsvRecord record) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
            row.put(columns.get(i), record.getField(i));
        }
        rows.put(row.getOrDefault(key, ""), row);
    }

    private Refusal unreadable() {
        return new Refusal(
                "package.table_unreadable",
                new Words("包中的表读不了", "The package's table cannot be read"),
                place,
                new Words("先用 zs packages verify 核验并改正标准包", "Verify and mend the package first: zs packages verify"));
    }

    /// Whether the table has a row of that key.
    public boolean holds(String id) {
        return rows.containsKey(id);
    }

    /// Puts a row in; what it leaves unsaid stays as it was.
    public void put(String id, Map<String, String> cells) {
        Map<String, String> held = rows.get(id);
        if (held == null) {
            rows.put(id, new LinkedHashMap<>(cells));
            String name = cells.getOrDefault("name", cells.getOrDefault("title", ""));
            changes.add(new Words("新增 " + id + " " + name, "added " + id + " " + name));
            return;
        }
        List<String> differing = cells.entrySet().stream()
                .filter(cell ->
                        !cell.getValue().isEmpty() && !cell.getValue().equals(held.getOrDefault(cell.getKey(), "")))
                .map(cell -> "%s '%s' → '%s'"
                        .formatted(cell.getKey(), held.getOrDefault(cell.getKey(), ""), cell.getValue()))
                .toList();
        if (differing.isEmpty()) {
            return;
        }
        if (!replace) {
            held(id, differing);
            return;
        }
        cells.forEach((column, value) -> {
            if (!value.isEmpty()) {
                held.put(column, value);
            }
        });
        changes.add(new Words(
                "更新 " + id + "：" + String.join("；", differing), "changed " + id + ": " + String.join("; ", differing)));
    }

    private void held(String id, List<String> differing) {
        problems.error(
                "package.id_held",
                place,
                new Words(
                        "包中已有 '%s'，内容不同：%s。".formatted(id, String.join("；", differing)),
                        "The package holds '%s' already, and otherwise: %s."
                                .formatted(id, String.join("; ", differing))),
                new Words("核对；要以新的为准，加 --replace。", "Compare them; add --replace to let the new one hold."));
    }

    /// What became of the rows that differ from what was there, in the order in which they were put in.
    public List<Words> changes() {
        return List.copyOf(changes);
    }

    public Problems problems() {
        return problems;
    }

    /// The table as a package keeps it: the columns that it had, then those that now say something.
    public String text() throws IOException {
        List<String> header = new ArrayList<>(columns);
        for (String column : order) {
            boolean says = rows.values().stream()
                    .anyMatch(row -> !row.getOrDefault(column, "").isEmpty());
            if (says && !header.contains(column)) {
                header.add(column);
            }
        }
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header);
            for (Map<String, String> row : rows.values()) {
                csv.writeRecord(header.stream()
                        .map(column -> Objects.requireNonNull(row.getOrDefault(column, "")))
                        .toList());
            }
        }
        return text.toString();
    }
}
