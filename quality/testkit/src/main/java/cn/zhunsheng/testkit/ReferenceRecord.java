package cn.zhunsheng.testkit;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// One record as [ReferenceReader] sees it.
///
/// `cells` hold one character a byte (ISO-8859-1), so that nothing is lost whatever the encoding: see [#text]. `line`
/// counts from 1, as an
/// editor does, and is the line on which the record begins; `offset` is its first byte in the input. `empty` is a line
/// without
/// bytes, `unclosed` a record whose quoted field never ends; neither has cells.
public record ReferenceRecord(List<String> cells, long line, long offset, boolean empty, boolean unclosed) {
    public ReferenceRecord {
        cells = List.copyOf(cells);
    }

    /// The cell, counted from 0, decoded.
    public String text(int cell, Charset charset) {
        return new String(bytes(cell), charset);
    }

    /// The bytes of the cell, counted from 0.
    public byte[] bytes(int cell) {
        return cells.get(cell).getBytes(StandardCharsets.ISO_8859_1);
    }
}
