package cn.zhunsheng.check.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.scan.Bytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptKeysTest {
    @Test
    void passesEverythingOnAndIsNotReadAgain() throws IOException {
        List<String> asked = new ArrayList<>();
        Bytes inner = new Bytes() {
            @Override
            public int read(long at, byte[] into, int offset, int length) {
                asked.add("read " + at + " " + offset + " " + length);
                return 7;
            }

            @Override
            public void release(long before) {
                asked.add("release " + before);
            }

            @Override
            public boolean rereadable() {
                return true;
            }

            @Override
            public void close() {
                asked.add("close");
            }
        };

        try (KeptKeys kept = new KeptKeys(inner)) {
            assertThat(kept.read(1, new byte[9], 2, 3)).isEqualTo(7);
            kept.release(5);
            assertThat(kept.rereadable()).isFalse();
        }

        assertThat(asked).containsExactly("read 1 2 3", "release 5", "close");
    }
}
