package cn.zhunsheng.check.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows that a feed gives at a time, row by row: cells as places in one array of bytes, and the rows that are no rows.
///
/// `record` counts from 0 at `firstRecord`, the records before the block; `line` from 0 at the line `firstLine`. Arrays
/// are open on purpose, as those of a [Batch]. One thread owns a block.
public final class RowBlock {
    /// A cell of text, or one that is absent.
    public static final byte TEXT = 0;

    /// A cell that the source holds as a number.
    public static final byte NUMBER = 1;

    /// A number with more digits than the source can hold: the last ones are gone.
    public static final byte DIGITS_LOST = 2;

    private static final int MOST_ROWS = 4 * Batch.ROWS;
    private static final int MOST_CELLS = 1 << 16;
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_FAULTS = 1 << 12;

    public byte[] bytes = new byte[1 << 16];
    public int size;
    public int rows;
    public final int width;

    /// Of `row` and `column` at `row * width + column`; start = end where the cell is absent.
    public final int[] start;

    public final int[] end;
    public final byte[] form;
    public final int[] record;
    public final int[] line;

    public long firstRecord;

    public long firstLine;

    /// Records begun, faulty ones too, empty lines not.
    public int records;

    private final int capacity;
    private final List<Fault> faults = new ArrayList<>();

    /// `times` faulty lines one after another, the first of them at `line`; `start` and `end` are places in the bytes.
    public record Fault(RowFault kind, int record, int line, int start, int end, int columns, int times) {}

    public RowBlock(int width) {
        this.width = width;
        this.capacity = Math.max(1, Math.min(MOST_ROWS, MOST_CELLS / Math.max(1, width)));
        this.start = new int[capacity * width];
        this.end = new int[capacity * width];
        this.form = new byte[capacity * width];
        this.record = new int[capacity];
        this.line = new int[capacity];
    }

    /// Empties the block; its first record and line follow.
    public void begin(long atRecord, long atLine) {
        size = 0;
        rows = 0;
        records = 0;
        faults.clear();
        firstRecord = atRecord;
        firstLine = atLine;
    }

    public boolean full() {
        return rows == capacity || size >= MOST_BYTES || faults.size() >= MOST_FAULTS;
    }

    public boolean empty() {
        return rows == 0 && faults.isEmpty();
    }

    /// Makes all cells of the next row absent.
    public void clearRow() {
        Arrays.fill(start, rows * width, (rows + 1) * width, 0);
        Arrays.fill(end, rows * width, (rows + 1) * width, 0);
        Arrays.fill(form, rows * width, (rows + 1) * width, TEXT);
    }

    /// Puts a cell of the next row: the bytes from `from` to the end of what was appended.
    public void cell(int column, int from, byte cellForm) {
        int i = rows * width + column;
        start[i] = from;
        end[i] = size;
        form[i] = cellForm;
    }

    public void append(byte[] from, int begin, int count) {
        room(count);
        System.arraycopy(from, begin, bytes, size, count);
        size += count;
    }

    public void append(byte b) {
        room(1);
        bytes[size++] = b;
    }

    /// Sees to it that so many bytes can be written at `size`.
    public void room(int count) {
        if (bytes.length - size < count) {
            bytes = Arrays.copyOf(bytes, Math.max(size + count, bytes.length + (bytes.length >> 1)));
        }
    }

    /// Takes the next row, whose cells were put, as a record that stands on the line.
    public void keep(long atLine) {
        record[rows] = records++;
        line[rows] = (int) (atLine - firstLine);
        rows++;
    }

    /// Takes the next row as faulty: a record without cells.
    public void fault(RowFault kind, long atLine, int from, int to, int columns) {
        faults.add(new Fault(kind, records++, (int) (atLine - firstLine), from, to, columns, 1));
    }

    /// Takes lines that hold nothing. They are no records.
    public void emptyLines(long atLine, int times) {
        faults.add(new Fault(RowFault.EMPTY, records, (int) (atLine - firstLine), 0, 0, 0, times));
    }

    /// Tells of every faulty line.
    public void replay(RowFaults to) {
        for (Fault fault : faults) {
            for (int k = 0; k < fault.times; k++) {
                to.rowFault(fault.kind, fault.record, fault.line + k, bytes, fault.start, fault.end, fault.columns);
            }
        }
    }
}
