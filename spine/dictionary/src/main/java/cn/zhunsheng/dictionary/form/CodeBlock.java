package cn.zhunsheng.dictionary.form;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Words;
import java.util.List;
import java.util.stream.Collectors;

/// The codes of one set that may be chosen, and where they stand on the sheet of codes.
///
/// `firstRow` counts from 1; `range` is the reference of a drop-down to the cells that hold the codes.
record CodeBlock(CodeSet set, List<Code> codes, int firstRow, Words sheet) {
    /// So many are said where the cell is; a longer list is read on its sheet.
    private static final int MOST_SAID = 12;

    CodeBlock {
        codes = List.copyOf(codes);
    }

    int lastRow() {
        return firstRow + codes.size() - 1;
    }

    String range(String sheetName) {
        return "'%s'!$C$%d:$C$%d".formatted(sheetName, firstRow, lastRow());
    }

    /// Every code with its name where they are few, else where to find them.
    Words listed() {
        if (codes.size() <= MOST_SAID) {
            return new Words(
                    codes.stream().map(c -> c.code() + " " + c.title().zh()).collect(Collectors.joining("；")),
                    codes.stream().map(c -> c.code() + " " + c.title().en()).collect(Collectors.joining("; ")));
        }
        return new Words(
                "填代码；代码与名称见“%s”页的“%s”（%,d 个）".formatted(sheet.zh(), set.title().zh(), codes.size()),
                "Enter the code; codes and names stand on sheet %s under %s (%,d)"
                        .formatted(sheet.en(), set.title().en(), codes.size()));
    }
}
