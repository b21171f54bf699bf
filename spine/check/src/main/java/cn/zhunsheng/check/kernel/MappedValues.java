package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.check.scan.RowBlock;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/// Puts codes in the place of raw values that stand for them (码值映射), before any rule sees a value, and counts them.
///
/// It runs first. A batch that has such a value gets a copy of its bytes with the codes behind them; the others are
/// left
/// as they are.
public final class MappedValues implements Kernel {
    private final int[] slots;
    private final RawTable[] raws;
    private final int[][] starts;
    private final int[][] ends;
    private final int[][] counters;
    private final byte[] codes;
    private byte[] held = new byte[0];

    /// A raw value of a slot and its code; `counter` is the number that each use is counted under.
    public record Entry(int slot, String raw, String code, int counter) {}

    public MappedValues(List<Entry> entries, Charset charset) {
        this.slots = entries.stream().mapToInt(Entry::slot).distinct().toArray();
        this.raws = new RawTable[slots.length];
        this.starts = new int[slots.length][];
        this.ends = new int[slots.length][];
        this.counters = new int[slots.length][];
        StringBuilder all = new StringBuilder();
        for (int s = 0; s < slots.length; s++) {
            int slot = slots[s];
            List<Entry> own = entries.stream().filter(e -> e.slot == slot).toList();
            raws[s] = RawTable.of(own.stream().map(e -> e.raw.getBytes(charset)).toList());
            counters[s] = own.stream().mapToInt(Entry::counter).toArray();
            starts[s] = new int[own.size()];
            ends[s] = new int[own.size()];
            for (int e = 0; e < own.size(); e++) {
                starts[s][e] = all.toString().getBytes(charset).length;
                all.append(own.get(e).code);
                ends[s][e] = all.toString().getBytes(charset).length;
            }
        }
        this.codes = all.toString().getBytes(charset);
    }

    @Override
    public void run(Batch batch, Tally tally) {
        for (int s = 0; s < slots.length; s++) {
            int first = Batch.at(slots[s], 0);
            for (int i = first; i < first + batch.rows; i++) {
                int entry = raws[s].find(batch.bytes, batch.start[i], batch.end[i]);
                if (entry >= 0) {
                    int base = hold(batch);
                    batch.start[i] = base + starts[s][entry];
                    batch.end[i] = base + ends[s][entry];
                    batch.form[i] = RowBlock.TEXT;
                    tally.tested(counters[s][entry], 1);
                }
            }
        }
    }

    /// Where the codes stand in the batch's bytes. A block's batches share their bytes, so that a later one may have
    /// them
    /// already.
    @SuppressWarnings("ReferenceEquality") // the very array: another of equal bytes would lack the codes
    private int hold(Batch batch) {
        if (batch.bytes != held) {
            int length = batch.bytes.length;
            if (held.length != length + codes.length) {
                held = new byte[length + codes.length];
            }
            System.arraycopy(batch.bytes, 0, held, 0, length);
            System.arraycopy(codes, 0, held, length, codes.length);
            batch.bytes = held;
        }
        return held.length - codes.length;
    }

    /// The raw values of a slot in a hash table over bytes.
    private record RawTable(byte[][] raws, int[] places) {
        static RawTable of(List<byte[]> raws) {
            int[] places = new int[Integer.highestOneBit(Math.max(4, raws.size() * 2)) * 2];
            for (int r = 0; r < raws.size(); r++) {
                byte[] raw = raws.get(r);
                int place = (int) Hash.of(raw, 0, raw.length) & (places.length - 1);
                while (places[place] != 0) {
                    place = (place + 1) & (places.length - 1);
                }
                places[place] = r + 1;
            }
            return new RawTable(raws.toArray(byte[][]::new), places);
        }

        /// The number of the raw value; -1 when it is none.
        int find(byte[] bytes, int start, int end) {
            int place = (int) Hash.of(bytes, start, end) & (places.length - 1);
            while (places[place] != 0) {
                byte[] raw = raws[places[place] - 1];
                if (Arrays.equals(raw, 0, raw.length, bytes, start, end)) {
                    return places[place] - 1;
                }
                place = (place + 1) & (places.length - 1);
            }
            return -1;
        }
    }
}
