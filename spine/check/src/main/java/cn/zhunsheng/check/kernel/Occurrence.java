package cn.zhunsheng.check.kernel;

import cn.zhunsheng.dictionary.Words;
import java.util.List;

/// One failure of a rule, with the raw values that an example may show (masked later, never here).
///
/// `record` and `line` count from 0 at the chunk's start until the chunk is merged, from 0 at the source's first record
/// after.
public record Occurrence(int rule, long record, long line, List<Shown> values, Words expected) {
    public Occurrence {
        values = List.copyOf(values);
    }

    /// A value as it stands in the source: `slot` is its field, -1 for a whole row; `text` holds at most
    /// [Tally#LONGEST] characters of the
    /// `length` there are.
    public record Shown(int slot, String text, int length) {}

    /// The same failure counted from where its chunk stands in the source.
    public Occurrence shifted(long records, long lines) {
        return new Occurrence(rule, record + records, line + lines, values, expected);
    }
}
