package cn.zhunsheng.check.run;

import cn.zhunsheng.check.kernel.KeyBuffer;
import cn.zhunsheng.check.kernel.KeyEntry;
import cn.zhunsheng.check.kernel.Occurrence;
import cn.zhunsheng.check.kernel.Tally;
import cn.zhunsheng.check.keys.KeyLog;
import cn.zhunsheng.check.keys.KeyStore;
import cn.zhunsheng.check.scan.RowBlock;
import java.io.IOException;
import java.util.List;

/// Adds one source's outcomes, which come in order, to the data set's totals.
final class SourceTotals implements SourceRun.OutcomeSink {
    /// Bits of a place that hold the offset; the rest holds the source.
    static final int OFFSET_BITS = 48;

    private final DataSetTotals totals;
    private final int source;
    private final Layout layout;
    private final Positions positions;
    private final boolean judged;
    private final long firstLine;
    private final DataSetRun.Advance advance;
    private long rows;
    private long lines;

    SourceTotals(DataSetTotals totals, ReadSource source, DataSetRun.Advance advance) {
        this.advance = advance;
        this.totals = totals;
        this.source = source.number();
        this.layout = source.layout();
        this.firstLine = layout instanceof DelimitedLayout delimited ? delimited.firstLine() : 0;
        this.positions = source.positions();
        this.judged = source.knownBy().isEmpty();
    }

    long rows() {
        return rows;
    }

    @Override
    public void take(ChunkOutcome outcome) throws IOException {
        positions.add(outcome.start(), rows, lines);
        add(outcome.tally(), rows + 1, firstLine + lines);
        rows += outcome.rows();
        lines += outcome.lines();
        advance.judged(outcome.end(), rows);
    }

    /// Adds the rows of a feed that come next; its blocks tell where they stand.
    void take(RowBlock block, Tally tally) throws IOException {
        add(tally, block.firstRecord + 1, block.firstLine);
        rows += block.records;
        advance.judged(0, rows);
    }

    private void add(Tally tally, long firstRecord, long line) throws IOException {
        if (judged) {
            count(tally, firstRecord, line);
        }
        List<KeyBuffer> keys = tally.keys();
        for (int key = 0; key < keys.size(); key++) {
            addKeys(key, keys.get(key), firstRecord, line);
        }
    }

    private static int inFileOrder(Occurrence one, Occurrence other) {
        int byRecord = Long.compare(one.record(), other.record());
        int byLine = byRecord == 0 ? Long.compare(one.line(), other.line()) : byRecord;
        return byLine == 0 ? Integer.compare(one.rule(), other.rule()) : byLine;
    }

    private void count(Tally tally, long firstRecord, long line) throws IOException {
        totals.counts(tally.tested(), tally.failed());
        tally.occurrences().sort(SourceTotals::inFileOrder);
        for (Occurrence occurrence : tally.occurrences()) {
            totals.found(source, occurrence.shifted(firstRecord, line));
        }
    }

    private void addKeys(int key, KeyBuffer keys, long firstRecord, long line) throws IOException {
        long first = (long) source << OFFSET_BITS;
        if (!layout.rereadable() && keys.count() > 0) {
            byte[] entries = keys.kept();
            KeyEntry.shift(entries, firstRecord, line);
            KeyLog log = totals.log();
            first += log.append(entries);
        }
        KeyStore store = totals.store(key);
        for (int i = 0; i < keys.count(); i++) {
            store.add(keys.hash(i), first + keys.place(i));
        }
    }
}
