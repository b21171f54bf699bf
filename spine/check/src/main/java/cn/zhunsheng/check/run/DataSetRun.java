package cn.zhunsheng.check.run;

import cn.zhunsheng.check.kernel.Kernel;
import cn.zhunsheng.check.kernel.KeyOf;
import cn.zhunsheng.check.kernel.Presence;
import cn.zhunsheng.check.kernel.Wanted;
import cn.zhunsheng.check.scan.RowFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// One check of one data set: add its sources in order, then finish. One thread calls it; it uses more inside.
public final class DataSetRun implements AutoCloseable {
    /// A record has one of these faults at most.
    private static final List<RowFault> IN_TURN =
            List.of(RowFault.QUOTE, RowFault.LENGTH, RowFault.ENCODING, RowFault.OBJECT, RowFault.KEYS, RowFault.WIDTH);

    private final Program program;
    private final Settings settings;
    private final Wanted wanted;
    private final DataSetTotals totals;
    private final List<ReadSource> sources = new ArrayList<>();
    private final List<Long> rows = new ArrayList<>();
    private final ExecutorService pool;
    private final Advance advance;
    private long bytes;

    public DataSetRun(Program program, Settings settings, Optional<FailureSink> sink) {
        this(program, settings, sink, (bytes, all) -> {});
    }

    /// `advance` hears of the decoded bytes and the rows of all sources that were judged so far.
    public DataSetRun(Program program, Settings settings, Optional<FailureSink> sink, Advance advance) {
        this.advance = advance;
        this.program = program;
        this.settings = settings;
        this.wanted = new Wanted(program.rules(), settings.examples(), sink.isPresent());
        this.totals = new DataSetTotals(program.rules(), program.keys().size(), settings.keyBudget(), wanted, sink);
        this.pool = Executors.newFixedThreadPool(settings.threads(), work -> {
            Thread thread = new Thread(work, "check");
            thread.setDaemon(true);
            return thread;
        });
    }

    /// Hears how far a run has come.
    public interface Advance {
        void judged(long bytes, long rows);
    }

    /// Checks a source of the data set. The caller closes what it is read from after [#finish].
    public void add(Layout layout, boolean[] fields) throws IOException, InterruptedException {
        rows.add(run(layout, () -> program.kernels(layout.encoding(), fields, layout.typed()), Optional.empty()));
    }

    /// Reads a source that references point to; only its keys are taken.
    public void addKnown(Layout layout, int key, int[] slots, List<String> nulls)
            throws IOException, InterruptedException {
        run(layout, () -> keyKernels(layout, key, slots, nulls), Optional.of(slots));
    }

    private static List<Kernel> keyKernels(Layout layout, int key, int[] slots, List<String> nulls) {
        List<Kernel> kernels = new ArrayList<>();
        for (int slot : slots) {
            kernels.add(Presence.of(slot, nulls, layout.encoding()));
        }
        kernels.add(new KeyOf(key, -1, slots));
        return kernels;
    }

    private long run(Layout layout, Supplier<List<Kernel>> kernels, Optional<int[]> knownBy)
            throws IOException, InterruptedException {
        ReadSource source = new ReadSource(sources.size(), layout, new Positions(), knownBy);
        sources.add(source);
        long rowsBefore = rows.stream().mapToLong(Long::longValue).sum();
        long bytesBefore = bytes;
        SourceTotals sourceTotals = new SourceTotals(totals, source, (read, judged) -> {
            bytes = bytesBefore + read;
            advance.judged(bytes, rowsBefore + judged);
        });
        int keys = program.keys().size();
        if (layout instanceof Layout.Fed fed) {
            new FeedRun(fed, kernels, program.rules(), keys, wanted, settings.threads(), sourceTotals).run(pool);
        } else {
            DelimitedLayout delimited = (DelimitedLayout) layout;
            new SourceRun(delimited, kernels, program.rules(), keys, wanted, settings, sourceTotals).run(pool);
        }
        return sourceTotals.rows();
    }

    /// Judges what needs the whole data set, and gives the counts and examples of every rule.
    public Outcome finish() throws IOException, InterruptedException {
        countRows();
        new SetRules(program, totals, sources, settings.threads()).judge(pool);
        return totals.outcome(rows.stream().mapToLong(Long::longValue).toArray());
    }

    /// Faults of records are tested in the order empty, unclosed or too long, encoding, width: one finding a record.
    private void countRows() {
        long all = rows.stream().mapToLong(Long::longValue).sum();
        long[] failed = totals.failedSoFar();
        totals.tested(RowFault.EMPTY.rule(), all + failed[RowFault.EMPTY.rule()]);
        long left = all;
        for (RowFault fault : IN_TURN) {
            totals.tested(fault.rule(), left);
            left -= failed[fault.rule()];
        }
    }

    @Override
    public void close() throws IOException {
        pool.shutdownNow();
        totals.close();
    }
}
