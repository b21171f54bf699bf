package cn.zhunsheng.check.run;

import cn.zhunsheng.check.kernel.Occurrence;
import cn.zhunsheng.check.keys.KeyLog;
import cn.zhunsheng.check.keys.KeyReader;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goes from the place of a key back to its bytes and its record: in the source when it can be read again, else in the
/// key log.
final class PlaceReader implements KeyReader {
    private final DataSetTotals totals;
    private final List<ReadSource> sources;
    private final int[] slots;
    private final @Nullable RecordReader[] readers;
    private Passed passed = new Passed(-1, 0, 0, 0);

    PlaceReader(DataSetTotals totals, List<ReadSource> sources, int[] slots) {
        this.totals = totals;
        this.sources = sources;
        this.slots = slots;
        this.readers = new @Nullable RecordReader[sources.size()];
    }

    @Override
    public byte[] keyAt(long place) throws IOException {
        ReadSource source = source(place);
        if (source.layout().rereadable()) {
            return reader(source).key(offset(place), source.knownBy().orElse(slots));
        }
        return totals.log().read(offset(place)).key();
    }

    /// The failure at a place, with the values of its key.
    Found found(int rule, long place, Words expected) throws IOException {
        ReadSource source = source(place);
        Occurrence occurrence = source.layout().rereadable()
                ? reread(source, rule, offset(place), expected)
                : logged(rule, offset(place), expected);
        return new Found(source.number(), occurrence);
    }

    private Occurrence reread(ReadSource source, int rule, long offset, Words expected) throws IOException {
        RecordReader reader = reader(source);
        Passed from = before(source, offset);
        RecordReader.Counted since = reader.count(from.offset(), offset);
        Passed here = new Passed(source.number(), offset, from.rows() + since.rows(), from.lines() + since.lines());
        passed = here;
        long line = delimited(source).firstLine() + here.lines();
        return new Occurrence(rule, here.rows() + 1, line, values(reader.key(offset, slots)), expected);
    }

    /// The nearest known place before the offset: the last one asked for, or its chunk's start. Places mostly ascend,
    /// so
    /// that a chunk with many failures is counted through once.
    private Passed before(ReadSource source, long offset) {
        Positions positions = source.positions();
        int chunk = positions.chunk(offset);
        Passed last = passed;
        boolean nearer =
                last.source() == source.number() && last.offset() <= offset && last.offset() >= positions.offset(chunk);
        return nearer
                ? last
                : new Passed(source.number(), positions.offset(chunk), positions.rows(chunk), positions.lines(chunk));
    }

    /// A record's start, with the rows and lines before it in its source.
    private record Passed(int source, long offset, long rows, long lines) {}

    private Occurrence logged(int rule, long offset, Words expected) throws IOException {
        KeyLog.Entry entry = totals.log().read(offset);
        return new Occurrence(rule, entry.record(), entry.line(), values(entry.key()), expected);
    }

    /// The parts of a key as its fields' values.
    private List<Occurrence.Shown> values(byte[] key) {
        ByteBuffer parts = ByteBuffer.wrap(key);
        List<Occurrence.Shown> values = new ArrayList<>();
        for (int slot : slots) {
            byte[] part = new byte[parts.getInt()];
            parts.get(part);
            String text = new String(part, StandardCharsets.UTF_8);
            values.add(new Occurrence.Shown(slot, text, text.codePointCount(0, text.length())));
        }
        return values;
    }

    private ReadSource source(long place) {
        return sources.get((int) (place >>> SourceTotals.OFFSET_BITS));
    }

    private static long offset(long place) {
        return place & (1L << SourceTotals.OFFSET_BITS) - 1;
    }

    private RecordReader reader(ReadSource source) {
        RecordReader reader = readers[source.number()];
        if (reader == null) {
            reader = new RecordReader(delimited(source));
            readers[source.number()] = reader;
        }
        return reader;
    }

    private static DelimitedLayout delimited(ReadSource source) {
        if (source.layout() instanceof DelimitedLayout delimited) {
            return delimited;
        }
        throw new IllegalStateException("A feed is read once");
    }
}
