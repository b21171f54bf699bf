package cn.zhunsheng.check.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Bytes that channels give: every thread that reads has one of its own, so that none waits while another's are
/// decoded.
public final class ChannelBytes implements Bytes {
    private final Opener opener;
    private final long skip;
    private final Queue<SeekableByteChannel> idle = new ConcurrentLinkedQueue<>();

    /// Opens one more channel over the same bytes.
    public interface Opener {
        SeekableByteChannel open() throws IOException;
    }

    /// Hides the first `skip` bytes, a byte order mark.
    public ChannelBytes(Opener opener, int skip) {
        this.opener = opener;
        this.skip = skip;
    }

    @Override
    public int read(long at, byte[] into, int offset, int length) throws IOException {
        SeekableByteChannel kept = idle.poll();
        SeekableByteChannel channel = kept == null ? opener.open() : kept;
        try {
            return read(channel, at + skip, ByteBuffer.wrap(into, offset, length));
        } finally {
            idle.add(channel);
        }
    }

    private static int read(SeekableByteChannel channel, long from, ByteBuffer into) throws IOException {
        if (from >= channel.size()) {
            return 0;
        }
        channel.position(from);
        int before = into.remaining();
        while (into.hasRemaining() && channel.read(into) >= 0) {
            // A channel may give less than there is room for.
        }
        return before - into.remaining();
    }

    @Override
    public void release(long before) {}

    @Override
    public boolean rereadable() {
        return true;
    }

    @Override
    public void close() throws IOException {
        for (SeekableByteChannel channel = idle.poll(); channel != null; channel = idle.poll()) {
            channel.close();
        }
    }
}
