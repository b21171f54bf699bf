package cn.zhunsheng.match.report;

import java.util.List;
import java.util.stream.Collectors;

/// A row of CSV. Cells that a spreadsheet would take for a formula are neutralised.
public final class CsvLine {
    /// What spreadsheets need to read Chinese.
    public static final String MARK = "\uFEFF";

    private CsvLine() {}

    /// The row with its line end.
    public static String of(List<String> cells) {
        return cells.stream().map(cell -> quoted(neutral(cell))).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String neutral(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
