package cn.zhunsheng.check.scan;

import java.util.Arrays;

/// Finds records and cells in a buffer and fills batches with them (RFC 4180, and what real files make of it).
///
/// A quote opens a quoted field only as a field's first byte; elsewhere it is data. Inside, two quotes stand for one.
/// What follows a
/// closing quote before the delimiter is kept as part of the value. A record ends at LF, CRLF or a lone CR. One thread
/// owns a scanner.
public final class Scanner {
    /// Why [#fill] came back.
    public enum Stop {
        /// The batch is full; call again.
        FULL,
        /// The next record begins outside the region.
        DONE,
        /// The record at [#position] does not end inside the buffer.
        STARVED
    }

    /// Bytes that one record may have; a longer one is a finding, so that memory stays bounded whatever the file.
    public static final int LONGEST_RECORD = 1 << 24;

    /// Bytes whose encoding is judged at a time.
    private static final int JUDGED = 1 << 12;

    private final byte delimiter;
    private final boolean delimiterMayTrail;
    private final int width;
    private final int[] slotOf;
    private final EncodingCheck encoding;
    private final boolean judges;
    private final Marks marks;

    private byte[] bytes = new byte[0];
    private int position;
    private int regionEnd;
    private int limit;
    private boolean lastBytes;
    private int soundUntil;
    private int scratch;
    private int records;
    private int lines;
    private boolean openQuote;
    private int quoteEscapes;
    private int quoteLines;

    /// A scanner that judges the encoding of every record.
    public static Scanner judging(Dialect dialect, int width, int[] slotOf) {
        return new Scanner(dialect, width, slotOf, true);
    }

    /// A scanner that only finds records: for headers, for probing where a record begins, for reading a judged record
    /// again.
    public static Scanner finding(Dialect dialect, int width, int[] slotOf) {
        return new Scanner(dialect, width, slotOf, false);
    }

    /// `slotOf` gives for each of the `width` columns the batch slot that takes it, or -1.
    private Scanner(Dialect dialect, int width, int[] slotOf, boolean judges) {
        this.delimiter = dialect.delimiter();
        this.delimiterMayTrail = dialect.delimiterMayTrail();
        this.width = width;
        this.slotOf = slotOf.clone();
        this.encoding = new EncodingCheck(dialect.encoding());
        this.judges = judges;
        this.marks = new Marks(delimiter);
    }

    /// Begins a chunk: records that begin in `buffer[from…to)` are its own; bytes up to `end` may be looked at. `last`
    /// says that nothing
    /// follows them in the source.
    public void begin(byte[] buffer, int from, int to, int end, boolean last) {
        bytes = buffer;
        position = from;
        regionEnd = to;
        records = 0;
        lines = 0;
        soundUntil = judges ? from : Integer.MAX_VALUE;
        extend(buffer, end, last);
    }

    /// Goes on with more bytes behind the same ones.
    public void extend(byte[] buffer, int end, boolean last) {
        bytes = buffer;
        limit = end;
        lastBytes = last;
        openQuote = false;
        marks.restart(position);
    }

    /// Where the next record begins.
    public int position() {
        return position;
    }

    /// Rows met so far, empty lines not counted.
    public int records() {
        return records;
    }

    /// Line ends met so far.
    public int lines() {
        return lines;
    }

    /// Whether the record that starved stands inside a quoted field.
    public boolean openQuote() {
        return openQuote;
    }

    /// Fills the batch from its start. Unescaped values are written behind `limit`, so the buffer may be replaced by a
    /// larger one.
    public Stop fill(Batch batch, RowFaults faults) {
        batch.clear();
        scratch = limit;
        Stop stop = Stop.FULL;
        while (batch.rows < Batch.ROWS) {
            if (position >= regionEnd || (lastBytes && position >= limit)) {
                stop = Stop.DONE;
                break;
            }
            if (position >= limit || !record(batch, faults)) {
                stop = Stop.STARVED;
                break;
            }
        }
        batch.bytes = bytes;
        return stop;
    }

    /// Takes the starved record as faulty up to its first line end inside the buffer; false when there is none.
    public boolean cutAtLineEnd(RowFault fault, RowFaults faults) {
        for (int p = position; p < limit; p++) {
            if (bytes[p] == '\n' || bytes[p] == '\r') {
                int next = p + 1 < limit && bytes[p] == '\r' && bytes[p + 1] == '\n' ? p + 2 : p + 1;
                faulty(fault, faults, p, 0);
                finish(next, 1);
                return true;
            }
        }
        return false;
    }

    /// Takes all that is left in the buffer as one faulty record, whose end the caller finds: `lineEnds` stand there.
    /// Those
    /// inside it, in quoted fields that were closed, are counted here; a CR as the last byte belongs to the end.
    public void cutAtLimit(RowFault fault, RowFaults faults, int lineEnds) {
        int inner = 0;
        for (int p = position; p < limit - 1; p++) {
            inner += bytes[p] == '\n' || (bytes[p] == '\r' && bytes[p + 1] != '\n') ? 1 : 0;
        }
        faulty(fault, faults, limit, 0);
        finish(limit, inner + lineEnds);
    }

    private void finish(int next, int lineEnds) {
        records++;
        lines += lineEnds;
        position = next;
        openQuote = false;
        marks.restart(next);
    }

