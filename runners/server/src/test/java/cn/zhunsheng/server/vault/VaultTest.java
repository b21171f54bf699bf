package cn.zhunsheng.server.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VaultTest {
    private static final UUID ID = new UUID(1, 2);
    private static final UUID OTHER = new UUID(1, 3);

    @TempDir
    Path home;

    private Path folder;
    private Vault vault;

    @BeforeEach
    void open() throws Exception {
        folder = home.resolve("vault");
        vault = Vault.open(folder, KeyFile.kept(home.resolve("key"), new SecureRandom()));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    private Stored keep(UUID id, byte[] bytes) throws IOException {
        try (Draft draft = vault.draft(id, Long.MAX_VALUE)) {
            draft.write(bytes);
            return draft.keep();
        }
    }

    private byte[] read(UUID id) throws IOException {
        try (InputStream in = vault.read(id)) {
            return in.readAllBytes();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32_000, 32_768, 100_000, 3_000_000})
    void givesBackWhatWasWrittenWithItsLengthAndDigest(int count) throws Exception {
        byte[] bytes = bytes(count);

        Stored stored = keep(ID, bytes);

        assertThat(read(ID)).isEqualTo(bytes);
        assertThat(stored.size()).isEqualTo(count);
        assertThat(stored.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(vault.holds(ID)).isTrue();
    }

    @Test
    void readsAnywhere() throws Exception {
        byte[] bytes = bytes(200_000);
        keep(ID, bytes);
        try (SeekableByteChannel channel = vault.open(ID)) {
            assertThat(channel.size()).isEqualTo(bytes.length);
            for (int at : new int[] {150_000, 3, 32_760, 199_990}) {
                ByteBuffer ten = ByteBuffer.allocate(10);
                channel.position(at);
                while (ten.hasRemaining()) {
                    assertThat(channel.read(ten)).isPositive();
                }
                assertThat(ten.array()).isEqualTo(Arrays.copyOfRange(bytes, at, at + 10));
            }
        }
    }

    @Test
    void nothingOfTheFileLiesOnTheDiskInClear() throws Exception {
        keep(ID, "张三,110105194912310021\n".repeat(5000).getBytes());

        byte[] lying = Files.readAllBytes(folder.resolve(ID.toString()));

        assertThat(new String(lying, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("1101051949");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(ID.toString()))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 39, 40, 60, 32_767, 32_768, 32_769, 65_536, 99_999})
    void aFileThatWasCutIsNotGiven(int left) throws Exception {
        keep(ID, bytes(100_000));
        Path file = folder.resolve(ID.toString());
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), left));

        assertThatThrownBy(() -> read(ID)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 39, 40, 33_000, 99_000})
    void aFileWithAFlippedBitIsNotGiven(int at) throws Exception {
        keep(ID, bytes(100_000));
        Path file = folder.resolve(ID.toString());
        byte[] lying = Files.readAllBytes(file);
        lying[at] ^= 4;
        Files.write(file, lying);

        assertThatThrownBy(() -> read(ID)).isInstanceOf(IOException.class);
    }

    @Test
    void aFileUnderAnothersNameIsNotGiven() throws Exception {
        keep(ID, bytes(100));
        Files.move(folder.resolve(ID.toString()), folder.resolve(OTHER.toString()));

        assertThatThrownBy(() -> read(OTHER)).isInstanceOf(IOException.class);
    }

    @Test
    void aFileIsNotGivenUnderAnotherKey() throws Exception {
        keep(ID, bytes(100));
        Vault strange = Vault.open(folder, KeyFile.kept(home.resolve("another"), new SecureRandom()));

        assertThatThrownBy(() -> strange.read(ID).readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void theKeyStaysTheSame() throws Exception {
        keep(ID, bytes(100));
        Vault later = Vault.open(folder, KeyFile.given(home.resolve("key")));

        assertThat(later.read(ID).readAllBytes()).isEqualTo(bytes(100));
    }

    @Test
    void moreThanIsAllowedIsRefusedAndLeavesNothing() throws Exception {
        try (Draft draft = vault.draft(ID, 1000)) {
            draft.write(bytes(1000));

            assertThatThrownBy(() -> draft.write(1))
                    .isInstanceOfSatisfying(
                            TooLarge.class, e -> assertThat(e.most()).isEqualTo(1000));
            assertThat(draft.size()).isEqualTo(1000);
        }

        assertThat(names()).isEmpty();
        assertThat(vault.holds(ID)).isFalse();
    }

    @Test
    void aProcessKilledWhileItWritesLeavesNothing() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(writer.inputReader().readLine()).isEqualTo("writing");
        assertThat(names()).as("It is in the middle of a file").containsExactly(ID + ".draft");
        writer.destroyForcibly();
        assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();

        Vault.open(folder, KeyFile.given(home.resolve("key")));

        assertThat(names()).isEmpty();
    }

    /// Writes into the vault and never comes to an end.
    static final class Writer {
        public static void main(String[] arguments) throws Exception {
            Path home = Path.of(arguments[0]);
            Vault vault = Vault.open(home.resolve("vault"), KeyFile.given(home.resolve("key")));
            try (Draft draft = vault.draft(ID, Long.MAX_VALUE)) {
                draft.write(bytes(1_000_000));
                System.out.println("writing");
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    @Test
    void sweepingKeepsWhatIsNamedAndWhatIsBeingWritten() throws Exception {
        keep(ID, bytes(10));
        keep(OTHER, bytes(10));
        UUID third = new UUID(1, 4);
        try (Draft draft = vault.draft(third, 10)) {
            vault.sweep(Set.of(OTHER));

            assertThat(names()).containsExactly(OTHER.toString(), third + ".draft");
            draft.keep();
        }

        vault.delete(OTHER);
        vault.delete(OTHER);

        assertThat(names()).containsExactly(third.toString());
        assertThat(vault.room()).isPositive();
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws Exception {
        Files.setPosixFilePermissions(home.resolve("key"), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> KeyFile.given(home.resolve("key")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("vault.key_exposed"));
    }

    @Test
    void aKeyThatIsNoneOrNotThereIsRefused() throws Exception {
        Files.writeString(home.resolve("key"), "secret");

        assertThatThrownBy(() -> KeyFile.given(home.resolve("key")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("vault.key_unreadable"));
        assertThatThrownBy(() -> KeyFile.given(home.resolve("none")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("vault.key_absent"));
    }
}
