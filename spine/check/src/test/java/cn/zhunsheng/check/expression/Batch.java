package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.Encoding;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// Rows of the sample model as cells; fields that a row does not name are absent.
final class Batch implements Cells {
    private static final AtomicLong MADE = new AtomicLong();

    private final List<Map<String, String>> rows;
    private final Encoding encoding;
    private final byte[] bytes;
    private final int[] starts = new int[Sample.NAMES.size() * BATCH];
    private final int[] ends = new int[Sample.NAMES.size() * BATCH];
    private final long stamp = MADE.incrementAndGet();

    Batch(List<Map<String, String>> rows, Encoding encoding) {
        this.rows = rows;
        this.encoding = encoding;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int row = 0; row < rows.size(); row++) {
            for (int slot = 0; slot < Sample.NAMES.size(); slot++) {
                String value = rows.get(row).getOrDefault(Sample.NAMES.get(slot), "");
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
    public boolean present(int slot, int row) {
        return rows.get(row).containsKey(Sample.NAMES.get(slot));
    }

    @Override
    public int rows() {
        return rows.size();
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
