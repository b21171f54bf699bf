package cn.zhunsheng.check.kernel;

import cn.zhunsheng.check.expression.Bytes;
import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.dictionary.Encoding;
import java.nio.charset.StandardCharsets;

/// One cell as text, for the few paths that need it as UTF-8 or as a string.
final class Cell {
    private Cell() {}

    /// Whether the cell's own bytes are UTF-8: always in such a source, and in GB18030 when all are ASCII.
    static boolean readsAsUtf8(Batch batch, int i) {
        return batch.encoding == Encoding.UTF_8 || Bytes.ascii(batch.bytes, batch.start[i], batch.end[i]);
    }

    static byte[] utf8(Batch batch, int i) {
        return text(batch, i).getBytes(StandardCharsets.UTF_8);
    }

    static String text(Batch batch, int i) {
        int start = batch.start[i];
        return new String(batch.bytes, start, batch.end[i] - start, batch.encoding.charset());
    }
}
