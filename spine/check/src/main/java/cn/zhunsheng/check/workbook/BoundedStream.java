package cn.zhunsheng.check.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A part of an archive, read within limits: what the archive says of its sizes is not believed.
///
/// A part that goes on beyond any size and beyond any ratio is a bomb.
final class BoundedStream extends FilterInputStream {
    private final long packed;
    private final long most;
    private final Allowance allowance;
    private long count;

    /// `packed` are the bytes that the part has in the archive, `most` those that it may unpack to, `allowance` what
    /// the whole archive may.
    BoundedStream(InputStream in, long packed, long most, Allowance allowance) {
        super(in);
        this.packed = packed;
        this.most = most;
        this.allowance = allowance;
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
        if (count > most || (count > Allowance.ANY_RATIO && count / Allowance.MOST_RATIO > packed)) {
            throw new ArchiveBomb();
        }
        allowance.take(Math.max(0, read));
        return read;
    }
}
