package cn.zhunsheng.check.source;

import cn.zhunsheng.check.scan.RowBlock;
import cn.zhunsheng.check.scan.RowFault;
import cn.zhunsheng.check.scan.RowFeed;
import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Any source as rows of text, one after another: for those who import or look, where speed is not the point. Memory is
/// bounded whatever the source. One thread owns it.
public final class Rows implements AutoCloseable {
    private final OpenSource source;
    private final Pull pull;
    private final Deque<Row> ready = new ArrayDeque<>();

    /// A row below the header: its record counted from 1, its line (in a workbook, the sheet's row), its sheet where
    /// there are sheets, and its cells, as many as the header's; an absent one is empty.
    ///
    /// A row that is none has a `fault` and no cells; an empty line is such a row, and bears the number
    /// of the record that follows.
    public record Row(long record, long line, Optional<String> sheet, Optional<RowFault> fault, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// Gives rows a few at a time.
    interface Pull {
        /// Adds the rows that come next, in order; adds none when the source has ended.
        void into(Deque<Row> ready) throws IOException;
    }

    private Rows(OpenSource source) {
        this.source = source;
        this.pull = switch (source.content()) {
            case Content.Delimited delimited ->
                new DelimitedPull(delimited, source.header().size());
            case Content.Fed fed -> new FeedPull(fed.feed());
        };
    }

    /// Opens the source and reads its header.
    ///
    /// @throws Refusal when the source cannot be read as rows
    public static Rows open(Source source, SourceOptions options) throws Refusal, IOException {
        return new Rows(new Opening(options).open(source));
    }

    /// What is known of the source: its header, its encoding, what was decided for the user.
    public OpenSource source() {
        return source;
    }

    public List<String> header() {
        return source.header();
    }

    /// The next row; empty at the end.
    public Optional<Row> next() throws IOException {
        if (ready.isEmpty()) {
            pull.into(ready);
        }
        return Optional.ofNullable(ready.poll());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /// Rows of a feed, block by block.
    private static final class FeedPull implements Pull {
        private final RowFeed feed;
        private final RowBlock block;

        FeedPull(RowFeed feed) {
            this.feed = feed;
            this.block = new RowBlock(feed.width());
        }

        @Override
        public void into(Deque<Row> ready) throws IOException {
            if (!feed.next(block)) {
                return;
            }
            List<Row> rows = new ArrayList<>();
            for (int row = 0; row < block.rows; row++) {
                List<String> cells = new ArrayList<>();
                for (int i = row * block.width; i < (row + 1) * block.width; i++) {
                    cells.add(new String(
                            block.bytes, block.start[i], block.end[i] - block.start[i], StandardCharsets.UTF_8));
                }
                rows.add(row(block.record[row], block.line[row], Optional.empty(), cells));
            }
            block.replay((fault, record, line, bytes, start, end, columns) ->
                    rows.add(row(record, line, Optional.of(fault), List.of())));
            rows.sort(Comparator.comparingLong(Row::line));
            ready.addAll(rows);
        }

        private Row row(int record, int line, Optional<RowFault> fault, List<String> cells) {
            long number = block.firstRecord + record;
            return new Row(number + 1, block.firstLine + line, feed.sheet(number), fault, cells);
        }
    }
}
