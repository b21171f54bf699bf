package cn.zhunsheng.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.ledger.hash.Hash;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.verify.Checkpoint;
import cn.zhunsheng.ledger.verify.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Writing a log.
class LedgerTest {
    @TempDir
    Path around;

    private Path folder;
    private List<VerifierKey> keys;

    @BeforeEach
    void create() {
        folder = around.resolve("log");
        keys = Logs.create(folder, Logs.ORIGIN);
    }

    @Test
    void logWithoutEntriesIsSignedAndSound() {
        assertThat(Logs.checkpoint(folder).size()).isZero();
        assertThat(Logs.flaws(folder, keys)).isEmpty();
    }

    @Test
    void entriesAreNumberedFromZeroInTheirOrder() throws Exception {
        try (Ledger ledger = Logs.open(folder)) {
            assertThat(ledger.append("a".getBytes(UTF_8))).isZero();
            assertThat(ledger.append(List.of("b".getBytes(UTF_8), new byte[0]))).isEqualTo(1);
            assertThat(ledger.append("c".getBytes(UTF_8))).isEqualTo(3);
            assertThat(ledger.size()).isEqualTo(4);
        }
        assertThat(Logs.read(folder)).containsExactly("a", "b", "", "c");
        assertThat(Logs.flaws(folder, keys)).isEmpty();
    }

    @Test
    void acknowledgedEntryIsAtOnceInTheCheckpointThatReadersSee() throws Exception {
        try (Ledger ledger = Logs.open(folder)) {
            ledger.append("a".getBytes(UTF_8));

            assertThat(Logs.checkpoint(folder).size()).isEqualTo(1);
            assertThat(folder.resolve("public/checkpoint")).hasContent(ledger.checkpoint());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 511, 512, 700, 65_535, 65_536, 65_537, 66_000})
    void logOfEverySizeIsSound(int size) {
        Path other = around.resolve("other");
        List<VerifierKey> others = Logs.filled(other, Logs.SM3_ORIGIN, size, Math.max(1, size / 3));

        assertThat(Logs.checkpoint(other).size()).isEqualTo(size);
        assertThat(Logs.flaws(other, others)).isEmpty();
    }

    @Test
    void logGoesOnWhereItEnded() throws Exception {
        for (int from = 0; from < 900; from += 90) {
            try (Ledger ledger = Logs.open(folder)) {
                assertThat(ledger.append(Logs.entries(from, from + 90))).isEqualTo(from);
            }
        }
        assertThat(Logs.read(folder)).hasSize(900).endsWith(new String(Logs.entry(899), UTF_8));
        assertThat(Logs.flaws(folder, keys)).isEmpty();
    }

    @Test
    void partialTilesGoWhenTheFullOnesAreDurable() throws Exception {
        try (Ledger ledger = Logs.open(folder)) {
            for (int i = 0; i < 1100; i++) {
                ledger.append(Logs.entry(i));
            }
        }
        assertThat(Logs.files(folder.resolve("public")).stream()
                        .filter(file -> file.toString().contains("/000.p/")))
                .as("partial tiles of what was full long ago, but for the levels above")
                .allMatch(file -> file.toString().contains("tile/1/"));
        assertThat(folder.resolve("public/tile/0/003.p/255"))
                .as("readers may still be on their way")
                .exists();
        assertThat(Logs.flaws(folder, keys)).isEmpty();
    }

