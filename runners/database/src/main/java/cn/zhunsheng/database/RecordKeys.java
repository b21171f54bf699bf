package cn.zhunsheng.database;

import cn.zhunsheng.check.scan.TemporaryFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The keys of the rows read so far, so that a finding can name its row: in a private file, found by where each
/// thousandth stands. Safe for several threads.
final class RecordKeys implements AutoCloseable {
    private static final int STEP = 1000;

    private final List<Long> steps = new ArrayList<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private @Nullable TemporaryFile file;
    private long size;
    private long count;

    synchronized void add(List<byte[]> parts) throws IOException {
        if (count % STEP == 0) {
            flush();
            steps.add(size);
        }
        for (byte[] part : parts) {
            number(part.length);
            pending.writeBytes(part);
        }
        number(-1);
        count++;
    }

    private void number(int number) {
        pending.write(number >>> 24);
        pending.write(number >>> 16);
        pending.write(number >>> 8);
        pending.write(number);
    }

    private void flush() throws IOException {
        if (pending.size() == 0) {
            return;
        }
        TemporaryFile open = file == null ? new TemporaryFile() : file;
        file = open;
        open.append(ByteBuffer.wrap(pending.toByteArray()));
        size += pending.size();
        pending.reset();
    }

    /// The key of a record counted from 0.
    synchronized List<String> read(long record) throws IOException {
        flush();
        TemporaryFile open = file;
        if (open == null || record >= count) {
            return List.of();
        }
        int step = (int) (record / STEP);
        long end = step + 1 < steps.size() ? steps.get(step + 1) : size;
        ByteBuffer bytes = ByteBuffer.allocate((int) (end - steps.get(step)));
        open.read(bytes, steps.get(step));
        bytes.flip();
        List<String> key = new ArrayList<>();
        for (long at = step * (long) STEP; at <= record; at++) {
            key.clear();
            for (int length = bytes.getInt(); length >= 0; length = bytes.getInt()) {
                byte[] part = new byte[length];
                bytes.get(part);
                key.add(new String(part, StandardCharsets.UTF_8));
            }
        }
        return List.copyOf(key);
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
