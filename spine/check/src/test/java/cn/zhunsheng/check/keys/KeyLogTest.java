package cn.zhunsheng.check.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.check.kernel.KeyEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class KeyLogTest {
    private static final byte[] TWO_ENTRIES = ByteBuffer.allocate(2 * KeyEntry.HEAD + 3)
            .putLong(4)
            .putLong(5)
            .putInt(1)
            .put((byte) 'a')
            .putLong(6)
            .putLong(7)
            .putInt(2)
            .put((byte) 'b')
            .put((byte) 'c')
            .array();

    @Test
    void givesBackWhatWasAppended() throws IOException {
        try (KeyLog log = new KeyLog()) {
            long first = log.append(TWO_ENTRIES);
            byte[] later = TWO_ENTRIES.clone();
            KeyEntry.shift(later, 100, 1000);
            long second = log.append(later);

            assertThat(first).isZero();
            assertThat(second).isEqualTo(TWO_ENTRIES.length);
            assertThat(log.read(first).key()).containsExactly('a');
            KeyLog.Entry entry = log.read(second + KeyEntry.HEAD + 1);
            assertThat(entry.record()).isEqualTo(106);
            assertThat(entry.line()).isEqualTo(1007);
            assertThat(entry.key()).containsExactly('b', 'c');
        }
    }

    @Test
    void saysSoWhenTheFileIsShorterThanWhatWasWritten() throws IOException {
        try (KeyLog log = new KeyLog()) {
            log.append(new byte[7]);

            assertThatThrownBy(() -> log.read(0))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("ends at 7");
        }
    }
}