    @Test
    void concurrentAppendersKeepTheirOrderAndShareBatches() throws Exception {
        int callers = 8;
        int each = 300;
        try (Ledger ledger = Logs.open(folder)) {
            List<Thread> threads = new ArrayList<>();
            for (int c = 0; c < callers; c++) {
                int caller = c;
                threads.add(Thread.ofVirtual().start(() -> appendAll(ledger, caller, each)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        List<String> all = Logs.read(folder);
        assertThat(all).hasSize(callers * each);
        for (int c = 0; c < callers; c++) {
            String prefix = c + ":";
            List<String> own =
                    all.stream().filter(entry -> entry.startsWith(prefix)).toList();
            assertThat(own).hasSize(each);
            for (int i = 0; i < each; i++) {
                assertThat(own.get(i)).isEqualTo(prefix + i);
            }
        }
        assertThat(Logs.flaws(folder, keys)).isEmpty();
    }

    private static void appendAll(Ledger ledger, int caller, int each) {
        try {
            for (int i = 0; i < each; i++) {
                ledger.append((caller + ":" + i).getBytes(UTF_8));
            }
        } catch (IOException | LedgerRefusal | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void submittedEntriesAreDurableWhenTheirFutureSays() throws Exception {
        try (Ledger ledger = Logs.open(folder)) {
            List<CompletableFuture<Long>> futures = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                futures.add(ledger.submit(List.of(Logs.entry(i))));
            }
            for (int i = 0; i < 500; i++) {
                assertThat(futures.get(i).get()).isEqualTo(i);
            }
        }
    }

    @Test
    void batchLargerThanOneRecordIsTakenWhole() throws Exception {
        List<byte[]> large = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            large.add(new byte[65_535]);
        }
        try (Ledger ledger = Logs.open(folder)) {
            assertThat(ledger.append(large)).isZero();
            assertThat(ledger.append(Logs.entries(0, 5000))).isEqualTo(700);
        }
        assertThat(Logs.checkpoint(folder).size()).isEqualTo(5700);
        assertThat(Logs.flaws(folder, keys)).isEmpty();
    }

    @Test
    void handingOverTwiceIsAsOnce() throws Exception {
        try (Ledger ledger = Logs.open(folder)) {
            assertThat(ledger.handOver(0, Logs.entries(0, 600))).isEqualTo(600);
            assertThat(ledger.handOver(0, Logs.entries(0, 600))).isEqualTo(600);
            assertThat(ledger.handOver(100, Logs.entries(100, 700))).isEqualTo(700);
            assertThat(ledger.handOver(650, Logs.entries(650, 660))).isEqualTo(660);
            assertThat(ledger.size()).isEqualTo(700);
        }
        assertThat(Logs.read(folder)).hasSize(700);
        assertThat(Logs.flaws(folder, keys)).isEmpty();
    }

    @Test
    void handingOverOtherEntriesForAPositionIsRefused() throws Exception {
        try (Ledger ledger = Logs.open(folder)) {
            ledger.handOver(0, Logs.entries(0, 300));

            assertThat(code(() -> ledger.handOver(2, Logs.entries(3, 4)))).isEqualTo("ledger.position_taken");
            assertThat(code(() -> ledger.handOver(299, Logs.entries(1, 2)))).isEqualTo("ledger.position_taken");
            assertThat(code(() -> ledger.handOver(301, Logs.entries(1, 2)))).isEqualTo("ledger.position_ahead");
            assertThatThrownBy(() -> ledger.handOver(-1, List.of())).isInstanceOf(IllegalArgumentException.class);
            assertThat(ledger.append(Logs.entry(300)))
                    .as("the log goes on after a refusal")
                    .isEqualTo(300);
        }
    }

    @Test
    void handingOverAgainNeedsTheTileOfWhatIsHeld() throws Exception {
        try (Ledger ledger = Logs.open(folder)) {
            ledger.handOver(0, Logs.entries(0, 300));
            Files.delete(folder.resolve("public/tile/0/000"));

            assertThatThrownBy(() -> ledger.handOver(0, Logs.entries(0, 300))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void originOfAnSm3LogTellsItsHash() {
        assertThat(Hash.SM3.origin("a")).isEqualTo("a/sm3");
        assertThat(Hash.SM3.origin("a/sm3")).isEqualTo("a/sm3");
        assertThat(Hash.SHA_256.origin("a")).isEqualTo("a");
        assertThat(Hash.of("a/sm3")).isEqualTo(Hash.SM3);
    }

    @Test
    void handoverTakesItsTurnAmongOthers() throws Exception {
        try (Ledger ledger = Logs.open(folder)) {
            CompletableFuture<Long> before = ledger.submit(Logs.entries(0, 3));
            assertThat(ledger.handOver(3, Logs.entries(3, 5))).isEqualTo(5);
            assertThat(before).isCompletedWithValue(0L);
        }
    }

    @Test
    void entryOfMoreThanSixteenBitsOfLengthIsRefused() {
        try (Ledger ledger = Logs.open(folder)) {
            assertThat(code(() -> ledger.append(new byte[65_536]))).isEqualTo("ledger.entry_too_long");
        }
    }

    @Test
    void secondWriterIsRefusedUntilTheFirstEnds() {
        try (Ledger ledger = Logs.open(folder)) {
            assertThat(ledger.size()).isZero();
            assertThat(code(() -> Ledger.open(folder, Logs.RANDOM))).isEqualTo("ledger.writer_present");
        }
        Logs.open(folder).close();
    }

    @Test
    void folderThatIsNoLogIsRefused() {
        assertThat(code(() -> Ledger.open(around, Logs.RANDOM))).isEqualTo("ledger.folder_absent");
        assertThat(code(() -> Ledger.create(folder, Logs.ORIGIN, List.of()))).isEqualTo("ledger.folder_taken");
        assertThat(code(() -> Ledger.create(around.resolve("x"), "two words", List.of())))
                .isEqualTo("ledger.origin_form");
    }

    @Test
    void closedLogTakesNothing() throws Exception {
        Ledger ledger = Logs.open(folder);
        ledger.close();
        ledger.close();

        assertThatThrownBy(() -> ledger.append(new byte[1])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void interruptedCallerDoesNotStopTheLog() throws Exception {
        try (Ledger ledger = Logs.open(folder)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> ledger.append(Logs.entry(0))).isInstanceOf(InterruptedException.class);

            ledger.append(Logs.entry(1));
            assertThat(ledger.size()).isBetween(1L, 2L);
            Thread.currentThread().interrupt();
        }
        assertThat(Thread.interrupted())
                .as("closing keeps the interruption for the caller")
                .isTrue();
        assertThat(Logs.flaws(folder, keys)).isEmpty();
    }

    @Test
    void keysThatOthersMayReadAreRefused() throws IOException {
        Path key = folder.resolve("private/key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("private"))))
                .isEqualTo("rwx------");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));

        assertThat(code(() -> Ledger.open(folder, Logs.RANDOM))).isEqualTo("ledger.key_exposed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PRIVATE+KEY+a+b",
                "PRIVATE+KEY+a+00000000+AQ==",
                "PRIVATE+KEY+a+00000000+*",
                "PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
            })
    void keyThatIsNoneIsRefusedAndNotRepeated(String text) {
        assertThatThrownBy(() -> SigningKey.read(text, Logs.RANDOM)).isInstanceOfSatisfying(LedgerRefusal.class, e -> {
            assertThat(e.code()).isEqualTo("ledger.key_unreadable");
            assertThat(e.getMessage()).doesNotContain("AYEK");
        });
    }

    @Test
    void signsAsTheReferenceImplementationOfNotesDoes() throws LedgerRefusal {
        SigningKey key = SigningKey.read(
                "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz", Logs.RANDOM);

        assertThat(key.signatureLine("If you think cryptography is the answer to your problem,\n"
                        + "then you don't know what your problem is.\n"))
                .isEqualTo(
                        "\u2014 PeterNeumann "
                                + "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n");
        assertThat(key).hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(key.secretText())
                .isEqualTo("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
    }

    @Test
    void everyKeyMustHaveSigned() {
        Checkpoint checkpoint = Logs.checkpoint(folder);
        SigningKey stranger = SigningKey.draw(Logs.ORIGIN, SigningKey.Kind.ED25519, Logs.RANDOM);

        assertThat(checkpoint.flaws(keys, "")).isEmpty();
        assertThat(checkpoint.flaws(List.of(keys.getFirst()), "")).isEmpty();
        assertThatThrownBy(() -> checkpoint.flaws(List.of(), "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(checkpoint.flaws(List.of(keys.getFirst(), shown(stranger)), ""))
                .extracting(flaw -> flaw.code())
                .containsExactly("ledger.signature_missing");
    }

    private static VerifierKey shown(SigningKey key) {
        try {
            return VerifierKey.read(key.verifierText());
        } catch (LedgerRefusal e) {
            throw new IllegalStateException(e);
        }
    }

    private static String code(ThrowingCallable call) {
        try {
            call.call();
            return "nothing was refused";
        } catch (LedgerRefusal e) {
            assertThat(e.fix().zh()).isNotBlank();
            assertThat(e.what().zh()).isNotBlank();
            assertThat(e.where()).isNotNull();
            return e.code();
        } catch (Throwable e) {
            return e.toString();
        }
    }
}
