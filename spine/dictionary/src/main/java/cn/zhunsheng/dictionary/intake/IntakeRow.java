package cn.zhunsheng.dictionary.intake;

import java.util.List;

/// A row as it was given: where it stands (`file, sheet, row`), and its cells, as many as the header's.
public record IntakeRow(String where, List<String> cells) {
    public IntakeRow {
        cells = List.copyOf(cells);
    }
}
