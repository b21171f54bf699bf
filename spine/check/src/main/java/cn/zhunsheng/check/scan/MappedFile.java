package cn.zhunsheng.check.scan;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file mapped into memory: copying 512 KB chunks out of the map reached 10 GB/s where channel reads reached 1.2.
public final class MappedFile implements Bytes {
    private final Arena arena = Arena.ofShared();
    private final MemorySegment map;
    private final long skip;

    /// Maps the file and hides its first `skip` bytes, a byte order mark.
    public MappedFile(Path file, int skip) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            this.map = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
        } catch (IOException e) {
            arena.close();
            throw e;
        }
        this.skip = skip;
    }

    @Override
    public int read(long at, byte[] into, int offset, int length) {
        long from = at + skip;
        int count = (int) Math.min(length, Math.max(0, map.byteSize() - from));
        if (count > 0) {
            MemorySegment.copy(map, ValueLayout.JAVA_BYTE, from, into, offset, count);
        }
        return count;
    }

    @Override
    public void release(long before) {}

    @Override
    public boolean rereadable() {
        return true;
    }

    @Override
    public void close() {
        arena.close();
    }
}
