package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.rule.ValueType;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Rows of the sample model as cells; fields that a row does not name are absent.
final class Batch implements Cells {
    private static final AtomicLong MADE = new AtomicLong();

    private final List<Map<String, String>> rows;
    private final Encoding encoding;
    private final byte[] bytes;
    private final int[] starts = new int[Sample.NAMES.size() * BATCH];
    private final int[] ends = new int[Sample.NAMES.size() * BATCH];
    private final long[] moments = new long[Sample.NAMES.size() * BATCH];
    private final long stamp = MADE.incrementAndGet();

    Batch(List<Map<String, String>> rows, Encoding encoding) {
        this.rows = rows;
        this.encoding = encoding;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int row = 0; row < rows.size(); row++) {
            for (int slot = 0; slot < Sample.NAMES.size(); slot++) {
                String name = Sample.NAMES.get(slot);
                String value = rows.get(row).getOrDefault(name, "");
                moments[slot * BATCH + row] = name.equals(Sample.KEPT)
                        ? Sample.number(value, new ValueType.Moment())
                        : NumberReader.UNREADABLE;
                starts[slot * BATCH + row] = out.size();
                out.writeBytes(value.getBytes(encoding.charset()));
                ends[slot * BATCH + row] = out.size();
                out.write(',');
            }
        }
        this.bytes = out.toByteArray();
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int[] starts() {
        return starts;
    }

    @Override
    public int[] ends() {
        return ends;
    }

    @Override
    public long[] moments() {
        return moments;
    }

    @Override
    public boolean present(int slot, int row) {
        return rows.get(row).containsKey(Sample.NAMES.get(slot));
    }

    @Override
    public int usable(int[] slots, int[] out) {
        int n = 0;
        for (int row = 0; row < rows.size(); row++) {
            int of = row;
            if (IntStream.of(slots).allMatch(slot -> present(slot, of))) {
                out[n++] = row;
            }
        }
        return n;
    }

    @Override
    public long stamp() {
        return stamp;
    }

    @Override
    public Encoding encoding() {
        return encoding;
    }
}
