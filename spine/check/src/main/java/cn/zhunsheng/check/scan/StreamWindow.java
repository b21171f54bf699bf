package cn.zhunsheng.check.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/// A stream read once, front to back, of which the part between the released and the furthest read offset is held.
public final class StreamWindow implements Bytes {
    private static final int BLOCK = 1 << 18;

    private final InputStream in;
    private final Deque<byte[]> blocks = new ArrayDeque<>();
    private long first;
    private long end;
    private boolean finished;

    public StreamWindow(InputStream in) {
        this.in = in;
    }

    @Override
    public synchronized int read(long at, byte[] into, int offset, int length) throws IOException {
        while (!finished && end < at + length) {
            pull();
        }
        if (at < first) {
            return 0;
        }
        long block = first;
        int done = 0;
        for (byte[] bytes : blocks) {
            long from = Math.max(at + done, block);
            int inBlock = (int) Math.min(bytes.length, end - block);
            int count = (int) Math.min(length - done, block + inBlock - from);
            if (count > 0) {
                System.arraycopy(bytes, (int) (from - block), into, offset + done, count);
                done += count;
            }
            block += bytes.length;
        }
        return done;
    }

    /// Only the last block may be partly filled, so that an offset gives its block by division.
    private void pull() throws IOException {
        byte[] block = new byte[BLOCK];
        int count = in.readNBytes(block, 0, BLOCK);
        if (count > 0) {
            blocks.addLast(block);
            end += count;
        }
        finished = count < BLOCK;
    }

    @Override
    public synchronized void release(long before) {
        while (blocks.size() > 1 && first + BLOCK <= before) {
            blocks.removeFirst();
            first += BLOCK;
        }
    }

    @Override
    public boolean rereadable() {
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
