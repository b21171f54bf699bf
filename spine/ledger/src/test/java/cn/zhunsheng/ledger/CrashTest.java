package cn.zhunsheng.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.verify.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a log makes of a machine that stopped, a disk that is full, a copy made at a bad moment.
class CrashTest {
    private static final int BEFORE = 300;
    private static final int AFTER = 320;

    @TempDir
    Path around;

    private Path log;
    private List<VerifierKey> keys;

    /// What is on the disk between two batches.
    private Path before;

    /// What is on the disk after the second, its journal not settled.
    private Path after;

    @BeforeEach
    void snapshots() throws Exception {
        log = around.resolve("log");
        keys = Logs.create(log, Logs.ORIGIN);
        before = around.resolve("before");
        after = around.resolve("after");
        try (Ledger ledger = Logs.open(log)) {
            ledger.append(Logs.entries(0, BEFORE));
            snapshot(before);
            ledger.append(Logs.entries(BEFORE, AFTER));
            snapshot(after);
        }
    }

    private void snapshot(Path to) throws IOException {
        Logs.copy(log, to);
        Files.setPosixFilePermissions(
                to.resolve("private/key"), Files.getPosixFilePermissions(log.resolve("private/key")));
    }

    private static byte[] journal(Path folder) throws IOException {
        return Files.readAllBytes(folder.resolve("private/journal"));
    }

    private static void journal(Path folder, byte[] bytes) throws IOException {
        Files.write(folder.resolve("private/journal"), bytes);
    }

    private void assertHolds(Path folder, int entries) throws Exception {
        try (Ledger ledger = Logs.open(folder)) {
            assertThat(ledger.size()).isEqualTo(entries);
            ledger.append(Logs.entry(entries));
        }
        assertThat(Logs.flaws(folder, keys)).isEmpty();
        assertThat(Logs.read(folder))
                .hasSize(entries + 1)
                .element(entries)
                .isEqualTo(new String(Logs.entry(entries), UTF_8));
    }

    @Test
    void journalTornAtAnyByteLosesOnlyWhatNobodyWasToldOf() throws Exception {
        byte[] whole = journal(after);
        int held = journal(before).length;
        for (int length = held; length < whole.length; length += 61) {
            Path torn = around.resolve("torn" + length);
            Logs.copy(before, torn);
            Files.setPosixFilePermissions(
                    torn.resolve("private/key"), Files.getPosixFilePermissions(log.resolve("private/key")));
            journal(torn, Arrays.copyOf(whole, length));

            assertHolds(torn, BEFORE);
        }
    }

    @Test
    void journalThatEndsInZeroesIsCut() throws Exception {
        journal(before, Arrays.copyOf(journal(before), journal(before).length + 5000));

        assertHolds(before, BEFORE);
    }

    @Test
    void batchThatWasWrittenButNotAcknowledgedIsTakenIn() throws Exception {
        journal(before, journal(after));

        assertHolds(before, AFTER);
    }

    @Test
    void publishedFilesThatWereNotDurableAreWrittenAgain() throws Exception {
        for (Path file : Logs.files(after.resolve("public"))) {
            Files.write(file, new byte[0]);
        }
        assertHolds(after, AFTER);
    }

    @Test
    void publishedFilesThatAreGoneAreWrittenAgain() throws Exception {
        for (Path file : Logs.files(after.resolve("public"))) {
            Files.delete(file);
        }
        assertHolds(after, AFTER);
    }

    @Test
    void draftsThatWereLeftAreTakenAway() throws Exception {
        Files.write(after.resolve("private/drafts/draft"), new byte[9]);

        assertHolds(after, AFTER);
        assertThat(after.resolve("private/drafts/draft")).doesNotExist();
    }

    @Test
    void damageBeforeASoundBatchIsNotTakenForATornTail() throws Exception {
        byte[] bytes = journal(after);
        bytes[bytes.length / 2] ^= 1;
        journal(after, bytes);

        assertThat(refused(after)).isEqualTo("ledger.journal_damaged");
        assertThat(journal(after)).as("nothing was cut").isEqualTo(bytes);
    }

    @Test
    void journalWithoutItsHeadIsRefused() throws Exception {
        byte[] bytes = journal(after);
        bytes[30] ^= 1;
        journal(after, bytes);
        assertThat(refused(after)).isEqualTo("ledger.journal_damaged");

        journal(after, new byte[3]);
        assertThat(refused(after)).isEqualTo("ledger.journal_damaged");
    }

    @Test
    void batchThatDoesNotFollowTheOneBeforeIsDamage() throws Exception {
        byte[] head = journal(log);
        byte[] batch = Batch.written(7, Bundle.of(Logs.entries(0, 2)).bytes());
        byte[] both = Arrays.copyOf(head, head.length + batch.length);
        System.arraycopy(batch, 0, both, head.length, batch.length);
        journal(log, both);

        assertThat(refused(log)).isEqualTo("ledger.journal_damaged");
    }

    @Test
    void copyWhoseJournalIsOlderThanItsCheckpointIsNotWrittenOn() throws Exception {
        journal(after, journal(before));

        assertThat(refused(after)).isEqualTo("ledger.journal_behind");
    }

