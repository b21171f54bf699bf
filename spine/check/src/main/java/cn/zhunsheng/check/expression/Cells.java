package cn.zhunsheng.check.expression;

import cn.zhunsheng.dictionary.Encoding;

/// The cells of a batch of at most 256 rows, by reference into one array of bytes.
///
/// The cell of a row in a slot has index `slot * 256 + row` in [#starts()] and [#ends()]. The arrays belong to
/// the batch and may be others at the next one; nothing here is changed by reading.
public interface Cells {
    /// The most rows in a batch.
    int BATCH = 256;

    /// What the cells refer to, unescaped, in the encoding of the cells.
    byte[] bytes();

    /// Where each cell begins.
    int[] starts();

    /// Where each cell ends: the index behind its last byte.
    int[] ends();

    /// The moments of the fields that are read by [FieldReader.Kept], as seconds since 1970-01-01T00:00:00
    /// without a zone or [NumberReader#UNREADABLE]; by the same index.
    long[] moments();

    /// Whether the row has a value in the slot: false for empty, blank and the model's nulls.
    boolean present(int slot, int row);

    /// Finds the rows that have a value in each of the slots which passed its own rules: writes their numbers
    /// in order to `rows`, which has room for [#BATCH], and gives how many they are.
    int usable(int[] slots, int[] rows);

    /// Another number for every batch.
    long stamp();

    /// How the bytes are to be read; both encodings agree on ASCII.
    Encoding encoding();
}
