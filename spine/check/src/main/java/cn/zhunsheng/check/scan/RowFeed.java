package cn.zhunsheng.check.scan;

import cn.zhunsheng.dictionary.Encoding;
import java.io.IOException;
import java.util.List;
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

    /// What people wrote of each column; empty where a source says nothing of its columns.
    default List<String> comments() {
        return List.of();
    }

    /// The words of a command line that mean this source; none where its name alone does.
    default List<String> asked() {
        return List.of();
    }

    /// The columns, counted from 0, by whose values people find a row again; empty where rows have no key.
    default List<Integer> keyColumns() {
        return List.of();
    }

    /// The values of those columns in a record already given, counted from 0. Safe for several threads.
    default List<String> key(long record) throws IOException {
        return List.of();
    }

    @Override
    void close() throws IOException;
}
