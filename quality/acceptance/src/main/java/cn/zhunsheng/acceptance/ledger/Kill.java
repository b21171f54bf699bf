package cn.zhunsheng.acceptance.ledger;

import cn.zhunsheng.ledger.Ledger;
import cn.zhunsheng.ledger.SigningKey;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.verify.Audit;
import cn.zhunsheng.ledger.verify.Checkpoint;
import cn.zhunsheng.ledger.verify.Comparison;
import cn.zhunsheng.ledger.verify.Flaw;
import cn.zhunsheng.ledger.verify.FolderShelf;
import cn.zhunsheng.ledger.verify.Proofs;
import cn.zhunsheng.ledger.verify.Prover;
import cn.zhunsheng.ledger.verify.VerifierKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Kills a writer (SIGKILL) at random points, again and again, and holds what it left against what it
/// acknowledged.
public final class Kill {
    private static final int THREADS = 3;
    private static final int MOST_LINES = 60;
    private static final int MOST_SPINS = 3_000_000;

    /// A log is begun anew after so many rounds, so that auditing all of it stays quick.
    private static final int ROUNDS_A_LOG = 10;

    private final Path around;
    private final SplittableRandom random;
    private Path folder = Path.of("");
    private List<VerifierKey> keys = List.of();
    private long acknowledged;

    private Kill(Path around, long seed) {
        this.around = around;
        this.random = new SplittableRandom(seed);
    }

    /// Folder, rounds, seed.
    static void main(String[] arguments) throws IOException, LedgerRefusal, InterruptedException {
        long entries = rounds(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        System.out.println(
                "%s rounds, %,d acknowledged entries, every one there and proved".formatted(arguments[1], entries));
    }

    /// Returns how many entries were acknowledged, every one of which was there and provable after the kill.
    ///
    /// @throws IllegalStateException when one was not; its message says which
    public static long rounds(Path around, int rounds, long seed)
            throws IOException, LedgerRefusal, InterruptedException {
        Kill kill = new Kill(around, seed);
        for (int round = 0; round < rounds; round++) {
            if (round % ROUNDS_A_LOG == 0) {
                kill.begin(round);
            }
            kill.round(round);
        }
        return kill.acknowledged;
    }

    private void begin(int round) throws IOException, LedgerRefusal {
        folder = around.resolve("log" + round);
        String origin = "kill.example/log" + (random.nextBoolean() ? "/sm3" : "");
        SecureRandom secure = new SecureRandom();
        SigningKey key = SigningKey.draw(
                origin, origin.endsWith("/sm3") ? SigningKey.Kind.SM2 : SigningKey.Kind.ED25519, secure);
        Ledger.create(folder, origin, List.of(key));
        keys = List.of(VerifierKey.read(key.verifierText()));
    }

    /// A batch that was acknowledged.
    private record Told(long first, int many, int thread, int number) {}

    private void round(int round) throws IOException, LedgerRefusal, InterruptedException {
        Checkpoint before = checkpoint();
        List<Told> told = killed(round);
        judge(before, round, told, "as readers find it");
        try (Ledger ledger = Ledger.open(folder, new SecureRandom())) {
            demand(ledger.size() >= checkpoint().size(), round, "the log shrank when it was opened");
        }
        judge(before, round, told, "when it was mended");
        told.forEach(batch -> acknowledged += batch.many());
    }

    /// Starts a writer and kills it after a random number of lines, or while it opens the log.
    private List<Told> killed(int round) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appender.class.getName(),
                        folder.toString(),
                        String.valueOf(round),
                        String.valueOf(THREADS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Told> told = new ArrayList<>();
        int lines = random.nextInt(MOST_LINES);
        try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.matches("\\d+ \\d+ \\d+ \\d+")) {
                    String[] parts = line.split(" ", -1);
                    told.add(new Told(
                            Long.parseLong(parts[0]),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2]),
                            Integer.parseInt(parts[3])));
                }
                if (lines-- == 0) {
                    spin();
                    // By its handle: the process itself would also close what it printed.
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        writer.waitFor();
        return told;
    }

    /// A moment more or less, so that the kill meets every step of a batch.
    private void spin() {
        for (int i = random.nextInt(MOST_SPINS); i > 0; i--) {
            Thread.onSpinWait();
        }
    }

    private void judge(Checkpoint before, int round, List<Told> told, String when)
            throws IOException, LedgerRefusal, InterruptedException {
        Checkpoint now = checkpoint();
        FolderShelf shelf = new FolderShelf(folder);
        List<Flaw> flaws = new ArrayList<>(now.flaws(keys, "checkpoint"));
        flaws.addAll(Audit.of(shelf, now, 2, done -> {}).flaws());
        flaws.addAll(Comparison.flaws(shelf, now, before, "before"));
        demand(flaws.isEmpty(), round, when + ": " + flaws);
        Prover prover = new Prover(shelf, now);
        for (Told batch : told) {
            demand(batch.first() + batch.many() <= now.size(), round, when + ", lost: " + batch + " of " + now.size());
            for (int i = 0; i < batch.many(); i++) {
                String head = Appender.head(round, batch.thread(), batch.number() + i);
                byte[] entry = prover.entry(batch.first() + i);
                demand(new String(entry, StandardCharsets.UTF_8).startsWith(head), round, when + ", not " + head);
            }
            long any = batch.first() + random.nextInt(batch.many());
            byte[] root = Proofs.root(
                            now.hash(), now.hash().leaf(prover.entry(any)), any, now.size(), prover.inclusion(any))
                    .orElse(new byte[0]);
            demand(Arrays.equals(root, now.root()), round, when + ", not proved: " + any);
        }
    }

    private Checkpoint checkpoint() throws IOException {
        return Checkpoint.read(Files.readAllBytes(folder.resolve("public/checkpoint")))
                .orElseThrow(() -> new IllegalStateException("The checkpoint is torn"));
    }

    private static void demand(boolean holds, int round, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("Round " + round + ": " + otherwise);
        }
    }
}
