package cn.zhunsheng.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.ledger.verify.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Copies of a log, made while it is written.
class SnapshotTest {
    @TempDir
    Path around;

    private Path written(Snapshot snapshot, String name) throws IOException {
        Path copy = around.resolve(name);
        snapshot.write((file, bytes) -> {
            Path target = copy.resolve(file);
            Files.createDirectories(target.resolveSibling(""));
            Files.write(target, bytes);
        });
        Files.setPosixFilePermissions(copy.resolve("private/key"), PosixFilePermissions.fromString("rw-------"));
        return copy;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 700, 65_536, 66_000})
    void copyOfALogOfEverySizeIsSoundAndGoesOn(int size) throws Exception {
        Path folder = around.resolve("log");
        List<VerifierKey> keys = Logs.filled(folder, Logs.SM3_ORIGIN, size, Math.max(1, size / 3));

        Snapshot snapshot = Snapshot.of(folder);
        Path copy = written(snapshot, "copy");

        assertThat(snapshot.size()).isEqualTo(size);
        assertThat(Logs.read(copy)).isEqualTo(Logs.read(folder));
        assertThat(Logs.flaws(copy, keys)).isEmpty();
        assertThat(Files.readString(copy.resolve("keys"))).isEqualTo(Files.readString(folder.resolve("keys")));
        try (Ledger ledger = Logs.open(copy)) {
            assertThat(ledger.append("next".getBytes(UTF_8))).isEqualTo(size);
        }
        assertThat(Logs.flaws(copy, keys)).isEmpty();
    }

    /// What the writer does after the snapshot is not in the copy, though its files lie beside.
    @Test
    void copyIsOfTheMomentThoughTheWriterGoesOnBeforeTheFilesAreRead() throws Exception {
        Path folder = around.resolve("log");
        List<VerifierKey> keys = Logs.filled(folder, Logs.ORIGIN, 300, 7);
        Snapshot snapshot = Snapshot.of(folder);
        try (Ledger ledger = Logs.open(folder)) {
            ledger.append(Logs.entries(300, 1500));
        }

        Path copy = written(snapshot, "copy");

        assertThat(Logs.read(copy)).hasSize(300);
        try (Ledger ledger = Logs.open(copy)) {
            ledger.append("another one".getBytes(UTF_8));
        }
        assertThat(Logs.read(copy)).hasSize(301).last().isEqualTo("another one");
        assertThat(Logs.flaws(copy, keys)).isEmpty();
    }

    @Test
    void copiesMadeUnderWritesHaveAllThatWasAcknowledgedBefore() throws Exception {
        Path folder = around.resolve("log");
        List<VerifierKey> keys = Logs.create(folder, Logs.ORIGIN);
        AtomicLong acknowledged = new AtomicLong();
        AtomicBoolean enough = new AtomicBoolean();
        try (Ledger ledger = Logs.open(folder)) {
            Thread writer = Thread.ofPlatform().start(() -> append(ledger, acknowledged, enough));
            for (int i = 0; i < 12; i++) {
                long before = acknowledged.get();
                Path copy = written(Snapshot.of(folder), "copy" + i);
                int size = Logs.read(copy).size();

                assertThat(size).isGreaterThanOrEqualTo((int) before);
                assertThat(Logs.flaws(copy, keys)).isEmpty();
                try (Ledger other = Logs.open(copy)) {
                    assertThat(other.handOver(size, Logs.entries(size, size + 300)))
                            .isEqualTo(size + 300);
                }
                assertThat(Logs.flaws(copy, keys)).isEmpty();
            }
            enough.set(true);
            writer.join();
        }
        assertThat(acknowledged.get()).isPositive();
        assertThat(Logs.flaws(folder, keys)).isEmpty();
    }

    private static void append(Ledger ledger, AtomicLong acknowledged, AtomicBoolean enough) {
        try {
            for (int from = 0; !enough.get(); from += 33) {
                ledger.append(Logs.entries(from, from + 33));
                acknowledged.set(from + 33);
            }
        } catch (IOException | LedgerRefusal | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void knowsAFolderThatIsALog() {
        Path folder = around.resolve("log");
        Logs.create(folder, Logs.ORIGIN);

        assertThat(Snapshot.possible(folder)).isTrue();
        assertThat(Snapshot.possible(folder.resolve("private"))).isFalse();
        assertThat(Snapshot.possible(around)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.gov.cn/log\n3\n", "example.gov.cn/log\nthree\nAAAA\n", "example.gov.cn/log\n3\n!\n"
            })
    void checkpointThatCannotBeReadIsRefused(String note) throws Exception {
        Path folder = around.resolve("log");
        Logs.filled(folder, Logs.ORIGIN, 3, 3);
        Files.writeString(folder.resolve("public/checkpoint"), note);

        assertThatThrownBy(() -> Snapshot.of(folder))
                .isInstanceOfSatisfying(
                        LedgerRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("ledger.checkpoint_unreadable"));
    }

    @Test
    void checkpointThatTheTilesDoNotGiveIsRefused() throws Exception {
        Path folder = around.resolve("log");
        Logs.filled(folder, Logs.ORIGIN, 3, 3);
        Files.write(folder.resolve("public/tile/0/000.p/3"), new byte[96]);

        assertThatThrownBy(() -> Snapshot.of(folder))
                .isInstanceOfSatisfying(
                        LedgerRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("ledger.edge_damaged"));
    }
}
