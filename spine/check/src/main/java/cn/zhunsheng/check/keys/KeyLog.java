package cn.zhunsheng.check.keys;

import cn.zhunsheng.check.kernel.KeyEntry;
import cn.zhunsheng.check.scan.TemporaryFile;
import java.io.IOException;
import java.nio.ByteBuffer;

/// The keys themselves, for sources that cannot be read again: entries in a temporary file, found by their offset.
public final class KeyLog implements AutoCloseable {
    private final TemporaryFile file;

    public KeyLog() throws IOException {
        file = new TemporaryFile();
    }

    /// A kept key and where its record stands, counted from 0 in its source.
    public record Entry(long record, long line, byte[] key) {}

    /// Appends a block of entries; returns where its first one stands.
    public long append(byte[] entries) throws IOException {
        return file.append(ByteBuffer.wrap(entries));
    }

    public Entry read(long at) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(KeyEntry.HEAD);
        file.read(head, at);
        head.flip();
        long record = head.getLong();
        long line = head.getLong();
        byte[] key = new byte[head.getInt()];
        file.read(ByteBuffer.wrap(key), at + KeyEntry.HEAD);
        return new Entry(record, line, key);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
