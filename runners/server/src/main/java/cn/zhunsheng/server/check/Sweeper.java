package cn.zhunsheng.server.check;

import cn.zhunsheng.server.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Clears away what is nobody's any more: at the start, and every hour. Stops the jobs when the platform stops.
@Component
class Sweeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final Duration DRAFTS = Duration.ofHours(24);

    private final CheckStore store;
    private final FileStore files;
    private final Records records;
    private final CheckJobs jobs;
    private final Vault vault;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    Sweeper(CheckStore store, FileStore files, Records records, CheckJobs jobs, Vault vault, Clock clock) {
        this.store = store;
        this.files = files;
        this.records = records;
        this.jobs = jobs;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public void start() {
        try {
            for (UUID run : store.open()) {
                records.ended(run, RunState.INTERRUPTED, Optional.empty());
            }
            records.removeFiles();
            vault.sweep(files.held());
        } catch (IOException e) {
            throw new UncheckedIOException("The vault cannot be swept", e);
        }
        thread = Thread.ofPlatform().daemon(true).name("check-sweeper").start(this::sweep);
    }

    private void sweep() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                TimeUnit.HOURS.sleep(1);
                hourly();
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("check.sweep_failed", e);
            }
        }
    }

    void hourly() throws IOException {
        for (UUID run : store.draftsBefore(clock.instant().minus(DRAFTS))) {
            records.ended(run, RunState.CANCELLED, Optional.empty());
        }
        records.removeFiles();
    }

    @Override
    public void stop() {
        Thread sweeping = thread;
        if (sweeping != null) {
            sweeping.interrupt();
        }
        jobs.close();
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /// Before the doors open, and closed after them.
    @Override
    public int getPhase() {
        return 0;
    }
}
