package cn.zhunsheng.bench;

import cn.zhunsheng.ledger.Ledger;
import cn.zhunsheng.ledger.SigningKey;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.verify.Audit;
import cn.zhunsheng.ledger.verify.Checkpoint;
import cn.zhunsheng.ledger.verify.Evidence;
import cn.zhunsheng.ledger.verify.FolderShelf;
import cn.zhunsheng.ledger.verify.Prover;
import cn.zhunsheng.ledger.verify.VerifierKey;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Measures a log of entries of 1 KB beside the disk that it lies on.
final class LedgerBench {
    private static final int KILOBYTE = 1024;
    private static final int SMALL = 100;
    private static final int SINGLES = 300;
    private static final int MILLION = 1_000_000;
    private static final int BATCH = 1000;
    private static final int UNDER_WAY = 16;
    private static final int CALLERS = 200;
    private static final int EACH = 100;
    private static final int PROOFS = 1000;

    private final Path folder;
    private final long large;
    private final SplittableRandom random = new SplittableRandom(1);
    private final SecureRandom secure = new SecureRandom();
    private final Table table = new Table();

    private LedgerBench(Path folder, long large) {
        this.folder = folder;
        this.large = large;
    }

    /// Folder, entries of the large log.
    static void main(String[] arguments) throws Exception {
        LedgerBench bench = new LedgerBench(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        bench.singles("ed25519", SigningKey.Kind.ED25519);
        bench.singles("sm2", SigningKey.Kind.SM2);
        bench.callers();
        bench.batches("bench.example/log", SigningKey.Kind.ED25519);
        bench.batches("bench.example/log/sm3", SigningKey.Kind.SM2);
        bench.proofs();
        bench.table.write(bench.folder.resolve("table.md"));
    }

    private Path log(String name, String origin, SigningKey.Kind kind) throws IOException, LedgerRefusal {
        Path log = folder.resolve(name);
        Ledger.create(log, origin, List.of(SigningKey.draw(origin, kind, secure)));
        return log;
    }

    private byte[] entry(int length) {
        byte[] entry = new byte[length];
        for (int i = 0; i + Long.BYTES <= length; i += Long.BYTES) {
            long drawn = random.nextLong();
            for (int b = 0; b < Long.BYTES; b++) {
                entry[i + b] = (byte) (drawn >>> (Byte.SIZE * b));
            }
        }
        return entry;
    }

    private List<byte[]> entries(int many, int length) {
        List<byte[]> entries = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            entries.add(entry(length));
        }
        return entries;
    }

    /// One append at a time, each in turn with one write of as much and one fsync.
    private void singles(String name, SigningKey.Kind kind) throws IOException, LedgerRefusal, InterruptedException {
        Path log = log("singles-" + name, "bench.example/singles", kind);
        List<Double> ours = new ArrayList<>();
        List<Double> disk = new ArrayList<>();
        try (RandomAccessFile bare = new RandomAccessFile(folder.resolve("bare").toFile(), "rw");
                Ledger ledger = Ledger.open(log, secure)) {
            for (int i = 0; i < SINGLES; i++) {
                byte[] entry = entry(KILOBYTE);
                long start = System.nanoTime();
                bare.write(entry);
                bare.getFD().sync();
                disk.add((System.nanoTime() - start) / 1e6);
                start = System.nanoTime();
                ledger.append(entry);
                ours.add((System.nanoTime() - start) / 1e6);
            }
        }
        double one = Child.median(ours);
        double bare = Child.median(disk);
        table.add(
                "single durable append of 1 KB, signed by " + name + ", beside one fsync (median)",
                "%.2f ms".formatted(one),
                "%.2f ms".formatted(bare),
                "%.1f".formatted(one / bare),
                "");
        if (kind == SigningKey.Kind.ED25519) {
            table.add("fsyncs a second of the disk, one after the other", "", "%,.0f".formatted(1000 / bare), "", "");
        }
    }

