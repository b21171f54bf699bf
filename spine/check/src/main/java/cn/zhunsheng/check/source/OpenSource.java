package cn.zhunsheng.check.source;

import cn.zhunsheng.check.scan.Bytes;
import cn.zhunsheng.check.scan.Dialect;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A source with its header read.
///
/// `size` is the bytes as given, absent for streams. `encoding` is the name of the encoding as given (a UTF-16 source
/// is transcoded).
/// `firstRow` is the offset of the first record after the header in `bytes`, `firstLine` its line counted from 1.
public record OpenSource(
        String name,
        Optional<Long> size,
        String encoding,
        Bytes bytes,
        Dialect dialect,
        List<String> header,
        long firstRow,
        long firstLine)
        implements AutoCloseable {
    public OpenSource {
        header = List.copyOf(header);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
