package cn.zhunsheng.server.check;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What follows a change, once it is there for all to see; nothing when it is taken back.
final class AfterCommit implements TransactionSynchronization {
    private final Runnable work;

    private AfterCommit(Runnable work) {
        this.work = work;
    }

    /// Inside a transaction.
    static void run(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new AfterCommit(work));
    }

    @Override
    public void afterCommit() {
        work.run();
    }
}
