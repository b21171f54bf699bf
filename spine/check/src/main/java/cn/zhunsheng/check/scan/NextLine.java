package cn.zhunsheng.check.scan;

import java.io.IOException;

/// Where the next line begins, behind LF, CRLF or a lone CR: an endless line is passed over without being held.
public final class NextLine {
    private static final int SKIP = 1 << 16;

    private NextLine() {}

    /// Releases what is passed over.
    public static long after(Bytes bytes, long from) throws IOException {
        byte[] window = new byte[SKIP];
        long at = from;
        boolean ended = false;
        while (true) {
            int count = bytes.read(at, window, 0, SKIP);
            for (int p = 0; p < count; p++) {
                if (window[p] == '\n') {
                    return at + p + 1;
                }
                if (ended) {
                    return at + p;
                }
                ended = window[p] == '\r';
            }
            if (count < SKIP) {
                return at + count;
            }
            at += count;
            bytes.release(at);
        }
    }
}
