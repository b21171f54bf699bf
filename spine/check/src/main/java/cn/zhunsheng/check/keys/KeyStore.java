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
/// Not safe for threads while it is filled; [#partition] may then be called by several.
public final class KeyStore implements AutoCloseable {
    /// Parts that the keys fall into by the top bits of their hash: one part is then small enough to be looked at on
    /// its own.
    public static final int PARTITIONS = 128;

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

    /// Keys of one part: `longs` holds hash and place in turn, in the order of adding.
    record Partition(long[] longs, int count) {
        long hash(int i) {
            return longs[2 * i];
        }

        long place(int i) {
            return longs[2 * i + 1];
        }
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
        for (int p = 0; p < PARTITIONS; p++) {
            ByteBuffer bytes = ByteBuffer.allocate(used[p] * 8).order(ByteOrder.nativeOrder());
            bytes.asLongBuffer().put(memory[p], 0, used[p]);
            spilled.get(p).add(new Segment(target.append(bytes), used[p]));
            used[p] = 0;
        }
        inMemory = 0;
    }

    Partition partition(int p) throws IOException {
        int longs = spilled.get(p).stream().mapToInt(Segment::longs).sum();
        if (longs == 0) {
            return new Partition(memory[p], used[p] / 2);
        }
        long[] all = new long[longs + used[p]];
        int at = 0;
        for (Segment segment : spilled.get(p)) {
            ByteBuffer bytes = ByteBuffer.allocate(segment.longs() * 8).order(ByteOrder.nativeOrder());
            Objects.requireNonNull(file).read(bytes, segment.offset());
            bytes.flip();
            bytes.asLongBuffer().get(all, at, segment.longs());
            at += segment.longs();
        }
        System.arraycopy(memory[p], 0, all, at, used[p]);
        return new Partition(all, all.length / 2);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
