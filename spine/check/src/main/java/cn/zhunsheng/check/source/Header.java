package cn.zhunsheng.check.source;

import cn.zhunsheng.check.scan.Batch;
import cn.zhunsheng.check.scan.Bytes;
import cn.zhunsheng.check.scan.Dialect;
import cn.zhunsheng.check.scan.RowFaults;
import cn.zhunsheng.check.scan.Scanner;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The header of a source: its cells as text, the delimiter that they were found by, and where the rows begin.
record Header(List<String> cells, byte delimiter, long firstRow, long firstLine) {
    private static final int FIRST = 1 << 16;
    private static final int COLUMNS = 10_000;
    private static final char[] CANDIDATES = {',', '\t', ';', '|'};

    static Header read(String name, Bytes bytes, Encoding encoding, SourceOptions options) throws Refusal, IOException {
        int size = FIRST;
        while (true) {
            byte[] buffer = new byte[size * 2];
            int limit = bytes.read(0, buffer, 0, size);
            byte delimiter = delimiter(name, buffer, limit, options);
            Find find = new Find(new Dialect(delimiter, encoding), buffer, limit, limit < size);
            if (find.reach(options.row())) {
                return new Header(find.cells(name), delimiter, find.next, find.lines + 1L);
            }
            if (limit < size && !find.openQuote) {
                throw SourceRefusals.headerAbsent(name, options.row());
            }
            if (limit < size || size >= Scanner.LONGEST_RECORD) {
                throw SourceRefusals.headerUnreadable(name, 0);
            }
            size *= 4;
        }
    }

    /// The delimiter given; else a tab for `.tsv`; else of the candidates the one that stands most often in the
    /// header's line, the comma first.
    private static byte delimiter(String name, byte[] buffer, int limit, SourceOptions options) throws Refusal {
        if (options.delimiter().isPresent()) {
            char given = options.delimiter().get();
            boolean mark = given == '\t' || (given >= ' ' && given < 127 && !Character.isLetterOrDigit(given));
            if (!mark || given == '"') {
                throw SourceRefusals.delimiter(given);
            }
            return (byte) given;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".tsv") || lower.endsWith(".tsv.gz")) {
            return '\t';
        }
        char best = ',';
        int most = 0;
        for (char candidate : CANDIDATES) {
            int count = count(buffer, limit, options.row(), candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return (byte) best;
    }

    /// How often the mark stands outside quotes in a line, counted from 1.
    private static int count(byte[] buffer, int limit, int line, char mark) {
        int current = 1;
        int count = 0;
        boolean quoted = false;
        for (int p = 0; p < limit && current <= line; p++) {
            quoted ^= buffer[p] == '"';
            if (!quoted && endsLine(buffer, p, limit)) {
                current++;
            } else if (buffer[p] == mark && !quoted && current == line) {
                count++;
            }
        }
        return count;
    }

    private static boolean endsLine(byte[] buffer, int p, int limit) {
        return buffer[p] == '\n' || (buffer[p] == '\r' && (p + 1 == limit || buffer[p + 1] != '\n'));
    }

    /// Walks to a record by counting: first without cells, because the number of columns is not known yet.
    private static final class Find {
        private final Dialect dialect;
        private final byte[] buffer;
        private final int limit;
        private final boolean last;
        private int columns;
        private int start;
        private int next;
        private int lines;
        private boolean openQuote;

        Find(Dialect dialect, byte[] buffer, int limit, boolean last) {
            this.dialect = dialect;
            this.buffer = buffer;
            this.limit = limit;
            this.last = last;
        }

        /// Whether the record counted from 1 is whole within the buffer.
        boolean reach(int row) {
            Scanner scanner = Scanner.finding(dialect, 0, new int[0]);
            Batch none = new Batch(0, dialect.encoding());
            RowFaults seen = (fault, record, line, bytes, from, to, found) -> columns = found;
            int at = 0;
            int linesBefore = 0;
            for (int passed = 0; passed < row; passed++) {
                if (at >= limit) {
                    return false;
                }
                start = at;
                scanner.begin(buffer, at, at + 1, limit, last);
                if (scanner.fill(none, seen) == Scanner.Stop.STARVED) {
                    openQuote = scanner.openQuote();
                    return false;
                }
                at = scanner.position();
                linesBefore += scanner.lines();
            }
            next = at;
            lines = linesBefore;
            return true;
        }

        List<String> cells(String name) throws Refusal {
            if (columns > COLUMNS) {
                throw SourceRefusals.headerUnreadable(name, columns);
            }
            int[] slots = new int[columns];
            for (int c = 0; c < columns; c++) {
                slots[c] = c;
            }
            Scanner scanner = Scanner.finding(dialect, columns, slots);
            Batch batch = new Batch(columns, dialect.encoding());
            scanner.begin(buffer, start, start + 1, limit, last);
            scanner.fill(batch, (fault, record, line, bytes, from, to, found) -> {});
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                int i = Batch.at(c, 0);
                String cell = new String(
                        batch.bytes,
                        batch.start[i],
                        batch.end[i] - batch.start[i],
                        dialect.encoding().charset());
                cells.add(cell);
            }
            return cells;
        }
    }
}
