package cn.zhunsheng.check.run;

import cn.zhunsheng.check.kernel.KeyBuffer;
import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.scan.RowFaults;
import cn.zhunsheng.check.scan.Scanner;
import java.io.IOException;
import java.util.Arrays;

/// Reads single records of a source again, by the offset at which they begin. One thread owns a reader.
final class RecordReader {
    private static final int FIRST = 1 << 12;

    private final DelimitedLayout layout;
    private final Scanner scanner;
    private final Batch batch;
    private final KeyBuffer keys = new KeyBuffer(false);
    private final Scanner counter;
    private final Batch passed;
    private byte[] buffer = new byte[FIRST * 2];
    private long heldFrom;
    private int limit;
    private boolean last;
    private byte[] between = new byte[FIRST];

    RecordReader(DelimitedLayout layout) {
        this.layout = layout;
        int[] none = new int[layout.width()];
        Arrays.fill(none, -1);
        this.counter = Scanner.finding(layout.dialect(), layout.width(), none);
        this.passed = new Batch(0, layout.dialect().encoding());
        this.scanner = Scanner.finding(layout.dialect(), layout.width(), layout.slotOf());
        this.batch = new Batch(layout.slots(), layout.dialect().encoding());
    }

    byte[] key(long offset, int[] slots) throws IOException {
        return keys.keyOf(record(offset), 0, slots);
    }

    /// A batch whose only row is the record that begins at the offset.
    Batch record(long offset) throws IOException {
        boolean held = offset >= heldFrom && offset < heldFrom + limit && whole(offset);
        for (int length = FIRST; !held; length *= 2) {
            hold(offset, length);
            held = whole(offset);
        }
        return batch;
    }

    /// Records that are asked for one behind the other are mostly in what was read for the first of them.
    private void hold(long offset, int length) throws IOException {
        if (buffer.length < length) {
            buffer = new byte[length * 2];
        }
        limit = layout.bytes().read(offset, buffer, 0, length);
        heldFrom = offset;
        last = limit < length;
    }

    private boolean whole(long offset) {
        int from = (int) (offset - heldFrom);
        scanner.begin(buffer, from, from + 1, limit, last);
        Scanner.Stop stop = scanner.fill(batch, RecordReader::unexpected);
        buffer = batch.bytes;
        return stop != Scanner.Stop.STARVED;
    }

    /// Rows and lines from one record's start to another's. Both lie in one chunk, so what is between them is bounded.
    Counted count(long from, long offset) throws IOException {
        int length = Math.toIntExact(offset - from);
        if (between.length < length) {
            between = new byte[length];
        }
        int read = layout.bytes().read(from, between, 0, length);
        RowFaults ignored = (fault, record, line, bytes, start, end, columns) -> {};
        counter.begin(between, 0, read, read, true);
        Scanner.Stop stop = counter.fill(passed, ignored);
        while (stop != Scanner.Stop.DONE) {
            if (stop == Scanner.Stop.STARVED && !counter.cutAtLineEnd(RowFault.QUOTE, ignored)) {
                counter.cutAtLimit(RowFault.QUOTE, ignored, 0);
            }
            stop = counter.fill(passed, ignored);
        }
        return new Counted(counter.records(), counter.lines());
    }

    record Counted(long rows, long lines) {}

    private static void unexpected(
            RowFault fault, int record, int line, byte[] bytes, int start, int end, int columns) {
        throw new IllegalStateException(
                "A record that was sound is now " + fault + ": the source changed while it was read");
    }
}
