package cn.zhunsheng.acceptance.match;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The labelled columns, in the order of their file.
record Gold(List<GoldColumn> columns) {
    Gold {
        columns = List.copyOf(columns);
    }

    static Gold read(Path file) throws IOException {
        List<GoldColumn> columns = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                columns.add(new GoldColumn(
                        row.getField("repo"),
                        row.getField("table"),
                        row.getField("table_comment"),
                        row.getField("column"),
                        row.getField("type"),
                        row.getField("length"),
                        row.getField("comment"),
                        row.getField("element"),
                        row.getField("confidence").equals("H")));
            }
        }
        return new Gold(columns);
    }

    List<String> repositories() {
        return columns.stream().map(GoldColumn::repository).distinct().toList();
    }
}
