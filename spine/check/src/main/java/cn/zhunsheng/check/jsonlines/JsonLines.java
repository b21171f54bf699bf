package cn.zhunsheng.check.jsonlines;

import cn.zhunsheng.check.scan.Bytes;
import cn.zhunsheng.check.scan.EncodingCheck;
import cn.zhunsheng.check.scan.RowBlock;
import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.scan.RowFeed;
import cn.zhunsheng.dictionary.Encoding;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// JSON lines as rows: the header is the keys of the first [#WINDOW] records in the order in which they are met; later
/// keys are findings of their rows.
///
/// Absent is a key that is not there, and null. Numbers are taken as they are written, what is nested as its JSON text.
public final class JsonLines implements RowFeed {
    /// Records whose keys make the header; fewer when they have more than 8 MB.
    public static final int WINDOW = 1000;

    private static final int WINDOW_BYTES = 8 << 20;
    /// Bytes of a faulty line that are kept; more than an example shows.
    private static final int SHOWN = 1 << 12;

    private static final int MOST_KEYS = 10_000;
    private static final EncodingCheck UTF_8 = new EncodingCheck(Encoding.UTF_8);

    private final Bytes bytes;
    private final List<String> keys;
    private final Lines lines;
    private final ObjectLine objects;
    private long records;

    private JsonLines(Bytes bytes, List<String> keys) {
        this.bytes = bytes;
        this.keys = keys;
        this.lines = new Lines(bytes);
        this.objects = new ObjectLine(keys);
    }

    /// Reads the first records for their keys. Empty when most of them are no objects,
    /// as in a JSON document that is written over several lines.
    public static Optional<JsonLines> open(Bytes bytes) throws IOException {
        Set<String> keys = new LinkedHashSet<>();
        Lines window = new Lines(bytes);
        long held = 0;
        long objects = 0;
        long others = 0;
        while (held < WINDOW_BYTES && keys.size() <= MOST_KEYS && window.number() < WINDOW && window.nextHeld()) {
            held += window.to() - window.from();
            if (!window.tooLong() && !blank(window.bytes(), window.from(), window.to())) {
                List<String> found = ObjectLine.keys(window.bytes(), window.from(), window.to());
                keys.addAll(found);
                objects += found.isEmpty() ? 0 : 1;
                others += found.isEmpty() ? 1 : 0;
            }
        }
        return keys.isEmpty() || objects < others || keys.size() > MOST_KEYS
                ? Optional.empty()
                : Optional.of(new JsonLines(bytes, List.copyOf(keys)));
    }

    /// The keys, in the order of the columns.
    public List<String> header() {
        return keys;
    }

    @Override
    public int width() {
        return keys.size();
    }

    @Override
    public Encoding encoding() {
        return Encoding.UTF_8;
    }

    @Override
    public boolean typed() {
        return false;
    }

    @Override
    public boolean next(RowBlock block) throws IOException {
        block.begin(records, lines.number());
        while (!block.full() && lines.next()) {
            line(block);
        }
        lines.release();
        records += block.records;
        return !block.empty();
    }

    private void line(RowBlock block) {
        byte[] line = lines.bytes();
        int from = lines.from();
        int to = lines.to();
        int start = block.size;
        if (blank(line, from, to) && !lines.tooLong()) {
            block.emptyLines(lines.number(), 1);
            return;
        }
        RowFault fault = lines.tooLong()
                ? RowFault.LENGTH
                : UTF_8.holds(line, from, to) ? objects.put(line, from, to, block) : RowFault.ENCODING;
        if (fault == null) {
            block.keep(lines.number());
            return;
        }
        block.size = start;
        block.append(line, from, Math.min(to - from, SHOWN));
        block.fault(fault, lines.number(), start, block.size, 0);
    }

    private static boolean blank(byte[] line, int from, int to) {
        for (int p = from; p < to; p++) {
            if (line[p] < 0 || line[p] > ' ') {
                return false;
            }
        }
        return true;
    }

    @Override
    public Optional<String> sheet(long record) {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
