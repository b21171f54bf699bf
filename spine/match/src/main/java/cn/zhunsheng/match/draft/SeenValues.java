package cn.zhunsheng.match.draft;

/// Whether a value came twice: hashes of 64 bits in an open table, given up at the first that does, and beyond
/// [#MOST]. No value is kept.
final class SeenValues {
    /// So many values are remembered.
    static final int MOST = 1 << 20;

    private static final int FIRST = 1 << 8;

    private long[] table = new long[FIRST];
    private int size;
    private boolean repeated;
    private boolean full;

    void add(byte[] value) {
        if (repeated || full) {
            return;
        }
        long hash = hash(value);
        int place = place(hash);
        if (table[place] == hash) {
            repeated = true;
            table = new long[0];
            return;
        }
        if (size == MOST) {
            full = true;
            table = new long[0];
            return;
        }
        table[place] = hash;
        size++;
        if (size * 2 > table.length) {
            grow();
        }
    }

    /// Whether every value came once.
    boolean once() {
        return !repeated && !full;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (long hash : old) {
            if (hash != 0) {
                table[place(hash)] = hash;
            }
        }
    }

    private int place(long hash) {
        int place = (int) (hash >>> 32) & (table.length - 1);
        while (table[place] != 0 && table[place] != hash) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    /// FNV-1a, mixed so that its upper half may serve as the place; never 0, which marks an empty one.
    private static long hash(byte[] bytes) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : bytes) {
            hash = (hash ^ (each & 0xFF)) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        hash *= 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
        return hash == 0 ? 1 : hash;
    }
}
