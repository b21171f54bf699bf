package cn.zhunsheng.dictionary.load;

import cn.zhunsheng.dictionary.NearestName;
import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.Words;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One table of a package: its rows, with the line that each begins on.
final class CsvTable {
    private static final int MOST_ROWS = 1_000_000;
    private static final int MOST_COLUMNS = 1_000;
    private static final int LONGEST_CELL = 1 << 16;
    private static final int LONGEST_ROW = 1 << 20;

    private final PackageFiles files;
    private final String file;
    private final Columns columns;
    private final Problems problems;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final List<CsvRow> rows = new ArrayList<>();
    private int width;

    private CsvTable(PackageFiles files, String file, Columns columns, Problems problems) {
        this.files = files;
        this.file = file;
        this.columns = columns;
        this.problems = problems;
    }

    /// The rows of the file; none when there is no such file.
    static List<CsvRow> read(PackageFiles files, String file, Columns columns, Problems problems) {
        CsvTable table = new CsvTable(files, file, columns, problems);
        files.text(file).ifPresent(table::parse);
        return table.rows;
    }

    private void parse(String text) {
        long line = 1;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler(), text)) {
            for (CsvRecord row : reader) {
                line = row.getStartingLineNumber();
                if (rows.size() == MOST_ROWS) {
                    tooLong(line);
                    return;
                }
                if (width == 0) {
                    header(row);
                } else {
                    row(row);
                }
            }
        } catch (CsvParseException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            unreadable(line, String.valueOf(reason));
        } catch (IOException e) {
            unreadable(line, e.toString());
        }
    }

    private static CsvRecordHandler handler() {
        return CsvRecordHandler.of(limits ->
                limits.maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_ROW));
    }

    private void header(CsvRecord header) {
        width = header.getFieldCount();
        for (int i = 0; i < width; i++) {
            String name = header.getField(i);
            if (!columns.known().contains(name)) {
                unknown(name, header.getStartingLineNumber());
            } else if (places.putIfAbsent(name, i) != null) {
                repeated(name, header.getStartingLineNumber());
            }
        }
        columns.known().stream()
                .filter(c -> columns.required().contains(c) && !places.containsKey(c))
                .forEach(c -> missing(c, header.getStartingLineNumber()));
    }

    private void row(CsvRecord row) {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() == width) {
            rows.add(new CsvRow(files.place(file, line), places, row.getFields(), problems));
            return;
        }
        problems.error(
                "package.row_width",
                files.place(file, line),
                new Words(
                        "这一行有 %d 格，表头有 %d 格。".formatted(row.getFieldCount(), width),
                        "The row has %d cells, the header has %d.".formatted(row.getFieldCount(), width)),
                new Words("补齐或删去逗号；含逗号的内容加双引号。", "Add or remove commas; put text with commas in double quotes."));
    }

    private void unknown(String name, long line) {
        Words near = NearestName.hint(name, columns.known());
        problems.error(
                "package.column_unknown",
                files.place(file, line),
                new Words(
                        "没有名为 '%s' 的列%s。".formatted(name, near.zh()),
                        "There is no column '%s'%s.".formatted(name, near.en())),
                new Words(
                        "用这些列名：%s。".formatted(String.join(", ", columns.known())),
                        "Use these column names: %s.".formatted(String.join(", ", columns.known()))));
    }

    private void repeated(String name, long line) {
        problems.error(
                "package.column_repeated",
                files.place(file, line),
                new Words("列 '%s' 出现两次。".formatted(name), "Column '%s' stands there twice.".formatted(name)),
                new Words("只留一列。", "Keep one of them."));
    }

    private void missing(String name, long line) {
        problems.error(
                "package.column_missing",
                files.place(file, line),
                new Words("缺少列 '%s'。".formatted(name), "Column '%s' is missing.".formatted(name)),
                new Words("加上这一列。", "Add the column."));
    }

    private void tooLong(long line) {
        problems.error(
                "package.file_too_large",
                files.place(file, line),
                new Words(
                        "表格超过 %d 行，其余没有读。".formatted(MOST_ROWS),
                        "The table has more than %d rows; the others were not read.".formatted(MOST_ROWS)),
                new Words("拆成较小的包。", "Split it into smaller packages."));
    }

    private void unreadable(long line, String reason) {
        problems.error(
                "package.table_unreadable",
                files.place(file, line),
                new Words(
                        "从这一行起不是 CSV：%s。".formatted(reason), "From this line on it is not CSV: %s.".formatted(reason)),
                new Words(
                        "双引号要成对，单元格内的双引号写两次。",
                        "Close every double quote, and write a double quote inside a cell twice."));
    }
}
