package cn.zhunsheng.ledger;

import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.say.Phrase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/// A log as it was at its newest checkpoint, taken while its writer goes on: what a copy of the folder would be had
/// the writer been closed there. Everything that was acknowledged before is in it.
///
/// A copy made file by file would not do: tiles of entries that its journal does not have yet would lie in it and be
/// taken for changed ones later. Full tiles never change and are read when they are written; what changes is held in
/// memory, some megabytes at most. One owner, one thread.
public final class Snapshot {
    /// Takes the files of a copy, one after the other.
    public interface Taker {
        /// One whole file.
        ///
        /// @param name  below the log's folder, parted by `/`
        /// @param bytes the whole file
        void file(String name, byte[] bytes) throws IOException;
    }

    private final LogFolder folder;
    private final Publication publication;
    private final Journal.Footing footing;
    private final byte[] note;
    private final Restored edge;

    private Snapshot(
            LogFolder folder, Publication publication, Journal.Footing footing, byte[] note, Restored restored) {
        this.folder = folder;
        this.publication = publication;
        this.footing = footing;
        this.note = note;
        this.edge = restored;
    }

    /// Whether a folder is that of a log.
    public static boolean possible(Path folder) {
        LogFolder log = new LogFolder(folder);
        return Files.isRegularFile(log.journal()) && Files.isDirectory(log.published());
    }

    /// The log at this moment.
    ///
    /// @throws LedgerRefusal when its checkpoint cannot be read or is not what its last tiles give
    public static Snapshot of(Path folder) throws IOException, LedgerRefusal {
        LogFolder log = new LogFolder(folder);
        Publication publication = new Publication(log);
        String note = publication.checkpoint().orElse("");
        List<String> lines = note.lines().toList();
        if (lines.size() < 3 || !lines.get(1).matches("\\d{1,18}")) {
            throw unreadable(folder);
        }
        Journal.Footing footing =
                new Journal.Footing(Long.parseLong(lines.get(1)), decoded(lines.get(2), folder), lines.getFirst());
        Restored edge = Restored.at(footing, publication);
        return new Snapshot(log, publication, footing, note.getBytes(StandardCharsets.UTF_8), edge);
    }

    private static byte[] decoded(String root, Path folder) throws LedgerRefusal {
        try {
            return Base64.getDecoder().decode(root);
        } catch (IllegalArgumentException e) {
            throw unreadable(folder);
        }
    }

    private static LedgerRefusal unreadable(Path folder) {
        return new LedgerRefusal(
                "ledger.checkpoint_unreadable",
                new Phrase("检查点读不出", "The checkpoint cannot be read"),
                folder.resolve("public/checkpoint").toString(),
                new Phrase("用 zs ledger verify 查明改动", "See by zs ledger verify what was changed"));
    }

    /// How many entries are in it.
    public long size() {
        return footing.size();
    }

    /// Gives all files of the copy; a folder with them can be opened and written on. Files under `private/` are for
    /// their owner alone.
    public void write(Taker taker) throws IOException {
        taker.file("keys", Files.readAllBytes(folder.root().resolve("keys")));
        taker.file("private/key", Files.readAllBytes(folder.key()));
        for (int level = 0; level < Edge.levels(footing.size()); level++) {
            full(Integer.toString(level), level, taker);
            List<byte[]> hashes = edge.edge().hashes(level);
            partial(Integer.toString(level), level, hashes.size(), Publication.joined(hashes), taker);
        }
        full(Publication.ENTRIES, 0, taker);
        partial(Publication.ENTRIES, 0, edge.bundle().count(), edge.bundle().bytes(), taker);
        taker.file("public/checkpoint", note);
        taker.file("private/journal", Journal.head(footing));
    }

    private void full(String name, int level, Taker taker) throws IOException {
        for (long index = 0; index < Edge.tiles(footing.size(), level); index++) {
            Path tile = publication.tilePath(name, index, Edge.WIDTH);
            taker.file(named(tile), Files.readAllBytes(tile));
        }
    }

    private void partial(String name, int level, int width, byte[] bytes, Taker taker) throws IOException {
        if (width > 0) {
            taker.file(named(publication.tilePath(name, Edge.tiles(footing.size(), level), width)), bytes);
        }
    }

    private String named(Path file) {
        return folder.root().relativize(file).toString().replace('\\', '/');
    }
}
