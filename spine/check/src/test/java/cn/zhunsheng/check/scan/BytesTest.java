package cn.zhunsheng.check.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The two ways to the bytes of a source: a mapped file and a stream.
class BytesTest {
    @TempDir
    Path folder;

    @Test
    void readsAMappedFileAnywhereBehindItsMark() throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), new byte[] {9, 9, 9, 1, 2, 3, 4});
        try (MappedFile bytes = new MappedFile(file, 3)) {
            byte[] into = new byte[6];

            assertThat(bytes.read(0, into, 1, 5)).isEqualTo(4);
            assertThat(into).containsExactly(0, 1, 2, 3, 4, 0);
            assertThat(bytes.read(2, into, 0, 1)).isEqualTo(1);
            assertThat(into[0]).isEqualTo((byte) 3);
            assertThat(bytes.read(4, into, 0, 6)).isZero();
            assertThat(bytes.read(400, into, 0, 6)).isZero();
            bytes.release(4);
            assertThat(bytes.read(0, into, 0, 6)).isEqualTo(4);
            assertThat(bytes.rereadable()).isTrue();
        }
    }

    @Test
    void letsGoOfAMappedFileThatIsClosed() throws IOException {
        MappedFile bytes = new MappedFile(Files.write(folder.resolve("a.csv"), new byte[] {1}), 0);
        bytes.close();

        assertThatThrownBy(() -> bytes.read(0, new byte[1], 0, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void mapsNoFileThatIsNotThere() {
        assertThatThrownBy(() -> new MappedFile(folder.resolve("none.csv"), 0)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void readsAStreamBetweenWhatWasReleasedAndWhatCame() throws IOException {
        byte[] all = new byte[3_000_000];
        new Random(1).nextBytes(all);
        try (StreamWindow bytes = new StreamWindow(new ByteArrayInputStream(all))) {
            assertThat(read(bytes, 0, 10)).isEqualTo(Arrays.copyOf(all, 10));
            assertThat(read(bytes, 1_500_000, 1_200_000)).isEqualTo(Arrays.copyOfRange(all, 1_500_000, 2_700_000));
            assertThat(read(bytes, 65_530, 20)).isEqualTo(Arrays.copyOfRange(all, 65_530, 65_550));
            bytes.release(2_000_000);
            bytes.release(1_000);
            assertThat(read(bytes, 2_000_000, 999_999)).isEqualTo(Arrays.copyOfRange(all, 2_000_000, 2_999_999));
            assertThat(read(bytes, 2_999_990, 50)).isEqualTo(Arrays.copyOfRange(all, 2_999_990, 3_000_000));
            assertThat(read(bytes, 3_000_000, 50)).isEmpty();
            assertThat(read(bytes, 4_000_000, 50)).isEmpty();
            bytes.release(3_000_000);
            assertThat(bytes.rereadable()).isFalse();
        }
    }

    private static byte[] read(Bytes bytes, long at, int length) throws IOException {
        byte[] into = new byte[length + 2];
        int count = bytes.read(at, into, 1, length);
        return Arrays.copyOfRange(into, 1, count + 1);
    }

    @Test
    void closesItsStream() throws IOException {
        boolean[] closed = new boolean[1];
        InputStream in = new ByteArrayInputStream(new byte[3]) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        new StreamWindow(in).close();

        assertThat(closed[0]).isTrue();
    }
}
