package cn.zhunsheng.server.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/// A file in clear whose end is one: the library's own channel gives nothing for ever where there is nothing left.
final class Opened implements SeekableByteChannel {
    private final SeekableByteChannel clear;

    Opened(SeekableByteChannel clear) {
        this.clear = clear;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (!into.hasRemaining()) {
            return 0;
        }
        if (clear.position() >= clear.size()) {
            return -1;
        }
        int count = clear.read(into);
        if (count <= 0) {
            throw new IOException(
                    "The file ends at " + clear.position() + " of " + clear.size() + " bytes: was it cut?");
        }
        return count;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
        return clear.position();
    }

    @Override
    public SeekableByteChannel position(long at) throws IOException {
        clear.position(at);
        return this;
    }

    @Override
    public long size() throws IOException {
        return clear.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return clear.isOpen();
    }

    @Override
    public void close() throws IOException {
        clear.close();
    }
}
