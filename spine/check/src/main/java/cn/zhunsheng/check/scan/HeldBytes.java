package cn.zhunsheng.check.scan;

/// A small file, read whole.
public final class HeldBytes implements Bytes {
    private final byte[] bytes;
    private final int skip;

    /// Hides the first `skip` bytes, a byte order mark. The bytes are kept and must not change.
    public HeldBytes(byte[] bytes, int skip) {
        this.bytes = bytes;
        this.skip = skip;
    }

    @Override
    public int read(long at, byte[] into, int offset, int length) {
        long from = at + skip;
        int count = (int) Math.min(length, Math.max(0, bytes.length - from));
        if (count > 0) {
            System.arraycopy(bytes, (int) from, into, offset, count);
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
    public void close() {}
}