    /// Many callers who each wait for their own entry: they share batches.
    private void callers() throws IOException, LedgerRefusal, InterruptedException {
        Path log = log("callers", "bench.example/callers", SigningKey.Kind.ED25519);
        long start = System.nanoTime();
        try (Ledger ledger = Ledger.open(log, secure)) {
            List<Thread> threads = new ArrayList<>();
            for (int c = 0; c < CALLERS; c++) {
                List<byte[]> own = entries(EACH, KILOBYTE);
                threads.add(Thread.ofVirtual().start(() -> appendEach(ledger, own)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        rate(
                "durable appends a second, %d callers, one entry of 1 KB at a time".formatted(CALLERS),
                CALLERS * EACH,
                start,
                "");
    }

    private static void appendEach(Ledger ledger, List<byte[]> entries) {
        try {
            for (byte[] entry : entries) {
                ledger.append(entry);
            }
        } catch (IOException | LedgerRefusal | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void rate(String what, long entries, long start, String goal) {
        double seconds = (System.nanoTime() - start) / 1e9;
        table.add(what, "%,.0f".formatted(entries / seconds), "", "", goal);
    }

    /// A million entries of 1 KB in batches, then all of them verified.
    private void batches(String origin, SigningKey.Kind kind) throws Exception {
        Path log = log("million-" + kind, origin, kind);
        String name = origin.endsWith("sm3") ? ", SM3 and SM2" : "";
        long start = System.nanoTime();
        fill(log, MILLION, KILOBYTE);
        rate("durable appends a second in batches of 1,000 of 1 KB" + name, MILLION, start, "≥ 20,000");
        long bytes = bytes(log.resolve("public"));
        table.add(
                "bytes a published entry takes beside its own" + name,
                "%.1f".formatted((bytes - (double) MILLION * KILOBYTE) / MILLION),
                "",
                "",
                "");
        Checkpoint checkpoint = checkpoint(log);
        start = System.nanoTime();
        Audit.Result result = Audit.of(new FolderShelf(log), checkpoint, 2, done -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        if (result.found() != 0) {
            throw new IllegalStateException("A sound log is told to be flawed: " + result.flaws());
        }
        table.add(
                "verification of 1,000,000 entries of 1 KB, two threads" + name,
                "%.1f s".formatted(seconds),
                "",
                "",
                "< 20 s");
    }

    private void fill(Path log, long many, int length) throws Exception {
        List<byte[]> batch = entries(BATCH, length);
        List<CompletableFuture<Long>> underWay = new ArrayList<>();
        try (Ledger ledger = Ledger.open(log, secure)) {
            for (long i = 0; i < many; i += BATCH) {
                // Few of the bytes are new: what is measured is the log and not the drawing of numbers.
                List<byte[]> fresh = new ArrayList<>(batch);
                fresh.set((int) (i / BATCH % BATCH), entry(length));
                underWay.add(ledger.submit(fresh));
                if (underWay.size() == UNDER_WAY) {
                    underWay.removeFirst().get();
                }
            }
            for (CompletableFuture<Long> each : underWay) {
                each.get();
            }
        }
    }

    /// Proofs of entries drawn by lot, each from the files anew, and each judged.
    private void proofs() throws Exception {
        Path log = log("large", "bench.example/large", SigningKey.Kind.ED25519);
        long start = System.nanoTime();
        fill(log, large, SMALL);
        rate("durable appends a second in batches of 1,000 of 100 bytes", large, start, "");
        List<VerifierKey> keys = List.of(VerifierKey.read(Files.readString(log.resolve("keys"))));
        byte[] note = Files.readAllBytes(log.resolve("public/checkpoint"));
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < PROOFS; i++) {
            long index = random.nextLong(large);
            long begun = System.nanoTime();
            Prover prover = new Prover(new FolderShelf(log), checkpoint(log));
            Evidence evidence = new Evidence(index, prover.entry(index), prover.inclusion(index), note, keys);
            boolean holds = evidence.flaws(keys, "").isEmpty();
            times.add((System.nanoTime() - begun) / 1e6);
            if (!holds) {
                throw new IllegalStateException("Entry " + index + " is not proved");
            }
        }
        table.add(
                "proof of one entry among %,d, made and judged (median)".formatted(large),
                "%.2f ms".formatted(Child.median(times)),
                "",
                "",
                "");
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        start = System.nanoTime();
        try (Ledger ledger = Ledger.open(log, secure)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            System.gc();
            long held = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
            table.add(
                    "opening a log of %,d entries; heap held".formatted(ledger.size()),
                    "%.2f s; %d MB".formatted(seconds, held),
                    "",
                    "",
                    "");
        }
    }

    private static Checkpoint checkpoint(Path log) throws IOException {
        return Checkpoint.read(Files.readAllBytes(log.resolve("public/checkpoint")))
                .orElseThrow();
    }

    private static long bytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
