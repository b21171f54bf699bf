package cn.zhunsheng.check.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A stream of another encoding, read as UTF-8.
final class TranscodedStream extends InputStream {
    private final Reader reader;
    private final char[] characters = new char[1 << 13];
    private byte[] bytes = new byte[0];
    private int at;
    private int carried;

    TranscodedStream(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        return ready() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, offset, count);
        at += count;
        return count;
    }

    /// Keeps a high surrogate back until its other half is read, so that no pair is torn.
    private boolean ready() throws IOException {
        while (at == bytes.length) {
            int count = reader.read(characters, carried, characters.length - carried);
            if (count < 0 && carried == 0) {
                return false;
            }
            int all = carried + Math.max(count, 0);
            boolean torn = count >= 0 && Character.isHighSurrogate(characters[all - 1]);
            int whole = torn ? all - 1 : all;
            bytes = new String(characters, 0, whole).getBytes(StandardCharsets.UTF_8);
            at = 0;
            carried = all - whole;
            characters[0] = torn ? characters[all - 1] : characters[0];
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
