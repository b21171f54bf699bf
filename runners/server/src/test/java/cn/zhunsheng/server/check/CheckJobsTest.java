package cn.zhunsheng.server.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.check.Progress;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CheckJobsTest {
    private interface Work {
        void run(Progress progress) throws Refusal, IOException, InterruptedException;
    }

    /// A job that tells when it began and how it ended.
    private static final class Watched implements Job {
        private final Work work;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CompletableFuture<Ending> ended = new CompletableFuture<>();

        Watched(Work work) {
            this.work = work;
        }

        static Watched endless() {
            return new Watched(progress -> {
                progress.judged(7, 3);
                new CountDownLatch(1).await();
            });
        }

        @Override
        public void begun() {
            begun.countDown();
        }

        @Override
        public void run(Progress progress) throws Refusal, IOException, InterruptedException {
            work.run(progress);
        }

        @Override
        public void ended(Ending ending) {
            assertThat(ended.complete(ending)).as("It ended twice").isTrue();
        }

        Ending ending() throws Exception {
            return ended.get(20, TimeUnit.SECONDS);
        }
    }

    private final UUID first = new UUID(0, 1);
    private final UUID second = new UUID(0, 2);
    private final UUID third = new UUID(0, 3);

    @Test
    void aJobIsDoneAndForgotten() throws Exception {
        try (CheckJobs jobs = new CheckJobs(1, 1)) {
            Watched told = new Watched(progress -> {});
            jobs.submit(first, told);

            assertThat(told.ending()).isEqualTo(new Ending.Done());
        }
    }

    @Test
    void whatAJobMeetsIsHowItEnds() throws Exception {
        Refusal refusal = new Refusal("model.unclear", Words.same("a"), "", Words.same("b"));
        IOException fault = new IOException("The disk is gone");
        try (CheckJobs jobs = new CheckJobs(1, 2)) {
            Watched refused = new Watched(progress -> {
                throw refusal;
            });
            Watched broken = new Watched(progress -> {
                throw fault;
            });
            jobs.submit(first, refused);
            jobs.submit(second, broken);

            assertThat(refused.ending()).isEqualTo(new Ending.Refused(refusal));
            assertThat(broken.ending()).isEqualTo(new Ending.Broken(fault));
        }
    }

    @Test
    void aRunningJobTellsHowFarItIsAndStopsWhenItIsCancelled() throws Exception {
        try (CheckJobs jobs = new CheckJobs(1, 1)) {
            Watched told = Watched.endless();
            jobs.submit(first, told);
            told.begun.await();

            while (!jobs.advance(first).orElseThrow().equals(new Advance(7, 3))) {
                Thread.onSpinWait();
            }
            assertThat(jobs.cancel(first)).isTrue();
            assertThat(told.ending()).isEqualTo(new Ending.Cancelled());
        }
    }

    @Test
    void aJobThatWaitsIsCancelledBeforeItBegins() throws Exception {
        try (CheckJobs jobs = new CheckJobs(1, 1)) {
            Watched running = Watched.endless();
            Watched waiting = Watched.endless();
            jobs.submit(first, running);
            running.begun.await();
            jobs.submit(second, waiting);

            assertThat(jobs.advance(second)).contains(Advance.NONE);
            jobs.cancel(second);

            assertThat(waiting.ending()).isEqualTo(new Ending.Cancelled());
            assertThat(waiting.begun.getCount()).isEqualTo(1);
            assertThat(jobs.cancel(second)).as("It is over").isFalse();
        }
    }

    @Test
    void moreThanMayWaitAreRefused() throws Exception {
        try (CheckJobs jobs = new CheckJobs(1, 1)) {
            Watched running = Watched.endless();
            jobs.submit(first, running);
            running.begun.await();
            jobs.submit(second, Watched.endless());

            assertThatThrownBy(jobs::demandPlace)
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("check.queue_full"));
            Watched refused = Watched.endless();
            jobs.submit(third, refused);
            assertThat(refused.ending()).isInstanceOf(Ending.Refused.class);
            assertThat(jobs.advance(third)).isEmpty();
        }
    }

    @Test
    void allAreInterruptedWhenThePlatformStops() throws Exception {
        Watched running = Watched.endless();
        Watched waiting = Watched.endless();
        try (CheckJobs jobs = new CheckJobs(1, 1)) {
            jobs.submit(first, running);
            running.begun.await();
            jobs.submit(second, waiting);
        }

        assertThat(running.ending()).isEqualTo(new Ending.Interrupted());
        assertThat(waiting.ending()).isEqualTo(new Ending.Interrupted());
    }
}
