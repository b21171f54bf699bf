package cn.zhunsheng.testkit;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads delimited text one byte after the other: slow, and so plain that it can be believed. Fast readers are compared
/// with it.
///
/// - A quote opens a quoted field only as the field's first byte; elsewhere it is data.
/// - Inside a quoted field two quotes stand for one, and delimiters and line ends are data.
/// - What follows the closing quote is kept as part of the value.
/// - A record ends at LF, CRLF or a lone CR. A line without bytes is an empty record.
/// - When a quoted field never ends, its record is faulty up to the record's first line end, and reading goes on behind
/// that.
///
/// A byte order mark is data here: callers take it off. Holds the whole input in memory; one thread uses a reader.
public final class ReferenceReader {
    private final byte[] bytes;
    private final int delimiter;
    private final boolean doubleByte;
    private int at;
    private long line = 1;

    private ReferenceReader(byte[] bytes, char delimiter, boolean doubleByte) {
        this.bytes = bytes;
        this.delimiter = delimiter;
        this.doubleByte = doubleByte;
    }

    /// The records of a decoded text; offsets count its UTF-8 bytes.
    public static List<ReferenceRecord> read(String text, char delimiter) {
        return read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, delimiter);
    }

    /// The records of bytes in UTF-8 or GB18030, in their order. Bytes that are none of the encoding are data.
    ///
    /// @throws IllegalArgumentException for a delimiter that is not ASCII, a quote or a line end
    public static List<ReferenceRecord> read(byte[] bytes, Charset charset, char delimiter) {
        if (delimiter > 0x7F || delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
            throw new IllegalArgumentException(
                    "Delimiter '%s' is not an ASCII mark such as , or |".formatted(delimiter));
        }
        // No byte behind a character's first is below 0x40, but for digits: a broken character hides no comma.
        boolean doubleByte = charset.name().equals("GB18030") && delimiter >= 0x40;
        return new ReferenceReader(bytes.clone(), delimiter, doubleByte).records();
    }

    private List<ReferenceRecord> records() {
        List<ReferenceRecord> records = new ArrayList<>();
        while (at < bytes.length) {
            records.add(record());
        }
        return records;
    }

    private ReferenceRecord record() {
        int start = at;
        long startLine = line;
        if (lineEnd(at) > 0) {
            passLineEnd();
            return new ReferenceRecord(List.of(), startLine, start, true, false);
        }
        List<String> cells = new ArrayList<>();
        while (true) {
            StringBuilder cell = new StringBuilder();
            if (at < bytes.length && bytes[at] == '"' && !quoted(cell)) {
                return unclosed(start, startLine);
            }
            plain(cell);
            cells.add(cell.toString());
            if (at == bytes.length || bytes[at] != delimiter) {
                passLineEnd();
                return new ReferenceRecord(cells, startLine, start, false, false);
            }
            at++;
        }
    }

    /// Reads a quoted field up to and with its closing quote; false when there is none.
    private boolean quoted(StringBuilder cell) {
        at++;
        while (at < bytes.length) {
            if (bytes[at] != '"') {
                line += lineEnd(at) > 0 && !insideCrLf(at) ? 1 : 0;
                keep(cell);
            } else if (at + 1 < bytes.length && bytes[at + 1] == '"') {
                at++;
                keep(cell);
            } else {
                at++;
                return true;
            }
        }
        return false;
    }

    /// Reads up to the delimiter or the line end that ends the field.
    private void plain(StringBuilder cell) {
        while (at < bytes.length && bytes[at] != delimiter && lineEnd(at) == 0) {
            int length = characterLength();
            for (int k = 0; k < length && at < bytes.length && lineEnd(at) == 0; k++) {
                keep(cell);
            }
        }
    }

    /// In GB18030 the bytes of a character behind its first may look like a delimiter such as `|`, never like a quote
    /// or a line end.
    private int characterLength() {
        if (!doubleByte || bytes[at] >= 0) {
            return 1;
        }
        boolean four = at + 1 < bytes.length && bytes[at + 1] >= '0' && bytes[at + 1] <= '9';
        return four ? 4 : 2;
    }

    private ReferenceRecord unclosed(int start, long startLine) {
        at = start;
        line = startLine;
        while (at < bytes.length && lineEnd(at) == 0) {
            at++;
        }
        passLineEnd();
        return new ReferenceRecord(List.of(), startLine, start, false, true);
    }

    private void keep(StringBuilder cell) {
        cell.append((char) (bytes[at++] & 0xFF));
    }

    private void passLineEnd() {
        int length = lineEnd(at);
        at += length;
        line += length > 0 ? 1 : 0;
    }

    /// How many bytes the line end here has; 0 when there is none.
    private int lineEnd(int p) {
        if (p >= bytes.length || (bytes[p] != '\n' && bytes[p] != '\r')) {
            return 0;
        }
        return bytes[p] == '\r' && p + 1 < bytes.length && bytes[p + 1] == '\n' ? 2 : 1;
    }

    private boolean insideCrLf(int p) {
        return bytes[p] == '\n' && p > 0 && bytes[p - 1] == '\r';
    }
}
