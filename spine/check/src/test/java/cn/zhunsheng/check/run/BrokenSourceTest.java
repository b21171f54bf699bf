package cn.zhunsheng.check.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.check.kernel.InRange;
import cn.zhunsheng.check.kernel.Kernel;
import cn.zhunsheng.check.kernel.KeyOf;
import cn.zhunsheng.check.kernel.Presence;
import cn.zhunsheng.check.scan.Bytes;
import cn.zhunsheng.check.scan.Dialect;
import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// When a source breaks, or we do, every thread comes to its end and the cause is told.
@Timeout(60)
class BrokenSourceTest {
    private static final int RULES = RowFault.values().length + 1;
    private static final int KEY_RULE = RULES - 1;

    /// A million rows `0\n` that come to an end, or change, from some offset on.
    private record Breaking(long from, boolean changes) implements Bytes {
        private static final long SIZE = 2_000_000;

        @Override
        public int read(long at, byte[] into, int offset, int length) throws IOException {
            int count = (int) Math.max(0, Math.min(length, SIZE - at));
            if (!changes && at + count > from) {
                throw new IOException("The disk is gone");
            }
            for (int i = 0; i < count; i++) {
                into[offset + i] = "0\n".getBytes(StandardCharsets.US_ASCII)[(int) ((at + i) & 1)];
            }
            return count;
        }

        @Override
        public void release(long before) {}

        @Override
        public boolean rereadable() {
            return true;
        }

        @Override
        public void close() {}
    }

    private record OneRule(Kernel kernel, List<KeyPart> keys, List<SetRule> setRules) implements Program {
        @Override
        public int rules() {
            return RULES;
        }

        @Override
        public List<Kernel> kernels(Encoding encoding, boolean[] fields, boolean typed) {
            return List.of(Presence.of(0, List.of(), encoding), kernel);
        }
    }

    private static Outcome run(Bytes bytes, Program program, int threads) throws IOException, InterruptedException {
        DelimitedLayout layout =
                new DelimitedLayout(bytes, new Dialect((byte) ',', Encoding.UTF_8), new int[] {0}, 1, 0, 1);
        try (DataSetRun run = new DataSetRun(program, new Settings(threads, 10_000, 1, 100), Optional.empty())) {
            run.add(layout, new boolean[] {true});
            return run.finish();
        }
    }

    private static Program keyed() {
        return new OneRule(
                new KeyOf(0, KEY_RULE, new int[] {0}),
                List.of(new Program.KeyPart(new int[] {0})),
                List.of(new Program.Unique(KEY_RULE, 0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void tellsThatASourceCouldNotBeRead(int threads) {
        assertThatThrownBy(() -> run(new Breaking(1_000_000, false), keyed(), threads))
                .isInstanceOf(IOException.class)
                .hasMessage("The disk is gone");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void tellsThatARuleBroke(int threads) {
        AtomicInteger left = new AtomicInteger(200_000);
        Kernel breaking = new InRange(
                KEY_RULE,
                0,
                false,
                (bytes, start, end) -> {
                    if (left.decrementAndGet() < 0) {
                        throw new IllegalStateException("The rule broke");
                    }
                    return 0;
                },
                0,
                0,
                Words.same(""));
        Program program = new OneRule(breaking, List.of(), List.of());

        assertThatThrownBy(() -> run(new Breaking(0, true), program, threads))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(
                        e -> assertThat(e.getCause() == null ? e : e.getCause()).hasMessage("The rule broke"));
    }

    /// Sound while it is checked, then another file when keys are compared.
    private static final class Replaced implements Bytes {
        private final Bytes sound = new Breaking(0, true);
        private boolean replaced;

        @Override
        public int read(long at, byte[] into, int offset, int length) throws IOException {
            int count = sound.read(at, into, offset, length);
            for (int i = 0; replaced && i < count; i++) {
                into[offset + i] = '\n';
            }
            replaced |= count < length;
            return count;
        }

        @Override
        public void release(long before) {}

        @Override
        public boolean rereadable() {
            return true;
        }

        @Override
        public void close() {}
    }

    @Test
    void tellsThatASourceChangedWhileItWasRead() {
        assertThatThrownBy(() -> run(new Replaced(), keyed(), 1))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("A record that was sound is now EMPTY: the source changed while it was read");
    }
}