    @Test
    void checkpointThatTheJournalDoesNotGiveIsNotWrittenOver() throws Exception {
        Path other = around.resolve("other");
        Logs.filled(other, Logs.ORIGIN, AFTER, 20);
        List<String> strange = Files.readAllLines(other.resolve("public/checkpoint"));
        Path checkpoint = after.resolve("public/checkpoint");
        String text = Files.readString(checkpoint);
        String root = text.lines().skip(2).findFirst().orElseThrow();
        Files.writeString(checkpoint, text.replace(root, strange.get(2).replace('A', 'B')));
        assertThat(strange.get(2)).as("the same entries give the same root").isEqualTo(root);
        Files.writeString(checkpoint, text.replace(root, "x" + root.substring(1)));

        assertThat(refused(after)).isEqualTo("ledger.checkpoint_foreign");
    }

    @Test
    void damagedEdgeIsNotBuiltUpon() throws Exception {
        for (String name : new String[] {"tile/0/001.p/64", "tile/entries/001.p/64", "tile/1/000.p/1"}) {
            Path file = log.resolve("public").resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            byte[] changed = bytes.clone();
            changed[bytes.length - 1] ^= 1;
            Files.write(file, changed);
            assertThat(refused(log)).as(name).isEqualTo("ledger.edge_damaged");
            Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
            assertThat(refused(log)).as(name).isEqualTo("ledger.edge_damaged");
            Files.delete(file);
            assertThat(refused(log)).as(name).isEqualTo("ledger.edge_damaged");
            Files.write(file, bytes);
        }
        assertHolds(log, AFTER);
    }

    private static String refused(Path folder) throws IOException {
        try (Ledger ledger = Ledger.open(folder, Logs.RANDOM)) {
            return "opened with " + ledger.size();
        } catch (LedgerRefusal e) {
            return e.code();
        }
    }

    @Test
    void clockThatGoesBackOrForthChangesNothing() throws Exception {
        long[] seconds = {0, 4_102_444_800L};
        int i = 0;
        for (Path file : Logs.files(after)) {
            Files.setLastModifiedTime(file, FileTime.from(seconds[i++ % 2], TimeUnit.SECONDS));
        }
        assertHolds(after, AFTER);
    }

    @Test
    void folderCopiedWhileItIsWrittenIsALogOfItsCheckpoint() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        try (Ledger ledger = Logs.open(log)) {
            Thread appender = Thread.ofPlatform().start(() -> appendUntil(enough, ledger));
            for (int round = 0; round < 10; round++) {
                Path copy = around.resolve("copy" + round);
                copyAsReaders(log.resolve("public"), copy);
                assertThat(Logs.flaws(around.resolve("copies").resolve(copy.getFileName()), keys))
                        .isEmpty();
            }
            enough.set(true);
            appender.join();
        }
        assertThat(Logs.flaws(log, keys)).isEmpty();
    }

    private static void appendUntil(AtomicBoolean enough, Ledger ledger) {
        try {
            while (!enough.get()) {
                ledger.append(Logs.entries(0, 90));
            }
        } catch (IOException | LedgerRefusal | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The checkpoint first, then the rest: files that go meanwhile have been followed by full ones.
    private void copyAsReaders(Path from, Path name) throws IOException {
        Path to = around.resolve("copies").resolve(name.getFileName()).resolve("public");
        Files.createDirectories(to);
        Files.copy(from.resolve("checkpoint"), to.resolve("checkpoint"));
        for (Path file : Logs.files(from.resolve("tile"))) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            try {
                Files.copy(file, target);
            } catch (NoSuchFileException e) {
                continue;
            }
        }
    }

    /// A disk of its own of 4 MB, where the machine lets us have one.
    @Test
    void fullDiskAcknowledgesNothingAndLosesNothing() throws Exception {
        Path disk = Files.createDirectory(around.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()),
                "no file system can be mounted here: the test of a full disk is left out");
        try {
            Path full = disk.resolve("log");
            List<VerifierKey> own = Logs.create(full, Logs.ORIGIN);
            long acknowledged = fill(full);
            assertThat(acknowledged).isPositive();
            assertThat(Logs.flaws(full, own)).as("readers see a whole log").isEmpty();
            assertThat(run("mount", "-o", "remount,size=64m", disk.toString())).isTrue();

            try (Ledger ledger = Logs.open(full)) {
                assertThat(ledger.size()).isGreaterThanOrEqualTo(acknowledged);
                ledger.append(Logs.entry(0));
            }
            assertThat(Logs.flaws(full, own)).isEmpty();
            List<String> read = Logs.read(full);
            for (int i = 0; i < acknowledged; i++) {
                assertThat(read.get(i)).startsWith("entry " + i + " ");
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    /// Appends until the disk is full; returns how many entries were acknowledged.
    private static long fill(Path full) {
        long acknowledged = 0;
        try (Ledger ledger = Logs.open(full)) {
            try {
                while (true) {
                    ledger.append(Logs.entries((int) acknowledged, (int) acknowledged + 50));
                    acknowledged += 50;
                }
            } catch (IOException e) {
                assertThatThrownBy(() -> ledger.append(Logs.entry(0)))
                        .as("after a failure nothing is written until the log is opened anew")
                        .isInstanceOf(IOException.class);
                assertThatThrownBy(() -> ledger.submit(Logs.entries(0, 1)).get())
                        .isInstanceOf(ExecutionException.class);
            }
        } catch (LedgerRefusal | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return acknowledged;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
