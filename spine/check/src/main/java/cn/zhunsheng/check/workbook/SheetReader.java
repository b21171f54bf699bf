package cn.zhunsheng.check.workbook;

import cn.zhunsheng.check.scan.RowBlock;
import cn.zhunsheng.check.scan.Scanner;
import cn.zhunsheng.check.workbook.XmlPull.Event;
import java.io.IOException;

/// Reads one sheet, row by row, into blocks. One thread owns it.
final class SheetReader implements AutoCloseable {
    static final int MOST_COLUMNS = 16_384;
    static final int MOST_ROWS = 1_048_576;

    private static final byte[] ROW = XmlPull.ascii("row");
    private static final byte[] CELL = XmlPull.ascii("c");
    private static final byte[] REFERENCE = XmlPull.ascii("r");
    private static final byte[] STYLE = XmlPull.ascii("s");
    private static final byte[] TYPE = XmlPull.ascii("t");
    private static final byte[] VALUE = XmlPull.ascii("v");
    private static final byte[] INLINE = XmlPull.ascii("is");
    private static final byte[] DATA = XmlPull.ascii("sheetData");

    private final XmlPull xml;
    private final SharedStrings strings;
    private final Styles styles;
    private final Numbers numbers;
    private final Phrase phrase = new Phrase();
    private boolean inData;
    private int line;
    private int columns;
    private int rowFrom;
    private boolean tooLong;

    SheetReader(XmlPull xml, SharedStrings strings, Styles styles, Numbers numbers) {
        this.xml = xml;
        this.strings = strings;
        this.styles = styles;
        this.numbers = numbers;
    }

    /// Puts the cells of the next row that has any into the block's next row, without keeping it; false when the sheet
    /// ends. Behind every cell stands a tab, so that the row's bytes can be shown as a whole.
    boolean row(RowBlock block) throws IOException {
        while (nextRow()) {
            block.clearRow();
            columns = 0;
            rowFrom = block.size;
            tooLong = false;
            cells(block);
            if (columns > 0 || tooLong) {
                return true;
            }
            block.size = rowFrom;
        }
        return false;
    }

    /// Where the row's bytes begin in the block.
    int rowFrom() {
        return rowFrom;
    }

    /// Whether the row has more bytes than a record may have; those beyond were left out.
    boolean tooLong() {
        return tooLong;
    }

    /// The row as the sheet numbers it, from 1.
    int line() {
        return line;
    }

    /// Where the last cell stands that is not blank, from 1.
    int columns() {
        return columns;
    }

    private boolean nextRow() throws IOException {
        while (true) {
            Event event = xml.next();
            if (event == Event.DONE || (event == Event.END && inData && xml.named(DATA))) {
                return false;
            }
            if (event == Event.START) {
                if (inData && xml.named(ROW)) {
                    line = lineOf();
                    return true;
                }
                inData |= xml.named(DATA);
            }
        }
    }

    private int lineOf() throws IOException {
        int r = xml.attribute(REFERENCE);
        int given = r < 0 ? line + 1 : number(xml.valueFrom(r), xml.valueTo(r));
        if (given <= line || given > MOST_ROWS) {
            throw new DamagedWorkbook("its rows are not in their order");
        }
        return given;
    }

    private int number(int from, int to) throws IOException {
        byte[] bytes = xml.bytes();
        int number = 0;
        for (int p = from; p < to; p++) {
            int digit = bytes[p] - '0';
            if (digit < 0 || digit > 9 || p - from > 8) {
                throw new DamagedWorkbook("a number of a row or style is none");
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private void cells(RowBlock block) throws IOException {
        int column = -1;
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event != Event.START) {
                continue;
            }
            if (xml.named(CELL)) {
                int r = xml.attribute(REFERENCE);
                column = r < 0 ? column + 1 : columnOf(xml.valueFrom(r), xml.valueTo(r));
                if (column < 0 || column >= MOST_COLUMNS) {
                    throw new DamagedWorkbook("a cell stands in no column");
                }
                cell(column, block);
            } else {
                xml.skip();
            }
        }
    }

    /// The column of a reference such as `AB12`, from 0; -1 when it names none.
    private int columnOf(int from, int to) {
        byte[] bytes = xml.bytes();
        int column = 0;
        int p = from;
        while (p < to && bytes[p] >= 'A' && bytes[p] <= 'Z' && p - from < 4) {
            column = column * 26 + bytes[p] - 'A' + 1;
            p++;
        }
        return column - 1;
    }

    private void cell(int column, RowBlock block) throws IOException {
        int t = xml.attribute(TYPE);
        CellType type = t < 0 ? CellType.NUMBER : CellType.of(xml.bytes(), xml.valueFrom(t), xml.valueTo(t));
        int s = type == CellType.NUMBER ? xml.attribute(STYLE) : -1;
        int style = s < 0 ? 0 : number(xml.valueFrom(s), xml.valueTo(s));
        int from = block.size;
        byte form = RowBlock.TEXT;
        for (Event event = xml.next(); event != Event.END; event = xml.next()) {
            if (event != Event.START) {
                continue;
            }
            if (xml.named(VALUE)) {
                phrase.plain(xml);
                block.size = from;
                form = value(type, style, block);
            } else if (xml.named(INLINE)) {
                phrase.rich(xml);
                block.size = from;
                block.append(phrase.bytes, 0, phrase.size);
            } else {
                xml.skip();
            }
        }
        if (block.size - rowFrom > Scanner.LONGEST_RECORD) {
            block.size = from;
            tooLong = true;
        }
        if (block.size > from) {
            if (column < block.width) {
                block.cell(column, from, form);
            }
            if (!blank(block.bytes, from, block.size)) {
                columns = Math.max(columns, column + 1);
            }
            block.append((byte) '\t');
        }
    }

    private byte value(CellType type, int style, RowBlock block) throws IOException {
        if (phrase.size == 0) {
            return RowBlock.TEXT;
        }
        switch (type) {
            case NUMBER -> {
                return numbers.append(phrase.bytes, phrase.size, styles.kind(style), block);
            }
            case SHARED -> strings.append(index(), block);
            case TRUTH -> {
                byte[] truth = phrase.bytes[0] == '1' ? CellType.TRUE : CellType.FALSE;
                block.append(truth, 0, truth.length);
            }
            case FORMULA_TEXT -> {
                phrase.unescape();
                block.append(phrase.bytes, 0, phrase.size);
            }
            case OTHER -> block.append(phrase.bytes, 0, phrase.size);
        }
        return RowBlock.TEXT;
    }

    private int index() throws IOException {
        int index = 0;
        for (int p = 0; p < phrase.size; p++) {
            int digit = phrase.bytes[p] - '0';
            if (digit < 0 || digit > 9 || p > 8) {
                throw new DamagedWorkbook("the number of a string is none");
            }
            index = index * 10 + digit;
        }
        return index;
    }

    private static boolean blank(byte[] bytes, int from, int to) {
        for (int p = from; p < to; p++) {
            if (bytes[p] < 0 || bytes[p] > ' ') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
