package cn.zhunsheng.check.run;

import cn.zhunsheng.check.kernel.Kernel;
import cn.zhunsheng.check.kernel.Wanted;
import cn.zhunsheng.check.scan.NextLine;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Checks one source: threads take chunks in order, guess where the first record begins, and hand their outcomes over;
/// these are taken in
/// order, each only when it begins where the one before it ended, otherwise read again from there. Answers depend on
/// neither
/// the number of threads nor the size of a chunk.
final class SourceRun {
    private final DelimitedLayout layout;
    private final Supplier<List<Kernel>> kernels;
    private final int rules;
    private final int keys;
    private final Wanted wanted;
    private final int chunk;
    private final OutcomeSink sink;
    private final AtomicLong next = new AtomicLong();
    private final int threads;
    private final Semaphore ahead;
    private final Map<Long, Handed> waiting = new HashMap<>();
    private long merged;
    private long expected;
    private volatile boolean finished;

    /// An outcome, or null when the source ended before its chunk.
    private record Handed(@Nullable ChunkOutcome outcome, ChunkReader reader) {}

    /// Takes outcomes in the source's order.
    interface OutcomeSink {
        void take(ChunkOutcome outcome) throws IOException;
    }

    SourceRun(
            DelimitedLayout layout,
            Supplier<List<Kernel>> kernels,
            int rules,
            int keys,
            Wanted wanted,
            Settings settings,
            OutcomeSink sink) {
        this.layout = layout;
        this.kernels = kernels;
        this.rules = rules;
        this.keys = keys;
        this.wanted = wanted;
        this.chunk = settings.chunk();
        this.sink = sink;
        this.expected = layout.firstRow();
        this.threads = settings.threads();
        this.ahead = new Semaphore(4 * threads);
    }

    /// Runs until the source ends, on the caller's thread and on `threads - 1` of the pool.
    void run(ExecutorService pool) throws IOException, InterruptedException {
        Crew.run(this::work, threads, pool);
    }

    private void work() throws IOException, InterruptedException {
        ChunkReader reader = new ChunkReader(layout, ownKernels(), rules, keys, wanted);
        try {
            while (!finished) {
                ahead.acquire();
                long index = next.getAndIncrement();
                long at = layout.firstRow() + index * chunk;
                ChunkOutcome outcome = index == 0 ? reader.known(at, at + chunk) : reader.guessed(at, at + chunk);
                hand(index, new Handed(outcome, reader));
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            stop();
            throw e;
        }
    }

    /// Kernels have scratch space of their own: every thread makes a set.
    private synchronized List<Kernel> ownKernels() {
        return kernels.get();
    }

    private synchronized void hand(long index, Handed handed) throws IOException {
        waiting.put(index, handed);
        Handed turn = waiting.remove(merged);
        while (turn != null && !finished) {
            merge(turn.outcome, handed.reader);
            merged++;
            ahead.release();
            turn = waiting.remove(merged);
        }
    }

    /// Lets every thread come to its end: none waits for room that nobody will make.
    private void stop() {
        finished = true;
        ahead.release(threads);
    }

    /// Takes the chunk's outcome unless a record that began before it goes on behind it. Only here is it known where
    /// the chunk's first record begins, and so only here may a line longer than a record be passed over.
    private void merge(@Nullable ChunkOutcome outcome, ChunkReader reader) throws IOException {
        long to = layout.firstRow() + (merged + 1) * chunk;
        if (expected >= to) {
            return;
        }
        boolean guessedRight = outcome != null && outcome.start() == expected;
        ChunkOutcome right = guessedRight ? outcome : reader.known(expected, to);
        if (right == null) {
            stop();
            return;
        }
        sink.take(right);
        expected = right.cut() ? NextLine.after(layout.bytes(), right.end()) : right.end();
        layout.bytes().release(Math.min(expected, to) - 1);
    }
}
