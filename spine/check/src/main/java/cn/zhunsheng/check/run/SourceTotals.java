package cn.zhunsheng.check.run;

import cn.zhunsheng.check.kernel.KeyBuffer;
import cn.zhunsheng.check.kernel.KeyEntry;
import cn.zhunsheng.check.kernel.Occurrence;
import cn.zhunsheng.check.kernel.Tally;
import cn.zhunsheng.check.keys.KeyLog;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/// Adds one source's outcomes, which come in order, to the data set's totals.
final class SourceTotals implements SourceRun.OutcomeSink {
    /// Bits of a place that hold the offset; the rest holds the source.
    static final int OFFSET_BITS = 48;

    private static final Comparator<Occurrence> IN_FILE_ORDER = Comparator.comparingLong(Occurrence::record)
            .thenComparingLong(Occurrence::line)
            .thenComparingInt(Occurrence::rule);

    private final DataSetTotals totals;
    private final int source;
    private final Layout layout;
    private final Positions positions;
    private final boolean judged;
    private long rows;
    private long lines;

    SourceTotals(DataSetTotals totals, ReadSource source) {
        this.totals = totals;
        this.source = source.number();
        this.layout = source.layout();
        this.positions = source.positions();
        this.judged = source.knownBy().isEmpty();
    }

    long rows() {
        return rows;
    }

    @Override
    public void take(ChunkOutcome outcome) throws IOException {
        positions.add(outcome.start(), rows, lines);
        long firstLine = layout.firstLine() + lines;
        long firstRecord = rows + 1;
        if (judged) {
            count(outcome.tally(), firstRecord, firstLine);
        }
        List<KeyBuffer> keys = outcome.tally().keys();
        for (int key = 0; key < keys.size(); key++) {
            addKeys(key, keys.get(key), firstRecord, firstLine);
        }
        rows += outcome.rows();
        lines += outcome.lines();
    }

    private void count(Tally tally, long firstRecord, long firstLine) throws IOException {
        totals.counts(tally.tested(), tally.failed());
        tally.occurrences().sort(IN_FILE_ORDER);
        for (Occurrence occurrence : tally.occurrences()) {
            totals.found(source, occurrence.shifted(firstRecord, firstLine));
        }
    }

    private void addKeys(int key, KeyBuffer keys, long firstRecord, long firstLine) throws IOException {
        long first = (long) source << OFFSET_BITS;
        if (!layout.bytes().rereadable() && keys.count() > 0) {
            byte[] entries = keys.kept();
            KeyEntry.shift(entries, firstRecord, firstLine);
            KeyLog log = totals.log();
            first += log.append(entries);
        }
        for (int i = 0; i < keys.count(); i++) {
            totals.store(key).add(keys.hash(i), first + keys.place(i));
        }
    }
}
