package cn.zhunsheng.check.run;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.expression.NumberReader;
import cn.zhunsheng.check.kernel.InRange;
import cn.zhunsheng.check.kernel.Kernel;
import cn.zhunsheng.check.kernel.Presence;
import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.check.scan.Dialect;
import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.scan.StreamWindow;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Kernels get full batches. A prototype once gave them one row at a time: every count was right, and the check took
/// two
/// and a half times as long.
class BatchFillTest {
    private static final int RULES = RowFault.values().length + 2;
    private static final int ROWS = 10_000;

    /// Two kernels that only note who looks at a value: each run of one name is a batch.
    private static final class Noted implements Program {
        private final StringBuilder looks = new StringBuilder();

        private NumberReader noting(char name) {
            return (bytes, start, end) -> {
                looks.append(name);
                return 0;
            };
        }

        @Override
        public int rules() {
            return RULES;
        }

        @Override
        public List<Kernel> kernels(Encoding encoding, boolean[] fields, boolean typed) {
            Words words = Words.same("");
            return List.of(
                    Presence.of(0, List.of(), encoding),
                    new InRange(RULES - 2, 0, false, noting('a'), 0, 0, words),
                    new InRange(RULES - 1, 0, false, noting('b'), 0, 0, words));
        }

        @Override
        public List<KeyPart> keys() {
            return List.of();
        }

        @Override
        public List<SetRule> setRules() {
            return List.of();
        }

        List<Integer> batches() {
            List<Integer> sizes = new ArrayList<>();
            for (String batch : looks.toString().split("b+")) {
                sizes.add(batch.length());
            }
            return sizes;
        }
    }

    @Test
    void givesKernelsFullBatchesButForTheLastOfAChunk() throws IOException, InterruptedException {
        int rowLength = "12345,\"张\"\"三\"\n".getBytes(StandardCharsets.UTF_8).length;
        int rowsOfChunk = 3000;

        List<Integer> batches = batches(rowsOfChunk * rowLength);

        List<Integer> expected = new ArrayList<>();
        for (int left = ROWS; left > 0; left -= rowsOfChunk) {
            for (int of = Math.min(rowsOfChunk, left); of > 0; of -= Batch.ROWS) {
                expected.add(Math.min(of, Batch.ROWS));
            }
        }
        assertThat(batches)
                .as("Batches that are not full mean that the scanner stops early: see Scanner.fill")
                .isEqualTo(expected);
    }

    private static List<Integer> batches(int chunk) throws IOException, InterruptedException {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            rows.append(10_000 + row).append(",\"张\"\"三\"\n");
        }
        Noted program = new Noted();
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        DelimitedLayout layout = new DelimitedLayout(
                new StreamWindow(new ByteArrayInputStream(bytes)),
                new Dialect((byte) ',', Encoding.UTF_8),
                new int[] {0, 1},
                2,
                0,
                1);
        try (DataSetRun run = new DataSetRun(program, new Settings(1, chunk, 0, 1), Optional.empty())) {
            run.add(layout, new boolean[] {true, true});
            assertThat(run.finish().rows()).containsExactly(ROWS);
        }
        return program.batches();
    }
}
