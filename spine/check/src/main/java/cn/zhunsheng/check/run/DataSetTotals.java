package cn.zhunsheng.check.run;

import cn.zhunsheng.check.kernel.Occurrence;
import cn.zhunsheng.check.kernel.Wanted;
import cn.zhunsheng.check.keys.KeyLog;
import cn.zhunsheng.check.keys.KeyStore;
import cn.zhunsheng.check.keys.Places;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The counts, examples and keys of all sources of a check so far. Filled by one thread at a time.
final class DataSetTotals implements AutoCloseable {
    private final long[] tested;
    private final long[] failed;
    private final List<List<Found>> examples = new ArrayList<>();
    private final List<KeyStore> stores = new ArrayList<>();
    private final Wanted wanted;
    private final Optional<FailureSink> sink;
    private @Nullable KeyLog log;

    DataSetTotals(int rules, int keys, int keyBudget, Wanted wanted, Optional<FailureSink> sink) {
        this.tested = new long[rules];
        this.failed = new long[rules];
        this.wanted = wanted;
        this.sink = sink;
        for (int rule = 0; rule < rules; rule++) {
            examples.add(new ArrayList<>());
        }
        for (int key = 0; key < keys; key++) {
            stores.add(new KeyStore(Math.max(1, keyBudget / keys)));
        }
    }

    void counts(long[] chunkTested, long[] chunkFailed) {
        for (int rule = 0; rule < tested.length; rule++) {
            tested[rule] += chunkTested[rule];
            failed[rule] += chunkFailed[rule];
        }
    }

    void tested(int rule, long count) {
        tested[rule] += count;
    }

    void failed(int rule, long count) {
        failed[rule] += count;
    }

    long[] failedSoFar() {
        return failed.clone();
    }

    /// A failure, next in the order of the data set.
    void found(int source, Occurrence occurrence) throws IOException {
        List<Found> kept = examples.get(occurrence.rule());
        if (kept.size() < wanted.examples()) {
            kept.add(new Found(source, occurrence));
            if (kept.size() == wanted.examples()) {
                wanted.stop(occurrence.rule());
            }
        }
        if (sink.isPresent()) {
            sink.get().failure(source, occurrence);
        }
    }

    /// How many failures of a set rule somebody will look at.
    int lookedAt() {
        long wants = sink.map(FailureSink::wants).orElse(0L);
        return (int) Math.min(Places.ALL, Math.max(wanted.examples(), wants));
    }

    KeyStore store(int key) {
        return stores.get(key);
    }

    KeyLog log() throws IOException {
        KeyLog present = log == null ? new KeyLog() : log;
        log = present;
        return present;
    }

    Outcome outcome(long[] rows) {
        return new Outcome(tested, failed, examples, rows);
    }

    @Override
    public void close() throws IOException {
        for (KeyStore store : stores) {
            store.close();
        }
        if (log != null) {
            log.close();
        }
    }
}
