package cn.zhunsheng.ledger;

import cn.zhunsheng.ledger.hash.Hash;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.say.Phrase;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The log as its one writer holds it: the edge of the tree, the bundle begun, the journal, and what is
/// published. What it remembers does not grow with the log. One owner, one thread.
final class Writer implements Closeable {
    /// The journal is settled when it has grown by this, or so much was written as partial bundles.
    private static final long SETTLE_BYTES = 16L << 20;

    private static final long SETTLE_PARTIAL_BYTES = 64L << 20;

    /// A batch has no more entries, and no more bytes before its last entry.
    private static final int BATCH = 4096;

    private static final int BATCH_BYTES = 4 << 20;

    private final LogFolder folder;
    private final Hash hash;
    private final String origin;
    private final List<SigningKey> keys;
    private final Publication publication;
    private final Edge edge;
    private final Bundle bundle;
    private Journal journal;
    private long published = -1;
    private String note = "";

    private Writer(LogFolder folder, List<SigningKey> keys, Journal journal, Restored restored) {
        this.folder = folder;
        this.keys = keys;
        this.journal = journal;
        this.origin = journal.footing().origin();
        this.hash = Hash.of(origin);
        this.publication = restored.publication();
        this.edge = restored.edge();
        this.bundle = restored.bundle();
    }

    /// Opens the log and mends what the last writer left half done.
    static Writer open(LogFolder folder, List<SigningKey> keys) throws IOException, LedgerRefusal {
        Files.createDirectories(folder.drafts()); // a copy that was made file by file has no empty folder
        Publication.empty(folder.drafts());
        Journal journal = Journal.open(folder.journal());
        try {
            Restored restored = Restored.at(journal.footing(), new Publication(folder));
            Writer writer = new Writer(folder, keys, journal, restored);
            writer.catchUp();
            return writer;
        } catch (IOException | LedgerRefusal e) {
            journal.close();
            throw e;
        }
    }

    /// Takes in what the journal holds, and publishes it again: files that were not durable may be torn.
    private void catchUp() throws IOException, LedgerRefusal {
        Seen seen = Seen.in(publication.checkpoint());
        boolean[] fits = {seen.fits(edge)};
        journal.replay(batch -> {
            take(batch.entries());
            fits[0] &= seen.fits(edge);
        });
        if (seen.size() > edge.size()) {
            throw behind(seen.size());
        }
        if (!fits[0]) {
            throw forked(seen.size());
        }
        publish();
        mend();
        long base = journal.footing().size();
        settle();
        publication.clean(base, edge.size(), 0);
    }

    /// Partial tiles of earlier checkpoints lie beside the present ones and were never made durable.
    private void mend() throws IOException {
        for (int level = 0; level < Edge.levels(edge.size()); level++) {
            List<byte[]> hashes = edge.hashes(level);
            publication.mend(
                    Integer.toString(level),
                    Edge.tiles(edge.size(), level),
                    hashes.size(),
                    width -> Publication.joined(hashes.subList(0, width)));
        }
        List<byte[]> entries = Bundle.entries(bundle.bytes());
        publication.mend(
                Publication.ENTRIES,
                Edge.tiles(edge.size(), 0),
                entries.size(),
                width -> Bundle.of(entries.subList(0, width)).bytes());
    }

    /// The checkpoint that readers saw last.
    private record Seen(long size, String root) {
        private static Seen in(Optional<String> note) {
            List<String> lines = note.map(text -> text.lines().toList()).orElse(List.of());
            boolean whole = lines.size() > 2 && lines.get(1).matches("\\d{1,18}");
            return whole ? new Seen(Long.parseLong(lines.get(1)), lines.get(2)) : new Seen(-1, "");
        }

        /// Whether it says what the tree says, where it speaks of as many entries.
        private boolean fits(Edge edge) {
            return size != edge.size() || root.equals(Base64.getEncoder().encodeToString(edge.root()));
        }
    }

    long size() {
        return edge.size();
    }

    /// The newest checkpoint, as published.
    String note() {
        return note;
    }

    /// Returns when the entries and all that their proof needs are durable, and readers can see them.
    void append(List<byte[]> entries) throws IOException {
        int from = 0;
        while (from < entries.size()) {
            int to = from;
            for (int bytes = 0; to < entries.size() && to - from < BATCH && bytes < BATCH_BYTES; to++) {
                bytes += entries.get(to).length;
            }
            List<byte[]> batch = entries.subList(from, to);
            journal.append(edge.size(), Bundle.of(batch).bytes());
            take(batch);
            publish();
            if (journal.length() > SETTLE_BYTES || publication.partialBytes() > SETTLE_PARTIAL_BYTES) {
                settle();
            }
            from = to;
        }
    }

    private void take(List<byte[]> entries) throws IOException {
        for (byte[] entry : entries) {
            edge.add(hash.leaf(entry), publication::tile);
            bundle.add(entry);
            if (bundle.count() == Edge.WIDTH) {
                publication.entries(Edge.tiles(edge.size(), 0) - 1, bundle);
                bundle.clear();
            }
        }
    }

