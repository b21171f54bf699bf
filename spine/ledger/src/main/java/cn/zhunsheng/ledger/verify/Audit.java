package cn.zhunsheng.ledger.verify;

import cn.zhunsheng.ledger.hash.Hash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/// Every entry, every tile and every hash of a log held against its checkpoint.
///
/// The signatures of the checkpoint are judged by [Checkpoint#flaws]. Memory does not grow with the log.
public final class Audit {
    private static final int MOST = 1000;

    private final Shelf shelf;
    private final Checkpoint checkpoint;
    private final Tiles tiles;
    private final Hash hash;
    private final Leaves leaves;
    private final List<Flaw> flaws = new ArrayList<>();
    private long found;
    private long bytes;

    private Audit(Shelf shelf, Checkpoint checkpoint) {
        this.shelf = shelf;
        this.checkpoint = checkpoint;
        this.tiles = new Tiles(shelf, checkpoint.size());
        this.hash = checkpoint.hash();
        this.leaves = new Leaves(tiles, hash);
    }

    /// What came of it.
    ///
    /// @param entries that the checkpoint speaks of
    /// @param bytes   of the bundles that were read
    /// @param flaws   in the order of the log; the first thousand
    /// @param found   how many there are
    public record Result(long entries, long bytes, List<Flaw> flaws, long found) {
        public Result {
            flaws = List.copyOf(flaws);
        }
    }

    /// Judges the whole log.
    ///
    /// @param threads  at least one
    /// @param progress hears now and then how many entries are done
    public static Result of(Shelf shelf, Checkpoint checkpoint, int threads, LongConsumer progress)
            throws IOException, InterruptedException {
        Audit audit = new Audit(shelf, checkpoint);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            audit.run(workers, progress);
        }
        return new Result(checkpoint.size(), audit.bytes, audit.flaws, audit.found);
    }

    private void run(ExecutorService workers, LongConsumer progress) throws IOException, InterruptedException {
        int levels = tiles.levels();
        List<List<byte[]>> edges = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            edges.add(List.of());
        }
        for (int level = levels - 1; level > 0; level--) {
            long index = tiles.hashes(level) / TilePath.FULL;
            if (tiles.width(level, index) > 0) {
                edges.set(level, tile(level, index, workers, progress));
            }
        }
        long last = tiles.hashes(0) / TilePath.FULL;
        if (tiles.width(0, last) > 0) {
            Leaves.Outcome outcome = leaves.check(last, made -> fits(edges, made));
            note(outcome);
            edges.set(0, outcome.hashes());
        }
        if (!Arrays.equals(Tiles.root(hash, edges), checkpoint.root())) {
            note(Flaws.rootDiffers(checkpoint.size()));
        }
        if (shelf instanceof FolderShelf folder) {
            Set<String> flawed = flaws.stream().map(Flaw::where).collect(Collectors.toSet());
            Leftovers.flaws(folder, tiles, flawed).forEach(this::note);
        }
        progress.accept(checkpoint.size());
    }

    private boolean fits(List<List<byte[]>> edges, List<byte[]> leaves) {
        List<List<byte[]>> tried = new ArrayList<>(edges);
        tried.set(0, leaves);
        return Arrays.equals(Tiles.root(hash, tried), checkpoint.root());
    }

    /// The hashes of a tile above the leaves as everything below it gives them, noting where the tile says
    /// otherwise.
    private List<byte[]> tile(int level, long index, ExecutorService workers, LongConsumer progress)
            throws IOException, InterruptedException {
        int width = tiles.width(level, index);
        Tiles.Found tile = tiles.tile(level, index);
        List<Flaw> own = new ArrayList<>();
        List<byte[]> stored = Leaves.hashes(tile, width, own);
        own.forEach(this::note);
        List<byte[]> made = level == 1
                ? overLeaves(index, width, stored, workers)
                : overTiles(level, index, width, workers, progress);
        for (int i = 0; i < stored.size(); i++) {
            if (!Arrays.equals(stored.get(i), made.get(i))) {
                note(Flaws.tileChanged(tile.path().toString(), i));
                break;
            }
        }
        progress.accept(Math.min(checkpoint.size(), (index * TilePath.FULL + width) << (Byte.SIZE * level)));
        return made;
    }

    private List<byte[]> overTiles(int level, long index, int width, ExecutorService workers, LongConsumer progress)
            throws IOException, InterruptedException {
        List<byte[]> made = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            made.add(Tiles.fold(hash, tile(level - 1, index * TilePath.FULL + i, workers, progress)));
        }
        return made;
    }

    private List<byte[]> overLeaves(long index, int width, List<byte[]> stored, ExecutorService workers)
            throws IOException, InterruptedException {
        List<Callable<Summary>> tasks = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            long below = index * TilePath.FULL + i;
            byte[] above = i < stored.size() ? stored.get(i) : new byte[0];
            tasks.add(() -> summary(below, above));
        }
        List<byte[]> made = new ArrayList<>();
        for (Future<Summary> each : workers.invokeAll(tasks)) {
            Summary summary = result(each);
            note(summary.outcome());
            made.add(summary.root());
        }
        return made;
    }

    /// @param outcome without the hashes, which are many
    private record Summary(byte[] root, Leaves.Outcome outcome) {}

    private Summary summary(long index, byte[] above) throws IOException {
        Leaves.Outcome outcome = leaves.check(
                index,
                made -> above.length == 0
                        || (made.size() == TilePath.FULL && Arrays.equals(Tiles.fold(hash, made), above)));
        boolean known = outcome.hashes().size() == TilePath.FULL;
        byte[] root = known ? Tiles.fold(hash, outcome.hashes()) : above;
        return new Summary(root, new Leaves.Outcome(List.of(), outcome.flaws(), outcome.bytes()));
    }

    private static <T> T result(Future<T> future) throws IOException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException("Verifying failed", e);
        }
    }

    private void note(Leaves.Outcome outcome) {
        bytes += outcome.bytes();
        outcome.flaws().forEach(this::note);
    }

    private void note(Flaw flaw) {
        found++;
        if (flaws.size() < MOST) {
            flaws.add(flaw);
        }
    }
}
