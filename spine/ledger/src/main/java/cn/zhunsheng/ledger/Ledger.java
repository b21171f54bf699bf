package cn.zhunsheng.ledger;

import cn.zhunsheng.ledger.hash.Hash;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.say.Phrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// The door of a log that is written: an append-only list of entries, signed as a whole after every batch.
///
/// Entries are counted from 0 and have at most 65,535 bytes. For any number of threads: callers who come while
/// a batch is being made durable share the next one. There is one writer of a folder at a time; readers need
/// nothing but the files under `public`, see [cn.zhunsheng.ledger.verify].
public final class Ledger implements AutoCloseable {
    private final WriterLock lock;
    private final Queue queue;

    private Ledger(WriterLock lock, Queue queue) {
        this.lock = lock;
        this.queue = queue;
    }

    /// Makes the folder of a log without entries.
    ///
    /// @param origin the name of the log for ever; for a log of SM3 it ends in `/sm3`
    /// @param keys   what signs its checkpoints; at least one
    /// @throws LedgerRefusal when there is something of that name, or the origin cannot be one
    public static void create(Path folder, String origin, List<SigningKey> keys) throws IOException, LedgerRefusal {
        Origins.demand(origin);
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new LedgerRefusal(
                    "ledger.folder_taken",
                    new Phrase("'" + folder + "' 已经存在", "'" + folder + "' is there already"),
                    folder.toString(),
                    new Phrase("换一个文件夹", "Choose another folder"));
        }
        Path around = target.resolveSibling("");
        Files.createDirectories(around);
        // Made beside it and moved there whole: a folder that is there is a log.
        Path draft = Files.createTempDirectory(around, ".ledger-");
        LogFolder made = new LogFolder(draft);
        made.make();
        StringBuilder secrets = new StringBuilder();
        keys.forEach(key -> secrets.append(key.secretText()).append('\n'));
        made.writeKeys(secrets.toString());
        made.writeVerifiers(keys);
        byte[] root = Hash.of(origin).empty();
        Journal.start(made.journal(), new Journal.Footing(0, root, origin)).close();
        Publication publication = new Publication(made);
        publication.checkpoint(Writer.note(origin, 0, root, keys));
        publication.sync(0, 0);
        made.open();
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        Durable.folder(around);
    }

    /// Opens a log to write to it, and mends what was left half done: a batch that was being written when the
    /// machine stopped is there whole or not at all, and every acknowledged entry is there.
    ///
    /// @param random needed by SM2 signatures
    /// @throws LedgerRefusal when it is no log, has a writer, is damaged, or its keys are open to others
    public static Ledger open(Path folder, SecureRandom random) throws IOException, LedgerRefusal {
        LogFolder log = new LogFolder(folder);
        if (!Files.isRegularFile(log.journal())) {
            throw new LedgerRefusal(
                    "ledger.folder_absent",
                    new Phrase("'" + folder + "' 不是可写的日志账", "'" + folder + "' is no log that can be written"),
                    folder.toString(),
                    new Phrase("用 zs ledger new 建立", "Make one by zs ledger new"));
        }
        WriterLock lock = WriterLock.take(log);
        try {
            Queue queue = new Queue(Writer.open(log, log.keys(random)));
            return new Ledger(lock, queue);
        } catch (IOException | LedgerRefusal | RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /// Appends one entry and returns its index.
    ///
    /// Returns when the entry and all that its proof needs are durable, and readers can see them. One caller's
    /// entries keep their order.
    ///
    /// @throws IOException when the disk failed. Nothing can be appended then until the log is opened anew, and
    ///     whether the entry is there is known only then
    public long append(byte[] entry) throws IOException, LedgerRefusal, InterruptedException {
        return append(List.of(entry));
    }

    /// Appends entries one behind the other, none of others between them, and returns the index of the first.
    public long append(List<byte[]> entries) throws IOException, LedgerRefusal, InterruptedException {
        return durable(submit(entries));
    }

    /// The same without waiting: completes with the index of the first when all are durable. Nobody changes the
    /// arrays until then. Waits only while a thousand other calls wait.
    public CompletableFuture<Long> submit(List<byte[]> entries) throws LedgerRefusal, InterruptedException {
        return queue.add(new Request(Request.ANYWHERE, checked(entries)));
    }

    /// Appends entries that are to stand at `position`, `position + 1` and so on. Entries that stand there
    /// already are passed over, so handing over the same twice is as once.
    ///
    /// @return the number of entries of the log that are known to be durable: up to there nothing need be
    ///     handed over again
    /// @throws LedgerRefusal when entries before the position are lacking, or other entries stand there
    public long handOver(long position, List<byte[]> entries) throws IOException, LedgerRefusal, InterruptedException {
        if (position < 0) {
            throw new IllegalArgumentException("Positions count from 0: " + position);
        }
        durable(queue.add(new Request(position, checked(entries))));
        return position + entries.size();
    }

    /// How many entries are durable.
    public long size() {
        return queue.size();
    }

    /// The newest checkpoint: a signed note.
    public String checkpoint() {
        return queue.note();
    }

    private static List<byte[]> checked(List<byte[]> entries) throws LedgerRefusal {
        for (byte[] entry : entries) {
            if (entry.length > Bundle.LONGEST) {
                throw new LedgerRefusal(
                        "ledger.entry_too_long",
                        new Phrase(
                                "一个条目有 %d 字节".formatted(entry.length), "An entry has %d bytes".formatted(entry.length)),
                        "",
                        new Phrase(
                                "条目最多 65535 字节；更大的内容请只记它的摘要",
                                "An entry has at most 65,535 bytes; of what is larger, record the digest"));
            }
        }
        return new ArrayList<>(entries);
    }

    private static long durable(CompletableFuture<Long> future)
            throws IOException, LedgerRefusal, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LedgerRefusal refusal) {
                throw refusal;
            }
            throw new IOException("The log was not written: " + e.getCause(), e);
        }
    }

    /// Waits for what was submitted, leaves all files durable, and lets the next writer in.
    @Override
    public void close() {
        try (lock) {
            queue.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
