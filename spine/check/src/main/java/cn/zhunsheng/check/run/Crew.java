package cn.zhunsheng.check.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// Threads at one work: the caller's own and others of the pool. What one of them meets, the caller hears.
final class Crew {
    private Crew() {}

    /// Work that every thread does in its own way, until nothing is left.
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    static void run(Work work, int threads, ExecutorService pool) throws IOException, InterruptedException {
        List<Future<?>> others = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            others.add(pool.submit(() -> {
                work.run();
                return null;
            }));
        }
        try {
            work.run();
        } finally {
            await(others);
        }
    }

    private static void await(List<Future<?>> others) throws IOException, InterruptedException {
        for (Future<?> other : others) {
            try {
                other.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException io) {
                    throw new IOException(io.getMessage(), io);
                }
                throw new IllegalStateException("A checking thread failed", e.getCause());
            }
        }
    }
}
