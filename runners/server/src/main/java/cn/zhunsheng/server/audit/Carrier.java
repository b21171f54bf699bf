package cn.zhunsheng.server.audit;

import cn.zhunsheng.ledger.Ledger;
import cn.zhunsheng.ledger.SigningKey;
import cn.zhunsheng.ledger.say.LedgerRefusal;
import cn.zhunsheng.server.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Carries committed entries into the log, in an order that the database does not change any more, once each whatever
/// is
/// interrupted. One thread; it wakes when something was recorded, and now and then.
@Component
class Carrier implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final int BATCH = 500;
    private static final long PAUSE_SECONDS = 5;

    private final AuditStore store;
    private final Site site;
    private final SecureRandom random;
    private final Semaphore waiting = new Semaphore(0);
    private volatile @Nullable Ledger ledger;
    private volatile @Nullable Thread thread;

    Carrier(AuditStore store, Site site, SecureRandom random) {
        this.store = store;
        this.site = site;
        this.random = random;
    }

    /// Where the log is; its `public` folder is what `zs ledger verify` reads.
    Path folder() {
        return site.data().resolve("ledger");
    }

    /// The newest checkpoint, a signed note.
    String checkpoint() {
        Ledger open = ledger;
        return open == null ? "" : open.checkpoint();
    }

    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                waiting.release();
            }
        });
    }

    @Override
    public void start() {
        try {
            if (!Files.exists(folder())) {
                byte[] drawn = new byte[4];
                random.nextBytes(drawn);
                String origin = "zhunsheng/audit/" + HexFormat.of().formatHex(drawn);
                Ledger.create(folder(), origin, List.of(SigningKey.draw(origin, SigningKey.Kind.ED25519, random)));
            }
            ledger = Ledger.open(folder(), random);
        } catch (IOException | LedgerRefusal e) {
            throw new IllegalStateException("The log of the audit trail cannot be opened", e);
        }
        thread = Thread.ofPlatform().name("audit-carrier").start(this::carry);
    }

    private void carry() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                deliver();
                waiting.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS);
                waiting.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (IOException | LedgerRefusal | RuntimeException e) {
                LOG.error("audit.log_behind", e);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private void deliver() throws IOException, LedgerRefusal, InterruptedException {
        Ledger open = ledger;
        while (open != null && carrySome(open)) {}
    }

    /// Positions first, committed; then the bytes. All under the lock that a backup takes for the moment of its cut: it
    /// finds the log as the database has it.
    private boolean carrySome(Ledger open) throws IOException, LedgerRefusal, InterruptedException {
        try (AuditStore.Carrying carrying = store.carrying()) {
            carrying.number(open.size(), BATCH);
            List<byte[]> entries = store.from(open.size(), BATCH);
            if (!entries.isEmpty()) {
                open.handOver(open.size(), entries);
            }
            return !entries.isEmpty();
        }
    }

    @Override
    public void stop() {
        Thread carrying = thread;
        if (carrying != null) {
            carrying.interrupt();
            try {
                carrying.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        Ledger open = ledger;
        if (open != null) {
            open.close();
        }
        thread = null;
        ledger = null;
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
