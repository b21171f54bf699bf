package cn.zhunsheng.check.run;

import cn.zhunsheng.check.kernel.Kernel;
import cn.zhunsheng.check.kernel.KeyBuffer;
import cn.zhunsheng.check.kernel.Tally;
import cn.zhunsheng.check.kernel.Wanted;
import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.scan.Scanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads one chunk at a time and runs every kernel over its batches. One thread owns a reader and its buffers.
final class ChunkReader {
    private static final int LOOK_AHEAD = 1 << 13;

    private final DelimitedLayout layout;
    private final List<Kernel> kernels;
    private final int rules;
    private final int keys;
    private final Wanted wanted;
    private final Scanner scanner;
    private final Batch batch;
    private final RecordGuess guess;
    private byte[] buffer = new byte[0];
    private long base;
    private int limit;
    private boolean last;
    private boolean cut;

    ChunkReader(DelimitedLayout layout, List<Kernel> kernels, int rules, int keys, Wanted wanted) {
        this.layout = layout;
        this.kernels = kernels;
        this.rules = rules;
        this.keys = keys;
        this.wanted = wanted;
        this.scanner = Scanner.judging(layout.dialect(), layout.width(), layout.slotOf());
        this.batch = new Batch(layout.slots(), layout.dialect().encoding());
        this.guess = new RecordGuess(layout);
    }

    /// The chunk's outcome, its first record guessed from the bytes before it; null when the source ends before `at`.
    @Nullable
    ChunkOutcome guessed(long at, long to) throws IOException {
        fill(at - 1, to);
        if (limit <= 1) {
            return null;
        }
        int from = guess.firstRecord(buffer, (int) (to - base), limit, last);
        return from < 0 ? new ChunkOutcome(-1, -1, false, 0, 0, tally()) : run(from, to);
    }

    /// The chunk's outcome when its first record is known to begin at `at`; null when the source ends there.
    @Nullable
    ChunkOutcome known(long at, long to) throws IOException {
        fill(at, to);
        return limit == 0 ? null : run(0, to);
    }

    private void fill(long from, long to) throws IOException {
        int length = (int) (to - from) + LOOK_AHEAD;
        if (buffer.length < length) {
            buffer = new byte[length + length / 4];
        }
        base = from;
        limit = layout.bytes().read(from, buffer, 0, length);
        last = limit < length;
    }

    private Tally tally() {
        boolean keepsBytes = !layout.bytes().rereadable();
        List<KeyBuffer> buffers = new ArrayList<>();
        for (int k = 0; k < keys; k++) {
            buffers.add(new KeyBuffer(keepsBytes));
        }
        return new Tally(rules, wanted, layout.width(), layout.dialect().encoding(), buffers);
    }

    private ChunkOutcome run(int from, long to) throws IOException {
        Tally tally = tally();
        batch.base = base;
        scanner.begin(buffer, from, (int) (to - base), limit, last);
        cut = false;
        long end = -1;
        while (end < 0) {
            Scanner.Stop stop = scanner.fill(batch, tally);
            buffer = batch.bytes;
            if (batch.rows > 0) {
                for (Kernel kernel : kernels) {
                    kernel.run(batch, tally);
                }
            }
            end = switch (stop) {
                case FULL -> -1;
                case DONE -> base + scanner.position();
                case STARVED -> starved(tally);
            };
        }
        return new ChunkOutcome(base + from, end, cut, scanner.records(), scanner.lines(), tally);
    }

    /// Gets the starved record its end, or cuts it at the buffer's; gives where the chunk ends then, else -1 to go on.
    private long starved(Tally tally) throws IOException {
        if (!last && limit - scanner.position() < Scanner.LONGEST_RECORD) {
            more();
            return -1;
        }
        if (scanner.openQuote() && scanner.cutAtLineEnd(RowFault.QUOTE, tally)) {
            return -1;
        }
        if (last) {
            scanner.cutAtLimit(RowFault.QUOTE, tally, 0);
            return -1;
        }
        scanner.cutAtLimit(RowFault.LENGTH, tally, 1);
        cut = true;
        return base + limit - (buffer[limit - 1] == '\r' ? 1 : 0);
    }

    private void more() throws IOException {
        int record = limit - scanner.position();
        int most = scanner.position() + Scanner.LONGEST_RECORD;
        int target = Math.min(most, limit + Math.max(LOOK_AHEAD, record));
        if (buffer.length < target) {
            buffer = Arrays.copyOf(buffer, target + target / 4);
        }
        int count = layout.bytes().read(base + limit, buffer, limit, target - limit);
        last = count < target - limit;
        limit += count;
        scanner.extend(buffer, limit, last);
    }
}
