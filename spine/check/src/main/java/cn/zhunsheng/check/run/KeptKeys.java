package cn.zhunsheng.check.run;

import cn.zhunsheng.check.scan.Bytes;
import java.io.IOException;

/// Bytes whose keys are kept and not read again: where values stand for codes, what is read again is not what was
/// judged.
public record KeptKeys(Bytes bytes) implements Bytes {
    @Override
    public int read(long at, byte[] into, int offset, int length) throws IOException {
        return bytes.read(at, into, offset, length);
    }

    @Override
    public void release(long before) {
        bytes.release(before);
    }

    @Override
    public boolean rereadable() {
        return false;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
