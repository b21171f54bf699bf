package cn.zhunsheng.ledger.verify;

import cn.zhunsheng.ledger.hash.Hash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Partial tiles and bundles of earlier checkpoints that still lie in a folder: each must be what the present
/// one begins with.
final class Leftovers {
    private Leftovers() {}

    /// @param flawed places that are known to be wrong, which nothing is held against
    static List<Flaw> flaws(FolderShelf folder, Tiles tiles, Set<String> flawed) throws IOException {
        List<Flaw> flaws = new ArrayList<>();
        for (String name : folder.paths()) {
            Optional<TilePath> path = TilePath.parsed(name);
            if (path.isPresent() && isEarlier(path.get(), tiles) && !holds(path.get(), folder, tiles, flawed)) {
                flaws.add(Flaws.leftoverChanged(name));
            }
        }
        return flaws;
    }

    /// Neither what the checkpoint needs, nor what a writer has published since.
    private static boolean isEarlier(TilePath path, Tiles tiles) {
        return path.partial() && path.width() < tiles.width(path.level(), path.index());
    }

    private static boolean holds(TilePath path, FolderShelf folder, Tiles tiles, Set<String> flawed)
            throws IOException {
        boolean bundle = path.level() == TilePath.ENTRIES;
        Tiles.Found present = bundle ? tiles.bundle(path.index()) : tiles.tile(path.level(), path.index());
        Optional<byte[]> earlier = folder.read(path.toString(), Tiles.LARGEST);
        if (flawed.contains(present.path().toString()) || earlier.isEmpty()) {
            return true; // nothing to hold it against, or taken away this moment
        }
        byte[] bytes = earlier.get();
        Entries entries = Entries.read(bytes, path.width());
        boolean form = bundle
                ? entries.count() == path.width() && entries.whole()
                : bytes.length == path.width() * Hash.LENGTH;
        byte[] all = present.bytes().orElse(new byte[0]);
        return form && bytes.length <= all.length && Arrays.equals(bytes, Arrays.copyOf(all, bytes.length));
    }
}