    private void faulty(RowFault fault, RowFaults faults, int end, int columns) {
        faults.rowFault(fault, records, lines, bytes, position, end, columns);
    }

    // One loop over the marks of a record. It is longer than our methods are, because handing its state (field start,
    // quote, column) from
    // method to method cost a fifth of the scan.
    private boolean record(Batch batch, RowFaults faults) {
        int row = batch.rows;
        int column = 0;
        int fieldStart = position;
        int quoteEnd = -1;
        int escapes = 0;
        int inner = 0;
        int walked = position;
        int end;
        int next;
        while (true) {
            int p = marks.next(bytes, limit);
            if (p < 0) {
                if (!lastBytes) {
                    return false;
                }
                end = limit;
                next = limit;
                break;
            }
            if (p < fieldStart) {
                continue;
            }
            byte b = bytes[p];
            if (b == delimiter) {
                if (delimiterMayTrail) {
                    walked = walk(Math.max(walked, fieldStart), p);
                    if (walked != p) {
                        continue;
                    }
                }
                cell(batch, row, column++, fieldStart, p, quoteEnd, escapes);
                fieldStart = p + 1;
                quoteEnd = -1;
                escapes = 0;
            } else if (b == '\n') {
                end = p;
                next = p + 1;
                break;
            } else if (b == '\r') {
                if (p + 1 == limit && !lastBytes) {
                    return false;
                }
                end = p;
                next = p + 1 < limit && bytes[p + 1] == '\n' ? p + 2 : p + 1;
                break;
            } else if (b == '"' && p == fieldStart && quoteEnd < 0) {
                quoteEnd = closing();
                if (quoteEnd < 0) {
                    return false;
                }
                escapes = quoteEscapes;
                inner += quoteLines;
                walked = quoteEnd + 1;
            }
        }
        cell(batch, row, column, fieldStart, end, quoteEnd, escapes);
        take(batch, faults, column + 1, end, next > end ? inner + 1 : inner, next);
        return true;
    }

    /// Finds the closing quote of the field just opened; -1 when the buffer ends before it is known.
    private int closing() {
        quoteEscapes = 0;
        quoteLines = 0;
        while (true) {
            int p = marks.next(bytes, limit);
            if (p < 0) {
                openQuote = true;
                return -1;
            }
            byte b = bytes[p];
            boolean knowsNext = p + 1 < limit || lastBytes;
            if (b == '"') {
                if (!knowsNext) {
                    openQuote = true;
                    return -1;
                }
                if (p + 1 >= limit || bytes[p + 1] != '"') {
                    return p;
                }
                quoteEscapes++;
                marks.next(bytes, limit);
            } else if (b == '\n' || (b == '\r' && (p + 1 >= limit || bytes[p + 1] != '\n'))) {
                quoteLines++;
            }
        }
    }

    /// Steps over GB18030 characters from a character's first byte until `to` is reached or passed.
    private int walk(int from, int to) {
        int p = from;
        while (p < to) {
            p += bytes[p] >= 0 ? 1 : p + 1 < limit && bytes[p + 1] >= '0' && bytes[p + 1] <= '9' ? 4 : 2;
        }
        return p;
    }

    private void cell(Batch batch, int row, int column, int from, int to, int quoteEnd, int escapes) {
        if (column >= width) {
            return;
        }
        int slot = slotOf[column];
        if (slot < 0) {
            return;
        }
        int i = slot * Batch.ROWS + row;
        if (quoteEnd < 0) {
            batch.start[i] = from;
            batch.end[i] = to;
        } else if (escapes == 0 && quoteEnd + 1 == to) {
            batch.start[i] = from + 1;
            batch.end[i] = quoteEnd;
        } else {
            batch.start[i] = scratch;
            unescape(from + 1, quoteEnd, to);
            batch.end[i] = scratch;
        }
    }

    private void unescape(int from, int quoteEnd, int to) {
        int most = scratch + to - from;
        if (most > bytes.length) {
            bytes = Arrays.copyOf(bytes, most + (most >> 1));
        }
        byte[] b = bytes;
        int out = scratch;
        for (int p = from; p < quoteEnd; p++) {
            b[out++] = b[p];
            if (b[p] == '"') {
                p++;
            }
        }
        for (int p = quoteEnd + 1; p < to; p++) {
            b[out++] = b[p];
        }
        scratch = out;
    }

    private void take(Batch batch, RowFaults faults, int columns, int end, int lineEnds, int next) {
        if (end == position) {
            faulty(RowFault.EMPTY, faults, end, 0);
            records--;
        } else if (end > soundUntil && !sound(end)) {
            faulty(RowFault.ENCODING, faults, end, 0);
        } else if (columns != width) {
            faulty(RowFault.WIDTH, faults, end, columns);
        } else {
            int row = batch.rows++;
            batch.record[row] = records;
            batch.line[row] = lines;
            batch.recordStart[row] = position;
        }
        records++;
        lines += lineEnds;
        position = next;
    }

    /// Whether the record that ends at `end` is of the encoding. Bytes are judged some thousand at a time, while they
    /// are
    /// near.
    private boolean sound(int end) {
        int from = Math.max(position, soundUntil);
        soundUntil = encoding.firstFault(bytes, from, Math.min(limit, Math.max(end, from + JUDGED)));
        if (soundUntil >= end) {
            return true;
        }
        soundUntil = end;
        return false;
    }
}
