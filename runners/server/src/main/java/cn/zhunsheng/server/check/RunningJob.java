package cn.zhunsheng.server.check;

import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A job that waits or runs, and how it is made to stop. Safe for threads.
final class RunningJob implements Runnable {
    private final Job job;
    private volatile Advance advance = Advance.NONE;
    private @Nullable Thread thread;
    private @Nullable Ending wanted;
    private boolean over;

    RunningJob(Job job) {
        this.job = job;
    }

    Advance advance() {
        return advance;
    }

    /// Ends it that way; one that has not begun is over at once.
    void stop(Ending ending) {
        synchronized (this) {
            if (wanted != null || over) {
                return;
            }
            wanted = ending;
            if (thread != null) {
                thread.interrupt();
                return;
            }
            over = true;
        }
        job.ended(ending);
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        Ending ending;
        try {
            job.begun();
            job.run((bytes, rows) -> advance = new Advance(bytes, rows));
            ending = new Ending.Done();
        } catch (Refusal e) {
            ending = new Ending.Refused(e);
        } catch (InterruptedException e) {
            ending = new Ending.Interrupted();
        } catch (IOException | RuntimeException | Error e) {
            ending = new Ending.Broken(e);
        }
        job.ended(settled(ending));
    }

    private synchronized boolean begin() {
        if (over) {
            return false;
        }
        thread = Thread.currentThread();
        return true;
    }

    /// What was done before the wish to stop arrived stays done. Nothing interrupts the thread from here on.
    private synchronized Ending settled(Ending ending) {
        thread = null;
        over = true;
        Thread.interrupted();
        return wanted == null || ending instanceof Ending.Done ? ending : wanted;
    }
}
