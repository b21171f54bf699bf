package cn.zhunsheng.check.keys;

import java.util.Arrays;

/// The place at which each hash of a part was met first. One thread owns it.
final class FirstPlaces {
    /// The answer where a hash was not met.
    static final long NONE = -1;

    private static final int SOME = 1 << 10;

    private long[] entries = new long[128];
    private int count;
    private int[] table = new int[256];

    /// Where the hash was met before; [#NONE] when it was not, and this place is then its first.
    long put(long hash, long place) {
        int slot = slot(hash);
        if (table[slot] != 0) {
            return entries[2 * table[slot] - 1];
        }
        if (2 * count == entries.length) {
            entries = Arrays.copyOf(entries, 4 * count);
        }
        entries[2 * count] = hash;
        entries[2 * count + 1] = place;
        table[slot] = ++count;
        if (2 * count > table.length) {
            grow();
        }
        return NONE;
    }

    /// Where the hash was met first; [#NONE] when it was not.
    long of(long hash) {
        int entry = table[slot(hash)];
        return entry == 0 ? NONE : entries[2 * entry - 1];
    }

    private void grow() {
        table = new int[2 * table.length];
        for (int from = 0; from < count; from += SOME) {
            place(from, Math.min(count, from + SOME));
        }
    }

    /// Some entries at a time: a method that is called often is compiled, a loop in one that is not may never be.
    private void place(int from, int to) {
        for (int i = from; i < to; i++) {
            table[slot(entries[2 * i])] = i + 1;
        }
    }

    /// The slot that holds the hash, or the empty one where it belongs.
    private int slot(long hash) {
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        while (table[slot] != 0 && entries[2 * table[slot] - 2] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
