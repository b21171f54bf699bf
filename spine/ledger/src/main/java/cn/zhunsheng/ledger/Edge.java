package cn.zhunsheng.ledger;

import cn.zhunsheng.ledger.hash.Hash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The right edge of the tree: all that is needed to go on, whatever the number of entries. One owner, one
/// thread.
///
/// `levels` holds the hashes of the tile of each level that is not full yet, at most 255 of each; `peaks` the
/// roots of the full subtrees from left to right, of which there is one for each bit that is set in the size.
final class Edge {
    static final int WIDTH = 256;
    private static final int HEIGHT = 8;

    /// Where tiles go when they are full.
    interface Full {
        void tile(int level, long index, List<byte[]> hashes) throws IOException;
    }

    private final Hash hash;
    private final List<List<byte[]>> levels = new ArrayList<>();
    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    Edge(Hash hash) {
        this.hash = hash;
    }

    /// The edge of a tree of so many entries, from the tiles that are not full.
    ///
    /// @param levels as many hashes of each level as the size tells, from the leaves up
    Edge(Hash hash, long size, List<List<byte[]>> levels) {
        this(hash);
        this.size = size;
        levels.forEach(level -> this.levels.add(new ArrayList<>(level)));
        for (List<byte[]> level : levels.reversed()) {
            int from = 0;
            for (int width = WIDTH / 2; width > 0; width /= 2) {
                if ((level.size() & width) != 0) {
                    peaks.add(full(level.subList(from, from + width)));
                    from += width;
                }
            }
        }
    }

    private byte[] full(List<byte[]> hashes) {
        int half = hashes.size() / 2;
        return half == 0
                ? hashes.getFirst()
                : hash.node(full(hashes.subList(0, half)), full(hashes.subList(half, hashes.size())));
    }

    /// Adds a leaf; a tile that it fills goes out at once.
    void add(byte[] leaf, Full full) throws IOException {
        byte[] node = leaf;
        level(0).add(node);
        int height = 0;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            node = hash.node(peaks.removeLast(), node);
            height++;
            if (height % HEIGHT == 0) {
                int level = height / HEIGHT - 1;
                full.tile(level, tiles(size, level), level(level));
                levels.set(level, new ArrayList<>());
                level(level + 1).add(node);
            }
        }
        peaks.add(node);
        size++;
    }

    private List<byte[]> level(int level) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        return levels.get(level);
    }

    /// How many full tiles of a level a tree of so many entries has.
    static long tiles(long size, int level) {
        int shift = HEIGHT * (level + 1);
        return shift < Long.SIZE ? size >>> shift : 0;
    }

    /// How many hashes the tile of a level has that is not full.
    static int width(long size, int level) {
        return (int) (size >>> (HEIGHT * level)) & (WIDTH - 1);
    }

    /// How many levels of tiles a tree of so many entries has.
    static int levels(long size) {
        int levels = 0;
        for (long rest = size; rest > 0; rest >>>= HEIGHT) {
            levels++;
        }
        return levels;
    }

    long size() {
        return size;
    }

    /// The hashes of the tile of a level that is not full; may be empty.
    List<byte[]> hashes(int level) {
        return level < levels.size() ? levels.get(level) : List.of();
    }

    byte[] root() {
        if (peaks.isEmpty()) {
            return hash.empty();
        }
        byte[] root = peaks.getLast();
        for (byte[] peak : peaks.reversed().subList(1, peaks.size())) {
            root = hash.node(peak, root);
        }
        return root;
    }
}
