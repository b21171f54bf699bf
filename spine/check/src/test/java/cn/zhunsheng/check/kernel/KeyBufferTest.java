package cn.zhunsheng.check.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.dictionary.Encoding;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyBufferTest {
    private static final int[] BOTH = {0, 1};

    /// One row of two cells.
    private static Batch row(byte[] first, byte[] second) {
        Batch batch = new Batch(2, Encoding.UTF_8);
        batch.bytes = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, batch.bytes, first.length, second.length);
        batch.rows = 1;
        batch.end[Batch.at(0, 0)] = first.length;
        batch.start[Batch.at(1, 0)] = first.length;
        batch.end[Batch.at(1, 0)] = batch.bytes.length;
        return batch;
    }

    private static Batch row(String first, String second) {
        return row(first.getBytes(UTF_8), second.getBytes(UTF_8));
    }

    @Test
    void tellsKeysApartByWhereTheirPartsEnd() {
        KeyBuffer keys = new KeyBuffer(false);

        assertThat(keys.keyOf(row("ab", "c"), 0, BOTH)).isNotEqualTo(keys.keyOf(row("a", "bc"), 0, BOTH));
        assertThat(keys.keyOf(row("ab", "c"), 0, BOTH)).isEqualTo(keys.keyOf(row("ab", "c"), 0, BOTH));
    }

    /// The second row holds the bytes that stand between the parts of the first.
    @Test
    void tellsKeysApartWhateverBytesTheirPartsHold() {
        for (int size : new int[] {1 << 8, 1 << 16}) {
            byte[] between = ByteBuffer.allocate(4).putInt(1).array();
            byte[] long1 = new byte[size];
            System.arraycopy(between, 0, long1, 0, 4);
            byte[] long2 = new byte[size + 1];
            System.arraycopy(between, 0, long2, size - 4, 4);
            KeyBuffer keys = new KeyBuffer(false);

            assertThat(keys.keyOf(row(long1, new byte[1]), 0, BOTH))
                    .isNotEqualTo(keys.keyOf(row(new byte[0], long2), 0, BOTH));
        }
    }

    @Test
    void keepsKeysOfAnyLength() {
        KeyBuffer keys = new KeyBuffer(true);
        for (int length : new int[] {0, 1, 247, 248, 249, 255, 256, 300, 70_000}) {
            String part = "k".repeat(length);
            assertThat(keys.keyOf(row(part, "end"), 0, BOTH))
                    .hasSize(length + 11)
                    .endsWith("end".getBytes(UTF_8));
        }
    }

    @Test
    void keepsAsManyKeysAsAreAdded() {
        KeyBuffer keys = new KeyBuffer(true);
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            Batch row = row(Integer.toString(i), "");
            row.record[0] = i;
            row.line[0] = 2 * i;
            keys.add(row, 0, BOTH);
            hashes.add(keys.hash(i));
        }

        ByteBuffer kept = ByteBuffer.wrap(keys.kept());
        assertThat(keys.count()).isEqualTo(5000);
        assertThat(hashes).as("Every key has a hash of its own").hasSize(5000);
        for (int i = 0; i < 5000; i++) {
            assertThat(keys.place(i)).isEqualTo(kept.position());
            assertThat(kept.getLong()).isEqualTo(i);
            assertThat(kept.getLong()).isEqualTo(2L * i);
            byte[] key = new byte[kept.getInt()];
            kept.get(key);
            assertThat(key).contains(Integer.toString(i).getBytes(UTF_8));
        }
        assertThat(kept.hasRemaining()).isFalse();
    }
}
