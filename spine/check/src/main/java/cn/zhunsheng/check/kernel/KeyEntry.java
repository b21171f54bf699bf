package cn.zhunsheng.check.kernel;

import java.nio.ByteBuffer;

/// A kept key: where its record stood in its chunk, and the key's bytes behind their length.
public final class KeyEntry {
    /// Bytes before the key: record and line (8 each) and the key's length (4).
    public static final int HEAD = 20;

    private KeyEntry() {}

    static byte[] write(long record, long line, byte[] key, int length) {
        return ByteBuffer.allocate(HEAD + length)
                .putLong(record)
                .putLong(line)
                .putInt(length)
                .put(key, 0, length)
                .array();
    }

    /// Adds the chunk's own place to every entry of a block, so that records and lines count from the source's first.
    public static void shift(byte[] entries, long records, long lines) {
        ByteBuffer buffer = ByteBuffer.wrap(entries);
        int at = 0;
        while (at < entries.length) {
            buffer.putLong(at, buffer.getLong(at) + records);
            buffer.putLong(at + 8, buffer.getLong(at + 8) + lines);
            at += HEAD + buffer.getInt(at + 16);
        }
    }
}
