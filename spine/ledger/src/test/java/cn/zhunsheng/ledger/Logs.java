package cn.zhunsheng.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.verify.Audit;
import cn.zhunsheng.ledger.verify.Checkpoint;
import cn.zhunsheng.ledger.verify.Flaw;
import cn.zhunsheng.ledger.verify.FolderShelf;
import cn.zhunsheng.ledger.verify.Prover;
import cn.zhunsheng.ledger.verify.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Logs for tests, judged by the code that verifies.
public final class Logs {
    public static final String ORIGIN = "example.gov.cn/log";
    public static final String SM3_ORIGIN = "example.gov.cn/log/sm3";
    public static final SecureRandom RANDOM = new SecureRandom();

    private Logs() {}

    /// Makes an empty log, and returns its public keys.
    public static List<VerifierKey> create(Path folder, String origin) {
        try {
            List<SigningKey> keys = new ArrayList<>();
            if (origin.equals(ORIGIN)) {
                keys.add(SigningKey.draw(origin, SigningKey.Kind.ED25519, RANDOM));
            }
            keys.add(SigningKey.draw(origin, SigningKey.Kind.SM2, RANDOM));
            Ledger.create(folder, origin, keys);
            List<VerifierKey> shown = new ArrayList<>();
            for (SigningKey key : keys) {
                shown.add(VerifierKey.read(key.verifierText()));
            }
            return shown;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LedgerRefusal e) {
            throw new IllegalStateException(e);
        }
    }

    public static Ledger open(Path folder) {
        try {
            return Ledger.open(folder, RANDOM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LedgerRefusal e) {
            throw new IllegalStateException(e);
        }
    }

    /// Entries told from one another by their number, of various lengths.
    public static List<byte[]> entries(int from, int to) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            entries.add(entry(i));
        }
        return entries;
    }

    public static byte[] entry(long i) {
        return ("entry " + i + " " + "x".repeat((int) (i % 37))).getBytes(UTF_8);
    }

    /// A log with so many entries, appended in batches of a size, and closed.
    public static List<VerifierKey> filled(Path folder, String origin, int size, int batch) {
        List<VerifierKey> keys = create(folder, origin);
        try (Ledger ledger = open(folder)) {
            for (int from = 0; from < size; from += batch) {
                ledger.append(entries(from, Math.min(size, from + batch)));
            }
        } catch (IOException | LedgerRefusal | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return keys;
    }

    public static Checkpoint checkpoint(Path folder) {
        try {
            return Checkpoint.read(Files.readAllBytes(folder.resolve("public/checkpoint")))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everything that verifying finds: checkpoint, signatures, tiles, entries.
    public static List<Flaw> flaws(Path folder, List<VerifierKey> keys) {
        try {
            byte[] note = Files.readAllBytes(folder.resolve("public/checkpoint"));
            Checkpoint checkpoint = Checkpoint.read(note).orElse(null);
            if (checkpoint == null) {
                return List.of(new Flaw("unreadable", "checkpoint", -1, null, null));
            }
            List<Flaw> flaws = new ArrayList<>(checkpoint.flaws(keys, "checkpoint"));
            if (flaws.isEmpty()) {
                flaws.addAll(Audit.of(new FolderShelf(folder), checkpoint, 2, done -> {})
                        .flaws());
            }
            return flaws;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The entries as readers get them.
    public static List<String> read(Path folder) {
        Checkpoint checkpoint = checkpoint(folder);
        Prover prover = new Prover(new FolderShelf(folder), checkpoint);
        List<String> entries = new ArrayList<>();
        try {
            for (long i = 0; i < checkpoint.size(); i++) {
                entries.add(new String(prover.entry(i), UTF_8));
            }
        } catch (IOException | LedgerRefusal e) {
            throw new IllegalStateException(e);
        }
        return entries;
    }

    /// Every file of a folder and its folders.
    public static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
