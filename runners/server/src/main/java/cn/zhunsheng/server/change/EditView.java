package cn.zhunsheng.server.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// An edit as a page shows it: cells for a row, lines for a text.
record EditView(String file, String key, List<Cell> cells, List<LineDiff.Line> lines) {
    EditView {
        cells = List.copyOf(cells);
        lines = List.copyOf(lines);
    }

    record Cell(String column, String before, String after) {}

    static EditView of(Edit edit) {
        String before = edit.before().getOrDefault(Edit.TEXT, "");
        String after = edit.after().getOrDefault(Edit.TEXT, "");
        if (edit.whole()) {
            return new EditView(edit.file(), "", List.of(), LineDiff.of(before, after));
        }
        Set<String> columns = new TreeSet<>(edit.before().keySet());
        columns.addAll(edit.after().keySet());
        List<Cell> cells = new ArrayList<>();
        for (String column : columns) {
            String was = edit.before().getOrDefault(column, "");
            String is = edit.after().getOrDefault(column, "");
            if (!was.equals(is)) {
                cells.add(new Cell(column, was, is));
            }
        }
        return new EditView(edit.file(), edit.key(), cells, List.of());
    }
}
