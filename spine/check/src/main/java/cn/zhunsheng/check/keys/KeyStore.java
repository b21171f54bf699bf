package cn.zhunsheng.check.keys;

import cn.zhunsheng.check.scan.TemporaryFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Hash and place of every key of a data set, in the order in which they were added, parted by hash.
///
/// Up to `budget` keys stay in memory (16 bytes each); beyond that all parts are written to a temporary file and memory
/// begins anew.
/// Not safe for threads while it is filled; [#scan] may then be called by several.
public final class KeyStore implements AutoCloseable {
    /// Parts that the keys fall into by the top bits of their hash: one part is then small enough to be looked at on
    /// its own.
    public static final int PARTITIONS = 128;

    /// Numbers that are written and read at a time; even.
    private static final int BLOCK = 1 << 13;

    private static final int SHIFT = 64 - Integer.numberOfTrailingZeros(PARTITIONS);

    private final int budget;
    private final long[][] memory = new long[PARTITIONS][64];
    private final int[] used = new int[PARTITIONS];
    private final List<List<Segment>> spilled = new ArrayList<>();
    private @Nullable TemporaryFile file;
    private int inMemory;

    public KeyStore(int budget) {
        this.budget = budget;
        for (int p = 0; p < PARTITIONS; p++) {
            spilled.add(new ArrayList<>());
        }
    }

    private record Segment(long offset, int longs) {}

    /// Takes keys one after another.
    interface KeySink {
        void take(long hash, long place) throws IOException;
    }

    public void add(long hash, long place) throws IOException {
        int p = (int) (hash >>> SHIFT);
        int n = used[p];
        if (n == memory[p].length) {
            memory[p] = Arrays.copyOf(memory[p], n * 2);
        }
        memory[p][n] = hash;
        memory[p][n + 1] = place;
        used[p] = n + 2;
        if (++inMemory == budget) {
            spill();
        }
    }

    private void spill() throws IOException {
        TemporaryFile target = file == null ? new TemporaryFile() : file;
        file = target;
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Long.BYTES).order(ByteOrder.nativeOrder());
        for (int p = 0; p < PARTITIONS; p++) {
            for (int from = 0; from < used[p]; from += BLOCK) {
                int longs = Math.min(BLOCK, used[p] - from);
                bytes.clear().limit(longs * Long.BYTES);
                bytes.asLongBuffer().put(memory[p], from, longs);
                spilled.get(p).add(new Segment(target.append(bytes), longs));
            }
            used[p] = 0;
        }
        inMemory = 0;
    }

    /// Gives the keys of one part in the order of adding, a block at a time: keys that are all equal are all in one.
    void scan(int p, KeySink sink) throws IOException {
        long[] block = new long[spilled.get(p).isEmpty() ? 0 : BLOCK];
        ByteBuffer bytes = ByteBuffer.allocate(block.length * Long.BYTES).order(ByteOrder.nativeOrder());
        for (Segment segment : spilled.get(p)) {
            bytes.clear().limit(segment.longs() * Long.BYTES);
            Objects.requireNonNull(file).read(bytes, segment.offset());
            bytes.flip();
            bytes.asLongBuffer().get(block, 0, segment.longs());
            give(block, segment.longs(), sink);
        }
        give(memory[p], used[p], sink);
    }

    private static void give(long[] keys, int longs, KeySink sink) throws IOException {
        for (int i = 0; i < longs; i += 2) {
            sink.take(keys[i], keys[i + 1]);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
