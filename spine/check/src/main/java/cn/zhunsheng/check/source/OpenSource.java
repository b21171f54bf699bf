package cn.zhunsheng.check.source;

import cn.zhunsheng.check.scan.Bytes;
import cn.zhunsheng.check.scan.Dialect;
import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A source with its header read.
///
/// `size` is the bytes as given, absent for streams. `encoding` is the name of the encoding as given (a UTF-16 source
/// is transcoded).
/// `reading` is what the user said of it. `firstRow` is the offset of the first record after the header in `bytes`,
/// `firstLine` its line counted from 1.
public record OpenSource(
        String name,
        Optional<Long> size,
        String encoding,
        Bytes bytes,
        Dialect dialect,
        List<String> header,
        long firstRow,
        long firstLine,
        SourceOptions reading)
        implements AutoCloseable {
    private static final int BELOW = 4;

    public OpenSource {
        header = List.copyOf(header);
    }

    /// The few records below the header, read as headers, by their row as `--header-row` counts: one of them may be the
    /// true header. May be empty. To be asked before the rows are read.
    public SortedMap<Integer, List<String>> below() throws IOException {
        SortedMap<Integer, List<String>> rows = new TreeMap<>();
        for (int row = reading.headerRow() + 1; row <= reading.headerRow() + BELOW; row++) {
            try {
                SourceOptions here = new SourceOptions(reading.encoding(), reading.delimiter(), row);
                rows.put(row, Header.read(name, bytes, dialect.encoding(), here).cells());
            } catch (Refusal shorter) {
                return rows; // the source has no more records: what was found is all there is
            }
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
