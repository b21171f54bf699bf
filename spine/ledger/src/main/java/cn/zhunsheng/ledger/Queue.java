package cn.zhunsheng.ledger;

import cn.zhunsheng.ledger.say.LedgerRefusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Callers in the order in which they came, and the one thread that serves them: all that wait at a time share
/// a batch.
///
/// The thread is the log's own, so that a caller's interruption never meets a file that is being written.
final class Queue {
    private static final int LONGEST = 1024;

    private final BlockingQueue<Request> waiting = new ArrayBlockingQueue<>(LONGEST);
    private final Request last = new Request(Request.ANYWHERE, List.of());
    private final Writer writer;
    private final Thread thread;
    private volatile long size;
    private volatile String note;
    private boolean closed;
    private @Nullable Throwable failure;

    Queue(Writer writer) {
        this.writer = writer;
        this.size = writer.size();
        this.note = writer.note();
        this.thread = Thread.ofPlatform().name("ledger").daemon().start(this::serve);
    }

    synchronized CompletableFuture<Long> add(Request request) throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("The log is closed");
        }
        waiting.put(request);
        return request.durable();
    }

    long size() {
        return size;
    }

    String note() {
        return note;
    }

    private void serve() {
        List<Request> batch = new ArrayList<>();
        while (!batch.contains(last)) {
            batch.clear();
            try {
                batch.add(waiting.take());
            } catch (InterruptedException e) {
                continue; // nobody else knows this thread
            }
            waiting.drainTo(batch);
            serve(batch);
        }
    }

    private void serve(List<Request> batch) {
        List<Request> together = new ArrayList<>();
        for (Request request : batch) {
            if (request.anywhere()) {
                together.add(request);
            } else {
                append(together);
                handOver(request);
            }
        }
        append(together);
    }

    private void append(List<Request> together) {
        List<byte[]> entries = new ArrayList<>();
        together.forEach(request -> entries.addAll(request.entries()));
        long first = writer.size();
        boolean done = attempt(together, () -> writer.append(entries));
        for (Request request : together) {
            if (done) {
                request.durable().complete(first);
            }
            first += request.entries().size();
        }
        together.clear();
    }

    private void handOver(Request request) {
        if (attempt(List.of(request), () -> writer.handOver(request.position(), request.entries()))) {
            request.durable().complete(request.position());
        }
    }

    private interface Step {
        void run() throws IOException, LedgerRefusal;
    }

    /// After a failure nobody knows what is on the disk, so nothing more is written: who opens the log anew
    /// finds out.
    private boolean attempt(List<Request> requests, Step step) {
        try {
            if (failure == null) {
                step.run();
                size = writer.size();
                note = writer.note();
                return true;
            }
        } catch (LedgerRefusal e) {
            requests.forEach(request -> request.durable().completeExceptionally(e));
            return false;
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        }
        requests.forEach(request -> request.durable().completeExceptionally(failure));
        return false;
    }

    /// Serves who waits, and ends the thread.
    ///
    /// @throws IOException when the files could not be left durable; the journal has what was acknowledged
    void close() throws IOException {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        boolean interrupted = ended();
        try (writer) {
            if (failure == null) {
                writer.finish();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Waits for the end of the thread, whoever interrupts; returns whether someone did.
    private boolean ended() {
        boolean interrupted = false;
        while (true) {
            try {
                if (!last.durable().isDone()) {
                    waiting.put(last);
                }
                thread.join();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }
}
