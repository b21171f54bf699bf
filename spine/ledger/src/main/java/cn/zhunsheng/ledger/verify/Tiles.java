package cn.zhunsheng.ledger.verify;

import cn.zhunsheng.ledger.hash.Hash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The tiles and bundles of a log of so many entries, as they lie on a shelf; nothing in them is believed yet.
record Tiles(Shelf shelf, long size) {
    private static final int BITS = 8;
    private static final int LONGEST_ENTRY = 0xFFFF;

    /// The most bytes of a bundle; a tile has fewer.
    static final int LARGEST = TilePath.FULL * (2 + LONGEST_ENTRY);

    /// A file looked for, and what was found: nothing where there is no file.
    ///
    /// @param path the file that was read; where a partial one is gone, the full one that took its place
    record Found(TilePath path, Optional<byte[]> bytes) {}

    /// How many levels of tiles the log has.
    int levels() {
        int levels = 0;
        for (long rest = size; rest > 0; rest >>>= BITS) {
            levels++;
        }
        return levels;
    }

    /// How many hashes a level has, in all its tiles.
    long hashes(int level) {
        return size >>> (BITS * level);
    }

    /// How many hashes a tile has, or entries a bundle; 0 where the log has no such.
    int width(int level, long index) {
        long rest = hashes(Math.max(level, 0)) - index * TilePath.FULL;
        return Math.clamp(rest, 0, TilePath.FULL);
    }

    Found tile(int level, long index) throws IOException {
        return find(new TilePath(level, index, width(level, index)), TilePath.FULL * Hash.LENGTH);
    }

    Found bundle(long index) throws IOException {
        int width = width(TilePath.ENTRIES, index);
        return find(new TilePath(TilePath.ENTRIES, index, width), LARGEST);
    }

    private Found find(TilePath path, int most) throws IOException {
        Optional<byte[]> bytes = shelf.read(path.toString(), most);
        if (bytes.isEmpty() && path.partial()) {
            Optional<byte[]> full = shelf.read(path.full().toString(), most);
            return full.isPresent() ? new Found(path.full(), full) : new Found(path, full);
        }
        return new Found(path, bytes);
    }

    /// The first hashes of a tile's bytes.
    static List<byte[]> hashes(byte[] bytes, int width) {
        List<byte[]> hashes = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            hashes.add(Arrays.copyOfRange(bytes, i * Hash.LENGTH, (i + 1) * Hash.LENGTH));
        }
        return hashes;
    }

    /// The root of a full subtree, from its leaves or from nodes of one level: a power of two of them.
    static byte[] fold(Hash hash, List<byte[]> nodes) {
        List<byte[]> row = nodes;
        while (row.size() > 1) {
            List<byte[]> above = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                above.add(hash.node(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.getFirst();
    }

    /// The root of the whole tree from the tiles at its right edge.
    ///
    /// @param edges the hashes of the last tile of each level, from the leaves up; a full tile gives none
    static byte[] root(Hash hash, List<List<byte[]>> edges) {
        List<byte[]> peaks = new ArrayList<>();
        for (List<byte[]> edge : edges.reversed()) {
            int from = 0;
            while (from < edge.size()) {
                int to = from + Integer.highestOneBit(edge.size() - from);
                peaks.add(fold(hash, edge.subList(from, to)));
                from = to;
            }
        }
        return peaks.reversed().stream()
                .reduce((right, left) -> hash.node(left, right))
                .orElseGet(hash::empty);
    }
}