    /// Tiles before the checkpoint that speaks of them.
    private void publish() throws IOException {
        long size = edge.size();
        for (int level = 0; level < Edge.levels(size); level++) {
            boolean same = published >= 0 && Edge.tiles(published, level - 1) == Edge.tiles(size, level - 1);
            if (!same && Edge.width(size, level) > 0) {
                publication.tile(level, Edge.tiles(size, level), edge.hashes(level));
            }
        }
        if (bundle.count() > 0 && size != published) {
            publication.entries(Edge.tiles(size, 0), bundle);
        }
        note = note(origin, size, edge.root(), keys);
        publication.checkpoint(note);
        published = size;
    }

    static String note(String origin, long size, byte[] root, List<SigningKey> keys) {
        String text = origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
        StringBuilder note = new StringBuilder(text).append('\n');
        keys.forEach(key -> note.append(key.signatureLine(text)));
        return note.toString();
    }

    /// Makes the published files durable and begins the journal anew on them.
    private void settle() throws IOException {
        Journal.Footing base = journal.footing();
        if (base.size() == edge.size() && journal.isEmpty()) {
            return;
        }
        publication.sync(base.size(), edge.size());
        journal.close();
        journal = Journal.start(folder.journal(), new Journal.Footing(edge.size(), edge.root(), origin));
        publication.clean(base.size(), edge.size(), 1);
    }

    /// The leaf of an entry that the log has.
    byte[] leaf(long index) throws IOException {
        long tile = Edge.tiles(index, 0);
        int at = Edge.width(index, 0);
        if (tile == Edge.tiles(edge.size(), 0)) {
            return edge.hashes(0).get(at);
        }
        byte[] hashes = publication
                .partial("0", tile, Edge.WIDTH)
                .orElseThrow(() -> new IOException("Tile " + tile + " of the leaves is gone"));
        return Arrays.copyOfRange(hashes, at * Hash.LENGTH, (at + 1) * Hash.LENGTH);
    }

    /// Appends entries that are to stand from `position` on; those that stand there already are passed over.
    ///
    /// @throws LedgerRefusal where entries before them are lacking, or others stand there
    void handOver(long position, List<byte[]> entries) throws IOException, LedgerRefusal {
        if (position > edge.size()) {
            throw ahead(position);
        }
        int held = (int) Math.min(entries.size(), edge.size() - position);
        for (int i = 0; i < held; i++) {
            if (!Arrays.equals(leaf(position + i), hash.leaf(entries.get(i)))) {
                throw taken(position + i);
            }
        }
        append(entries.subList(held, entries.size()));
    }

    /// Leaves the files durable and the journal empty, so that the next start has nothing to mend.
    void finish() throws IOException {
        settle();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }

    private LedgerRefusal ahead(long position) {
        return new LedgerRefusal(
                "ledger.position_ahead",
                new Phrase(
                        "要从序号 %d 写起，但日志账只有 %d 条".formatted(position, edge.size()),
                        "Entries were to stand from index %d on, but the log has only %d"
                                .formatted(position, edge.size())),
                folder.root().toString(),
                new Phrase("先交出缺少的条目", "Hand over the entries that are lacking first"));
    }

    private LedgerRefusal taken(long position) {
        return new LedgerRefusal(
                "ledger.position_taken",
                new Phrase(
                        "序号 %d 上已是另一个条目".formatted(position), "Another entry stands at index %d".formatted(position)),
                folder.root().toString(),
                new Phrase(
                        "查明是否有别的程序写了这本账，或数据库从旧备份恢复；账不会改写",
                        "Find out whether another program wrote to this log, or the database was restored from an old backup; the log is not rewritten"));
    }

    private LedgerRefusal behind(long seen) {
        return new LedgerRefusal(
                "ledger.journal_behind",
                new Phrase(
                        "已公布的检查点有 %d 条，写前记录只到 %d 条；从这里续写会分叉".formatted(seen, edge.size()),
                        "The published checkpoint speaks of %d entries, the journal ends at %d: writing on would fork the log"
                                .formatted(seen, edge.size())),
                folder.root().toString(),
                new Phrase(
                        "这像是写入途中的拷贝：请用停写后拷贝的整个文件夹",
                        "This looks like a copy made while the log was written: use a whole folder copied when the writer was closed"));
    }

    private LedgerRefusal forked(long seen) {
        return new LedgerRefusal(
                "ledger.checkpoint_foreign",
                new Phrase(
                        "已公布的 %d 条的检查点与写前记录得出的根不同".formatted(seen),
                        "The published checkpoint of %d entries has another root than the journal gives"
                                .formatted(seen)),
                folder.published().resolve("checkpoint").toString(),
                new Phrase(
                        "不要续写；用 zs ledger verify 与公布的检查点核对，从备份恢复",
                        "Do not write on; compare with published checkpoints by zs ledger verify, and restore from a backup"));
    }
}
