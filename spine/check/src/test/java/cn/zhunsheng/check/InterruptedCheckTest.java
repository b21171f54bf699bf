package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.run.Settings;
import cn.zhunsheng.check.source.Source;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A check that nobody waits for any more ends soon, wherever it is in its data.
@Timeout(60)
class InterruptedCheckTest {
    /// Rows without an end.
    private static final class Endless extends InputStream {
        private final byte[] head;
        private final byte[] row;
        private final CountDownLatch flowing = new CountDownLatch(40);
        private long at;

        Endless(String head, String row) {
            this.head = head.getBytes(StandardCharsets.UTF_8);
            this.row = row.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long here = at++;
            return here < head.length ? head[(int) here] & 0xFF : row[(int) ((here - head.length) % row.length)] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            for (int i = 0; i < length; i++) {
                into[offset + i] = (byte) read();
            }
            flowing.countDown();
            return length;
        }
    }

    @ParameterizedTest
    @CsvSource({"csv,1", "csv,2", "csv,4", "jsonl,1", "jsonl,2"})
    void endsWhenItsThreadIsInterrupted(String kind, int threads) throws Exception {
        Endless rows =
                kind.equals("csv") ? new Endless("name,colour\n", "张三,1\n") : new Endless("", "{\"name\":\"张三\"}\n");
        CheckOptions by = SamplePackage.by("everything");
        CheckOptions options = new CheckOptions(
                by.model(), by.reading(), by.given(), by.with(), Settings.of(threads, 1), false, Optional.empty());
        AtomicReference<Throwable> met = new AtomicReference<>();
        Thread checking = new Thread(() -> {
            try {
                SamplePackage.check(options, new Source.Stream("endless", rows));
            } catch (Throwable e) {
                met.set(e);
            }
        });
        checking.start();
        rows.flowing.await();

        checking.interrupt();
        checking.join(10_000);

        assertThat(checking.isAlive()).as("It still checks").isFalse();
        assertThat(met.get()).isInstanceOf(InterruptedException.class);
    }
}
