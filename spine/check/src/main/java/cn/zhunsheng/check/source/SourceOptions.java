package cn.zhunsheng.check.source;

import cn.zhunsheng.dictionary.Encoding;
import java.util.Optional;

/// What the user said of a source; empty means: find out. `headerRow` counts records from 1, empty lines included; in a
/// workbook, the rows of the sheet. `sheet` names one sheet of a workbook.
public record SourceOptions(
        Optional<Encoding> encoding,
        Optional<Character> delimiter,
        Optional<Integer> headerRow,
        Optional<String> sheet) {
    public static final SourceOptions FIND_OUT =
            new SourceOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// The header's record in delimited text.
    int row() {
        return headerRow.orElse(1);
    }

    /// The same of a source beside the data set, whose sheets are its own.
    public SourceOptions besideDataSet() {
        return new SourceOptions(encoding, delimiter, headerRow, Optional.empty());
    }

    SourceOptions withHeaderRow(int row) {
        return new SourceOptions(encoding, delimiter, Optional.of(row), sheet);
    }
}
