package cn.zhunsheng.ledger.verify;

import cn.zhunsheng.ledger.hash.Hash;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.say.Phrase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes proofs from the tiles of a log, after the definitions of RFC 9162 (2.1.3.1, 2.1.4.1). One thread.
public final class Prover {
    private static final int BITS = 8;

    private final Tiles tiles;
    private final Hash hash;
    private final Map<TilePath, List<byte[]>> read = new HashMap<>();

    /// The bundle read last: entries are often asked for one after the other.
    private @Nullable Entries last;

    private long lastIndex;

    public Prover(Shelf shelf, Checkpoint checkpoint) {
        this.tiles = new Tiles(shelf, checkpoint.size());
        this.hash = checkpoint.hash();
    }

    /// The entry, as its bundle has it.
    ///
    /// @throws LedgerRefusal when the log has no such entry, or its bundle is not there
    public byte[] entry(long index) throws IOException, LedgerRefusal {
        demand(index);
        int at = (int) (index % TilePath.FULL);
        Entries entries = entries(index / TilePath.FULL);
        if (entries.count() <= at) {
            throw absent(new TilePath(TilePath.ENTRIES, index / TilePath.FULL, at + 1));
        }
        return entries.entry(at);
    }

    private Entries entries(long index) throws IOException, LedgerRefusal {
        Entries known = last;
        if (known == null || lastIndex != index) {
            Tiles.Found bundle = tiles.bundle(index);
            known = Entries.read(bundle.bytes().orElseThrow(() -> absent(bundle.path())), TilePath.FULL);
            last = known;
            lastIndex = index;
        }
        return known;
    }

    /// The path from an entry to the root.
    public List<byte[]> inclusion(long index) throws IOException, LedgerRefusal {
        demand(index);
        return path(index, 0, tiles.size());
    }

    /// The path by which a log of `first` entries is the beginning of this one.
    public List<byte[]> consistency(long first) throws IOException, LedgerRefusal {
        if (first > tiles.size()) {
            throw new IllegalArgumentException(first + " entries are more than " + tiles.size());
        }
        return first == 0 ? List.of() : path(first, 0, tiles.size(), true);
    }

    private void demand(long index) throws LedgerRefusal {
        if (index < 0 || index >= tiles.size()) {
            throw new LedgerRefusal(
                    "ledger.index_absent",
                    new Phrase("日志账没有条目 " + index, "The log has no entry " + index),
                    tiles.shelf().name(),
                    tiles.size() == 0
                            ? new Phrase("日志账还没有条目", "The log has no entries yet")
                            : new Phrase(
                                    "序号从 0 到 " + (tiles.size() - 1), "Indexes go from 0 to " + (tiles.size() - 1)));
        }
    }

    /// `PATH(m, D[from:to])`.
    private List<byte[]> path(long m, long from, long to) throws IOException, LedgerRefusal {
        if (to - from == 1) {
            return new ArrayList<>();
        }
        long middle = from + split(to - from);
        boolean left = m < middle;
        List<byte[]> path = left ? path(m, from, middle) : path(m, middle, to);
        path.add(left ? root(middle, to) : root(from, middle));
        return path;
    }

    /// `SUBPROOF(m, D[from:to], known)`, with m counted from the beginning of the log.
    private List<byte[]> path(long m, long from, long to, boolean known) throws IOException, LedgerRefusal {
        List<byte[]> path;
        if (m == to) {
            path = new ArrayList<>();
            if (!known) {
                path.add(root(from, to));
            }
            return path;
        }
        long middle = from + split(to - from);
        if (m <= middle) {
            path = path(m, from, middle, known);
            path.add(root(middle, to));
        } else {
            path = path(m, middle, to, false);
            path.add(root(from, middle));
        }
        return path;
    }

    /// `MTH(D[from:to])`.
    private byte[] root(long from, long to) throws IOException, LedgerRefusal {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            return full(Long.numberOfTrailingZeros(width), from / width);
        }
        long middle = from + split(width);
        return hash.node(root(from, middle), root(middle, to));
    }

    /// The root of a full subtree of a height, the subtrees of that height counted from the left.
    private byte[] full(int height, long index) throws IOException, LedgerRefusal {
        int level = height / BITS;
        int width = 1 << (height % BITS);
        long first = index * width;
        int at = (int) (first % TilePath.FULL);
        List<byte[]> hashes = hashes(level, first / TilePath.FULL);
        return Tiles.fold(hash, hashes.subList(at, at + width));
    }

    private List<byte[]> hashes(int level, long index) throws IOException, LedgerRefusal {
        int width = tiles.width(level, index);
        TilePath path = new TilePath(level, index, width);
        List<byte[]> known = read.get(path);
        if (known == null) {
            Tiles.Found tile = tiles.tile(level, index);
            known = Leaves.hashes(tile, width, new ArrayList<>());
            if (known.isEmpty()) {
                throw absent(tile.path());
            }
            read.put(path, known);
        }
        return known;
    }

    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }

    private LedgerRefusal absent(TilePath path) {
        return new LedgerRefusal(
                "ledger.proof_impossible",
                new Phrase("证明所需的 " + path + " 缺失或已损坏", "What the proof needs, " + path + ", is missing or damaged"),
                tiles.shelf().name(),
                new Phrase("用 zs ledger verify 查明", "See by zs ledger verify what is wrong"));
    }
}
