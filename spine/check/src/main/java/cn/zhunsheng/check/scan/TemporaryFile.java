package cn.zhunsheng.check.scan;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A private file that only this process can reach: its name is taken away as soon as it is open, so nothing stays
/// behind however the
/// process ends. Appends are made by one thread; reads by any.
public final class TemporaryFile implements AutoCloseable {
    private final FileChannel channel;
    private long size;

    public TemporaryFile() throws IOException {
        Path path = Files.createTempFile("zhunsheng-", ".tmp");
        channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        Files.delete(path);
    }

    /// Where the bytes now stand.
    public long append(ByteBuffer bytes) throws IOException {
        long at = size;
        while (bytes.hasRemaining()) {
            size += channel.write(bytes, size);
        }
        return at;
    }

    /// Fills the buffer from the offset on.
    public void read(ByteBuffer into, long at) throws IOException {
        long from = at;
        while (into.hasRemaining()) {
            int count = channel.read(into, from);
            if (count < 0) {
                throw new IOException("The temporary file ends at " + from + ", before what was written to it");
            }
            from += count;
        }
    }

    /// All that was appended so far, for reading; valid until the arena closes.
    public MemorySegment map(Arena arena) throws IOException {
        return channel.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
