package cn.zhunsheng.check.scan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Bytes that channels give. Every thread that reads has one of its own: none waits while another's are decoded, and
/// what a channel decoded last is still there when its thread goes on reading there.
public final class ChannelBytes implements Bytes {
    private final Opener opener;
    private final long skip;
    private final Map<Thread, SeekableByteChannel> channels = new ConcurrentHashMap<>();

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
        Thread thread = Thread.currentThread();
        SeekableByteChannel channel = channels.get(thread);
        if (channel == null) {
            channel = opener.open();
            channels.put(thread, channel);
        }
        return read(channel, at + skip, ByteBuffer.wrap(into, offset, length));
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
        for (SeekableByteChannel channel : channels.values()) {
            channel.close();
        }
    }
}
