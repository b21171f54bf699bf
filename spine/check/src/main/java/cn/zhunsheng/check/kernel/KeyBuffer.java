package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.scan.Batch;
import java.util.Arrays;

/// The keys that one chunk met, in file order: a hash and a place each, and the bytes themselves when the source cannot
/// be read again.
///
/// A place is the offset of the record in the source, or, when the bytes are kept, of the key in [#kept]. One thread
/// owns it.
public final class KeyBuffer {
    private final boolean keepsBytes;
    private long[] hashes = new long[1024];
    private long[] places = new long[1024];
    private int count;
    private byte[] kept = new byte[0];
    private int keptSize;
    private byte[] key = new byte[256];

    public KeyBuffer(boolean keepsBytes) {
        this.keepsBytes = keepsBytes;
    }

    public int count() {
        return count;
    }

    public long hash(int i) {
        return hashes[i];
    }

    public long place(int i) {
        return places[i];
    }

    /// Key entries one behind the other, each as [KeyEntry] writes it; empty when the source can be read again.
    public byte[] kept() {
        return Arrays.copyOf(kept, keptSize);
    }

    void add(Batch batch, int row, int[] slots) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
            places = Arrays.copyOf(places, count * 2);
        }
        hashes[count] = hash(batch, row, slots);
        places[count] = keepsBytes ? keptSize : batch.base + batch.recordStart[row];
        count++;
        if (keepsBytes) {
            int length = key(batch, row, slots);
            byte[] entry = KeyEntry.write(batch.record[row], batch.line[row], key, length);
            if (keptSize + entry.length > kept.length) {
                kept = Arrays.copyOf(kept, Math.max(keptSize + entry.length, kept.length * 2));
            }
            System.arraycopy(entry, 0, kept, keptSize, entry.length);
            keptSize += entry.length;
        }
    }

    /// Of the parts as UTF-8, where they stand: a source of either encoding gives the same.
    private static long hash(Batch batch, int row, int[] slots) {
        long hash = 0;
        for (int slot : slots) {
            int i = Batch.at(slot, row);
            if (Cell.readsAsUtf8(batch, i)) {
                hash = Hash.of(hash, batch.bytes, batch.start[i], batch.end[i]);
            } else {
                byte[] utf8 = Cell.utf8(batch, i);
                hash = Hash.of(hash, utf8, 0, utf8.length);
            }
        }
        return hash;
    }

    /// The key's bytes: the parts as UTF-8, each behind its length, so that `ab|c` and `a|bc` differ.
    private int key(Batch batch, int row, int[] slots) {
        int length = 0;
        for (int slot : slots) {
            int i = Batch.at(slot, row);
            if (Cell.readsAsUtf8(batch, i)) {
                length = part(batch.bytes, batch.start[i], batch.end[i], length);
            } else {
                byte[] utf8 = Cell.utf8(batch, i);
                length = part(utf8, 0, utf8.length, length);
            }
        }
        return length;
    }

    private int part(byte[] bytes, int start, int end, int at) {
        int size = end - start;
        if (at + size + 4 > key.length) {
            key = Arrays.copyOf(key, (at + size + 4) * 2);
        }
        key[at] = (byte) (size >>> 24);
        key[at + 1] = (byte) (size >>> 16);
        key[at + 2] = (byte) (size >>> 8);
        key[at + 3] = (byte) size;
        System.arraycopy(bytes, start, key, at + 4, size);
        return at + 4 + size;
    }

    /// The key of one row, on its own.
    public byte[] keyOf(Batch batch, int row, int[] slots) {
        int length = key(batch, row, slots); // first: it may put a longer array in the place of `key`
        return Arrays.copyOf(key, length);
    }
}
