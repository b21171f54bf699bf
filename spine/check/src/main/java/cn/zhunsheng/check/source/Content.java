package cn.zhunsheng.check.source;

import cn.zhunsheng.check.scan.Bytes;
import cn.zhunsheng.check.scan.Dialect;
import cn.zhunsheng.check.scan.RowFeed;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;

/// What the rows of an open source are read from.
public sealed interface Content extends AutoCloseable {
    @Override
    void close() throws IOException;

    /// Delimited bytes. `firstRow` is the offset of the first record after the header, `firstLine` its line counted
    /// from 1.
    record Delimited(Bytes bytes, Dialect dialect, long firstRow, long firstLine) implements Content {
        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    /// A feed of rows. `below` are the few rows under the header, by their row as `--header-row` counts; `place` is
    /// where in the source the header stands, as a spreadsheet says it, or empty; `origin` is what the feed's bytes
    /// came by, closed with it.
    record Fed(RowFeed feed, SortedMap<Integer, List<String>> below, String place, Closeable origin)
            implements Content {
        @Override
        public void close() throws IOException {
            feed.close();
            origin.close();
        }
    }
}
