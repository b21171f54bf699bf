package cn.zhunsheng.check.workbook;

import cn.zhunsheng.check.scan.RowBlock;
import cn.zhunsheng.check.scan.TemporaryFile;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The strings that cells refer to by number: their bytes one behind the other, each behind its length, and where every
/// eighth begins.
///
/// Twenty million strings so take 20 MB; their bytes stand in memory up to a budget, beyond it in a temporary file that
/// is mapped. One thread fills it and reads it.
final class SharedStrings implements AutoCloseable {
    private static final int STEP = 8;

    /// Three times the cells of a full sheet of twenty columns.
    private static final int MOST = 1 << 26;

    /// What cells may take out in all: a long string that every cell of a sheet refers to would have no end.
    private static final long MOST_TAKEN = 16L << 30;

    private static final ValueLayout.OfInt LENGTH = ValueLayout.JAVA_INT_UNALIGNED;

    private final Arena arena = Arena.ofShared();
    private final int budget;
    private byte[] pending = new byte[1 << 16];
    private int pendingSize;
    private long written;
    private @Nullable TemporaryFile file;
    private MemorySegment store = MemorySegment.NULL;
    private long[] starts = new long[1024];
    private int count;
    private int lastIndex = -2;
    private long lastEnd;
    private long taken;

    SharedStrings(int budget) {
        this.budget = budget;
    }

    void add(byte[] bytes, int length) throws IOException {
        if (count == MOST) {
            throw new ArchiveBomb();
        }
        if (count % STEP == 0) {
            int k = count / STEP;
            starts = k == starts.length ? Arrays.copyOf(starts, k * 2) : starts;
            starts[k] = written + pendingSize;
        }
        if (pendingSize + length + 4 > budget) {
            spill();
        }
        if (pendingSize + length + 4 > pending.length) {
            pending = Arrays.copyOf(pending, Math.max(pendingSize + length + 4, pending.length * 2));
        }
        MemorySegment.ofArray(pending).set(LENGTH, pendingSize, length);
        System.arraycopy(bytes, 0, pending, pendingSize + 4, length);
        pendingSize += length + 4;
        count++;
    }

    private void spill() throws IOException {
        TemporaryFile target = file == null ? new TemporaryFile() : file;
        file = target;
        target.append(ByteBuffer.wrap(pending, 0, pendingSize));
        written += pendingSize;
        pendingSize = 0;
    }

    /// Makes what was added readable.
    void finish() throws IOException {
        if (file == null) {
            store = MemorySegment.ofArray(pending);
        } else {
            spill();
            store = file.map(arena);
            pending = new byte[0];
        }
    }

    /// Appends the string to the block. Strings are mostly asked for in their order.
    void append(int index, RowBlock to) throws IOException {
        if (index < 0 || index >= count) {
            throw new DamagedWorkbook("a cell refers to a string that there is not");
        }
        long at = index == lastIndex + 1 ? lastEnd : seek(index);
        int length = store.get(LENGTH, at);
        taken += length;
        if (taken > MOST_TAKEN) {
            throw new ArchiveBomb();
        }
        to.room(length);
        MemorySegment.copy(store, ValueLayout.JAVA_BYTE, at + 4, to.bytes, to.size, length);
        to.size += length;
        lastIndex = index;
        lastEnd = at + 4 + length;
    }

    private long seek(int index) {
        long at = starts[index / STEP];
        for (int k = index % STEP; k > 0; k--) {
            at += 4L + store.get(LENGTH, at);
        }
        return at;
    }

    @Override
    public void close() throws IOException {
        arena.close();
        if (file != null) {
            file.close();
        }
    }
}
