package cn.zhunsheng.ledger.verify;

import cn.zhunsheng.ledger.hash.Hash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// A tile of leaves and the bundle of its entries, held against each other. Where they differ, the tree above
/// them tells which of the two was changed. For any number of threads.
record Leaves(Tiles tiles, Hash hash) {

    /// What came of a tile.
    ///
    /// @param hashes the leaves as they were logged, as far as can be known
    /// @param bytes  of the bundle
    record Outcome(List<byte[]> hashes, List<Flaw> flaws, long bytes) {}

    /// @param fits whether the tree above knows leaves
    Outcome check(long index, Predicate<List<byte[]>> fits) throws IOException {
        int width = tiles.width(0, index);
        Tiles.Found tile = tiles.tile(0, index);
        Tiles.Found bundle = tiles.bundle(index);
        List<Flaw> ofTile = new ArrayList<>();
        List<byte[]> stored = hashes(tile, width, ofTile);
        boolean inFull = width < bundle.path().width();
        Entries entries = Entries.read(bundle.bytes().orElse(new byte[0]), inFull ? width : Integer.MAX_VALUE);
        boolean whole = entries.count() == width && (entries.whole() || inFull);
        List<byte[]> made = entries.leaves(hash);
        long bytes = entries.bytes().length;
        int differs = difference(stored, made, width);
        if (whole && ofTile.isEmpty() && differs == width) {
            return new Outcome(stored, List.of(), bytes);
        }
        boolean tileHolds = ofTile.isEmpty() && fits.test(stored);
        if (whole && !tileHolds && fits.test(made)) {
            if (ofTile.isEmpty()) {
                ofTile.add(Flaws.tileChanged(tile.path().toString(), differs));
            }
            return new Outcome(made, ofTile, bytes);
        }
        List<Flaw> flaws = new ArrayList<>(ofTile);
        flaws.addAll(ofBundle(bundle, entries, whole, stored, made, index));
        return new Outcome(ofTile.isEmpty() ? stored : made, flaws, bytes);
    }

    private static List<Flaw> ofBundle(
            Tiles.Found bundle, Entries entries, boolean whole, List<byte[]> stored, List<byte[]> made, long index) {
        String where = bundle.path().toString();
        long first = index * TilePath.FULL;
        if (bundle.bytes().isEmpty()) {
            return List.of(Flaws.missing(where));
        }
        if (stored.isEmpty()) {
            return List.of();
        }
        if (!whole && !entries.whole()) {
            int known = difference(stored, made, Math.min(stored.size(), made.size()));
            return List.of(Flaws.bundleUnreadable(first + known, where));
        }
        return new Departure(stored, made, first, where).flaws();
    }

    /// The hashes of a tile; none, and a flaw, where it is not there or of another length.
    static List<byte[]> hashes(Tiles.Found tile, int width, List<Flaw> flaws) {
        String where = tile.path().toString();
        if (tile.bytes().isEmpty()) {
            flaws.add(Flaws.missing(where));
            return List.of();
        }
        byte[] bytes = tile.bytes().get();
        if (bytes.length != tile.path().width() * Hash.LENGTH) {
            flaws.add(Flaws.tileLength(where, bytes.length, tile.path().width() * Hash.LENGTH));
            return List.of();
        }
        return Tiles.hashes(bytes, width);
    }

    private static int difference(List<byte[]> some, List<byte[]> others, int width) {
        int i = 0;
        while (i < width && i < some.size() && i < others.size() && Arrays.equals(some.get(i), others.get(i))) {
            i++;
        }
        return i;
    }
}
