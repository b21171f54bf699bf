package cn.zhunsheng.check.keys;

import java.io.IOException;
import java.util.Arrays;

/// The different keys of one part, each by its hash and the place where it was met first. Equal hashes are compared on
/// the keys themselves. One thread owns it.
final class SeenKeys {
    private final KeyReader reader;
    private long[] keys = new long[128];
    private int count;
    private int[] table = new int[256];
    private long cachedPlace = -1;
    private byte[] cachedKey = new byte[0];

    SeenKeys(KeyReader reader) {
        this.reader = reader;
    }

    /// Whether the key is a new one; it then is one no more.
    boolean add(long hash, long place) throws IOException {
        int slot = find(hash, place);
        if (table[slot] != 0) {
            return false;
        }
        if (2 * count == keys.length) {
            keys = Arrays.copyOf(keys, 4 * count);
        }
        keys[2 * count] = hash;
        keys[2 * count + 1] = place;
        table[slot] = ++count;
        if (2 * count > table.length) {
            grow();
        }
        return true;
    }

    boolean holds(long hash, long place) throws IOException {
        return table[find(hash, place)] != 0;
    }

    private void grow() {
        table = new int[2 * table.length];
        int mask = table.length - 1;
        for (int i = 0; i < count; i++) {
            int slot = (int) keys[2 * i] & mask;
            while (table[slot] != 0) {
                slot = slot + 1 & mask;
            }
            table[slot] = i + 1;
        }
    }

    /// The slot that holds an equal key, or the empty one where it belongs.
    private int find(long hash, long place) throws IOException {
        int mask = table.length - 1;
        int slot = (int) hash & mask;
        while (table[slot] != 0) {
            int i = table[slot] - 1;
            if (keys[2 * i] == hash && same(keys[2 * i + 1], place)) {
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
