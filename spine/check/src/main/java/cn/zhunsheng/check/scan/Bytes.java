package cn.zhunsheng.check.scan;

import java.io.IOException;

/// The decoded bytes of one source, read by offset. Safe for several threads.
///
/// A mapped file can be read anywhere at any time; a stream only from where it was released: before that it has no
/// bytes.
public interface Bytes extends AutoCloseable {
    /// Copies up to `length` bytes that begin at offset `at` to `into[offset…]`; fewer only at the end, 0 beyond it.
    int read(long at, byte[] into, int offset, int length) throws IOException;

    /// Nothing before this offset will be read again.
    void release(long before);

    /// Whether any offset can be read again after the whole was read.
    boolean rereadable();

    @Override
    void close() throws IOException;
}
