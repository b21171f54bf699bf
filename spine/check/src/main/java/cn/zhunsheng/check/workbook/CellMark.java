package cn.zhunsheng.check.workbook;

/// A note for a cell: the sheet by its name, row and column from 1, and what the note says.
public record CellMark(String sheet, long row, int column, String text) {
    /// As a spreadsheet calls the cell: `B12`.
    String cell() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column - 1; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }
}
