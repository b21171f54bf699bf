package cn.zhunsheng.check.scan;

import cn.zhunsheng.dictionary.Encoding;
import java.io.IOException;
import java.util.Optional;

/// A source that gives rows and not delimited bytes: a workbook, JSON lines, a table. It is read once, front to back,
/// by one thread at a time.
public interface RowFeed extends AutoCloseable {
    /// Columns of the header.
    int width();

    /// What the cells' bytes are written in.
    Encoding encoding();

    /// Whether cells have types, so that a number may have lost digits (see [RowBlock#DIGITS_LOST]).
    boolean typed();

    /// Begins the block and fills it with the rows that come next, as many as it takes; false when there were none.
    boolean next(RowBlock block) throws IOException;

    /// The sheet that holds a record already given, counted from 0; empty where a source has no sheets. Safe for
    /// several threads.
    Optional<String> sheet(long record);

    @Override
    void close() throws IOException;
}
