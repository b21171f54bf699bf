package cn.zhunsheng.server.check;

import cn.zhunsheng.check.Progress;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Jobs that wait for their turn and run, a few at once, so that pages keep their share of the machine. Safe for
/// threads.
final class CheckJobs implements AutoCloseable {
    private static final long SECONDS_TO_STOP = 20;

    private final Map<UUID, RunningJob> jobs = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor pool;

    /// So many run at once, and so many wait.
    CheckJobs(int atOnce, int waiting) {
        pool = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(waiting),
                Thread.ofPlatform().name("check-job-", 1).daemon(true).factory());
    }

    /// Puts a job at the end of the queue. One that finds no place ends there and then, refused.
    void submit(UUID id, Job job) {
        RunningJob running = new RunningJob(new Forgotten(id, job));
        jobs.put(id, running);
        try {
            pool.execute(running);
        } catch (RejectedExecutionException e) {
            running.stop(new Ending.Refused(full()));
        }
    }

    /// Looks before something is done in vain.
    ///
    /// @throws Refusal when as many wait as may
    void demandPlace() throws Refusal {
        if (pool.getQueue().remainingCapacity() == 0) {
            throw full();
        }
    }

    private Refusal full() {
        return new Refusal(
                "check.queue_full",
                new Words(
                        "已有 " + pool.getQueue().size() + " 个检查在排队",
                        pool.getQueue().size() + " checks wait for their turn"),
                "",
                new Words("等其中一个结束后再开始", "Start it when one of them is over"));
    }

    /// A job that is not looked for any more once it is over.
    private final class Forgotten implements Job {
        private final UUID id;
        private final Job job;

        Forgotten(UUID id, Job job) {
            this.id = id;
            this.job = job;
        }

        @Override
        public void begun() {
            job.begun();
        }

        @Override
        public void run(Progress progress) throws Refusal, IOException, InterruptedException {
            job.run(progress);
        }

        @Override
        public void ended(Ending ending) {
            try {
                job.ended(ending);
            } finally {
                jobs.remove(id);
            }
        }
    }

    /// How far it has come; empty when it neither waits nor runs.
    Optional<Advance> advance(UUID id) {
        return Optional.ofNullable(jobs.get(id)).map(RunningJob::advance);
    }

    /// Whether it was there to be cancelled; it ends soon after.
    boolean cancel(UUID id) {
        RunningJob job = jobs.get(id);
        if (job != null) {
            job.stop(new Ending.Cancelled());
        }
        return job != null;
    }

    /// Interrupts all that run or wait, and waits until they are over.
    @Override
    public void close() {
        pool.shutdown();
        jobs.values().forEach(job -> job.stop(new Ending.Interrupted()));
        try {
            if (!pool.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A check did not stop within " + SECONDS_TO_STOP + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
