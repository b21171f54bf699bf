package cn.zhunsheng.check.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A part of an archive, read within limits: what the archive says of its sizes is not believed.
///
/// Deflate makes at most a thousand bytes of one; tables that people keep, below a hundred. A part that goes on beyond
/// both is a bomb.
final class BoundedStream extends FilterInputStream {
    private static final long ANY_RATIO = 64L << 20;
    private static final long MOST_RATIO = 300;

    private final long packed;
    private final long most;
    private long count;

    /// `packed` are the bytes that the part has in the archive, `most` those that it may unpack to.
    BoundedStream(InputStream in, long packed, long most) {
        super(in);
        this.packed = packed;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        count += Math.max(0, read);
        if (count > most || (count > ANY_RATIO && count / MOST_RATIO > packed)) {
            throw new ArchiveBomb();
        }
        return read;
    }
}
