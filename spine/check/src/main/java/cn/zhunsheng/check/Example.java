package cn.zhunsheng.check;

import cn.zhunsheng.dictionary.Words;
import java.util.Optional;

/// One failure: the number of its source from 0, the sheet of a workbook, the key of a table's row
/// (`id=12`, masked as values are), its record and line from 1 (in a workbook,
/// the sheet's row), the value as it may be shown, and what was expected.
public record Example(
        int source,
        Optional<String> sheet,
        Optional<String> key,
        long record,
        long line,
        String value,
        Words expected) {}
