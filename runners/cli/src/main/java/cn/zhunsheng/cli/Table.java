package cn.zhunsheng.cli;

import cn.zhunsheng.check.report.Columns;
import java.util.ArrayList;
import java.util.List;

/// Rows under headings, each column as wide as its widest cell, in terminal columns (a Chinese character takes two).
final class Table {
    private static final int WIDEST = 60;

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        rows.add(List.of(headings));
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    void print(Streams streams) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], Math.min(WIDEST, Columns.width(row.get(c))));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                line.append(Columns.left(Columns.cut(row.get(c), WIDEST), widths[c]))
                        .append("  ");
            }
            streams.line(line.toString().stripTrailing());
        }
    }
}
