package cn.zhunsheng.check.run;

import cn.zhunsheng.check.kernel.Kernel;
import cn.zhunsheng.check.kernel.Tally;
import cn.zhunsheng.check.kernel.Wanted;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/// Checks the rows of a feed: threads take turns at reading a block, judge their blocks beside each other, and add what
/// they found in the order in which the blocks were read.
final class FeedRun {
    private final Layout.Fed layout;
    private final Supplier<List<Kernel>> kernels;
    private final int rules;
    private final int keys;
    private final Wanted wanted;
    private final int threads;
    private final SourceTotals totals;
    private final Object reading = new Object();
    private long read;
    private long merged;
    private boolean failed;
    private volatile boolean finished;

    FeedRun(
            Layout.Fed layout,
            Supplier<List<Kernel>> kernels,
            int rules,
            int keys,
            Wanted wanted,
            int threads,
            SourceTotals totals) {
        this.layout = layout;
        this.kernels = kernels;
        this.rules = rules;
        this.keys = keys;
        this.wanted = wanted;
        this.threads = threads;
        this.totals = totals;
    }

    void run(ExecutorService pool) throws IOException, InterruptedException {
        Crew.run(this::work, threads, pool);
    }

    private void work() throws IOException, InterruptedException {
        BlockReader reader = new BlockReader(layout, ownKernels(), rules, keys, wanted);
        try {
            for (long turn = turn(reader); turn >= 0; turn = turn(reader)) {
                merge(turn, reader, reader.run());
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

    /// Reads the block that comes next; gives its number, or -1 when nothing was left.
    private long turn(BlockReader reader) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        synchronized (reading) {
            if (finished || !layout.feed().next(reader.block())) {
                finished = true;
                return -1;
            }
            return read++;
        }
    }

    private synchronized void merge(long turn, BlockReader reader, Tally tally)
            throws IOException, InterruptedException {
        while (merged != turn) {
            if (failed) {
                return;
            }
            wait();
        }
        totals.take(reader.block(), tally);
        merged++;
        notifyAll();
    }

    /// Lets every thread come to its end: none waits for a turn that will not come.
    private synchronized void stop() {
        finished = true;
        failed = true;
        notifyAll();
    }
}
