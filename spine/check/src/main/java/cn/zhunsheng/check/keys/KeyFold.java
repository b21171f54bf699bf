package cn.zhunsheng.check.keys;

import java.io.IOException;
import java.util.Arrays;

/// Looks at one part of a data set's keys: equal hashes are compared on the keys themselves, so the answer is exact.
///
/// One thread owns a fold; folds of different parts run beside each other.
public final class KeyFold {
    private final KeyReader reader;
    private long cachedPlace = -1;
    private byte[] cachedKey = new byte[0];

    public KeyFold(KeyReader reader) {
        this.reader = reader;
    }

    /// Adds the place of every key of the part that occurred before.
    public void repeated(KeyStore store, int part, Places out) throws IOException {
        KeyStore.Partition keys = store.partition(part);
        int[] table = table(keys.count());
        for (int i = 0; i < keys.count(); i++) {
            int slot = find(keys, table, keys.hash(i), keys.place(i));
            if (table[slot] == 0) {
                table[slot] = i + 1;
            } else {
                out.add(keys.place(i));
            }
        }
    }

    /// Adds the place of every key of the part that the other store does not hold.
    public void missing(KeyStore store, KeyStore known, int part, Places out) throws IOException {
        KeyStore.Partition there = known.partition(part);
        int[] table = table(there.count());
        for (int i = 0; i < there.count(); i++) {
            int slot = find(there, table, there.hash(i), there.place(i));
            table[slot] = table[slot] == 0 ? i + 1 : table[slot];
        }
        KeyStore.Partition here = store.partition(part);
        for (int i = 0; i < here.count(); i++) {
            if (table[find(there, table, here.hash(i), here.place(i))] == 0) {
                out.add(here.place(i));
            }
        }
    }

    private static int[] table(int count) {
        return new int[Integer.highestOneBit(Math.max(2, count)) * 4];
    }

    /// The slot that holds an equal key, or the empty one where it belongs.
    private int find(KeyStore.Partition keys, int[] table, long hash, long place) throws IOException {
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        while (table[slot] != 0) {
            int i = table[slot] - 1;
            if (keys.hash(i) == hash && same(keys.place(i), place)) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean same(long first, long second) throws IOException {
        if (first == second) {
            return true;
        }
        if (cachedPlace != first) {
            cachedKey = reader.keyAt(first);
            cachedPlace = first;
        }
        return Arrays.equals(cachedKey, reader.keyAt(second));
    }
}
