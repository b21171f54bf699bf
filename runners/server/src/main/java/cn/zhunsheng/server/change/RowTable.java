package cn.zhunsheng.server.change;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A table of a package, by the key in its first column: rows keep their places, new ones follow. One thread.
final class RowTable {
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    /// @param text of a table that loads; empty where there is none yet
    /// @param first the column that holds the key of a new table
    RowTable(String text, String first) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                if (columns.isEmpty()) {
                    columns.addAll(record.getFields());
                } else {
                    read(record);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (columns.isEmpty()) {
            columns.add(first);
        }
    }

    private void read(CsvRecord record) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(columns.size(), record.getFieldCount()); i++) {
            row.put(columns.get(i), record.getField(i));
        }
        rows.put(row.getOrDefault(columns.getFirst(), ""), row);
    }

    /// The cells that say something; none when there is no such row.
    Map<String, String> row(String key) {
        Map<String, String> said = new LinkedHashMap<>(rows.getOrDefault(key, Map.of()));
        said.values().removeIf(String::isEmpty);
        return said;
    }

    List<String> columns() {
        return List.copyOf(columns);
    }

    List<String> keys() {
        return List.copyOf(rows.keySet());
    }

    /// Puts a row in the place of the one with its key, or at the end; no cells take it away.
    void put(String key, Map<String, String> cells) {
        if (cells.isEmpty()) {
            rows.remove(key);
            return;
        }
        Map<String, String> row = new LinkedHashMap<>();
        row.put(columns.getFirst(), key);
        row.putAll(cells);
        rows.put(key, row);
        cells.keySet().stream().filter(column -> !columns.contains(column)).forEach(columns::add);
    }

    /// As a package keeps it; empty when no row is left.
    String text() {
        if (rows.isEmpty()) {
            return "";
        }
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns);
            for (Map<String, String> row : rows.values()) {
                csv.writeRecord(columns.stream()
                        .map(column -> Objects.requireNonNull(row.getOrDefault(column, "")))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
