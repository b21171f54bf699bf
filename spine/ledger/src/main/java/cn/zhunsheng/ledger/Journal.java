package cn.zhunsheng.ledger;

import cn.zhunsheng.ledger.hash.Hash;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.say.Phrase;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/// What was appended since the published files were last made durable. A batch is acknowledged when its record
/// here is on the disk: one write, one `fsync`. One owner, one thread.
///
/// Read by [RandomAccessFile], because an interrupted thread closes a channel under its owner.
final class Journal implements Closeable {
    /// What the journal stands on: so many entries with that root are durable in the published files.
    record Footing(long size, byte[] root, String origin) {}

    /// Who hears of the batches that are found.
    interface Replay {
        void batch(Batch batch) throws IOException;
    }

    private final Path path;
    private final RandomAccessFile file;
    private final Footing footing;
    private final long start;
    private long end;

    private Journal(Path path, RandomAccessFile file, Footing footing, long end) {
        this.path = path;
        this.file = file;
        this.footing = footing;
        this.start = end;
        this.end = end;
    }

    /// Puts a journal without batches in the place of the one before, durably. Whatever happens meanwhile, one
    /// of the two is there whole.
    static Journal start(Path path, Footing footing) throws IOException {
        byte[] bytes = head(footing);
        Path draft = path.resolveSibling("journal.new");
        try (RandomAccessFile file = new RandomAccessFile(draft.toFile(), "rw")) {
            file.setLength(0);
            file.write(bytes);
            file.getFD().sync();
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Durable.folder(path.resolveSibling(""));
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        return new Journal(path, file, footing, bytes.length);
    }

    /// A journal without batches.
    static byte[] head(Footing footing) {
        byte[] name = footing.origin().getBytes(StandardCharsets.UTF_8);
        byte[] head = ByteBuffer.allocate(Hash.LENGTH + name.length)
                .put(footing.root())
                .put(name)
                .array();
        return Batch.written(footing.size(), head);
    }

    static Journal open(Path path) throws IOException, LedgerRefusal {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        Optional<Batch> head = Batch.at(file, 0).filter(record -> record.payload().length > Hash.LENGTH);
        if (head.isEmpty()) {
            file.close();
            throw damaged(path);
        }
        byte[] payload = head.get().payload();
        Footing footing = new Footing(
                head.get().first(),
                Arrays.copyOf(payload, Hash.LENGTH),
                new String(payload, Hash.LENGTH, payload.length - Hash.LENGTH, StandardCharsets.UTF_8));
        return new Journal(path, file, footing, head.get().end());
    }

    Footing footing() {
        return footing;
    }

    /// Whether no batch is in it.
    boolean isEmpty() {
        return end == start;
    }

    /// Bytes of it.
    long length() {
        return end;
    }

    /// Tells the batches in order and cuts off a torn tail, which nobody was told of: the next batch is written
    /// only when the one before is durable, so what is torn is the last.
    ///
    /// @throws LedgerRefusal where something behind the torn part is sound: then it is damage, and cutting
    ///     would lose entries
    void replay(Replay each) throws IOException, LedgerRefusal {
        long next = footing.size();
        for (Optional<Batch> found = Batch.at(file, end); found.isPresent(); found = Batch.at(file, end)) {
            Batch batch = found.get();
            if (batch.first() != next) {
                throw damaged(path);
            }
            each.batch(batch);
            next += batch.entries().size();
            end = batch.end();
        }
        if (end < file.length()) {
            if (Batch.anyBehind(file, end)) {
                throw damaged(path);
            }
            file.setLength(end);
            file.getFD().sync();
        }
    }

    /// Returns when the batch is on the disk.
    void append(long first, byte[] payload) throws IOException {
        byte[] bytes = Batch.written(first, payload);
        file.seek(end);
        file.write(bytes);
        file.getFD().sync();
        end += bytes.length;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static LedgerRefusal damaged(Path path) {
        return new LedgerRefusal(
                "ledger.journal_damaged",
                new Phrase(
                        "日志账的写前记录已损坏，而且不是末尾未写完的部分；截掉它会丢失已确认的条目",
                        "The journal is damaged, and not only where its last write was torn: cutting it would lose acknowledged entries"),
                path.toString(),
                new Phrase(
                        "检查磁盘；从备份恢复整个文件夹，再用 zs ledger verify 与公布的检查点核对",
                        "Check the disk; restore the whole folder from a backup and compare it with published checkpoints by zs ledger verify"));
    }
}
