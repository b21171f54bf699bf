package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import org.jspecify.annotations.Nullable;

/// What a value looks like, in the notation of GB/T 39046-2020 table 3 and its kin (GB/T 19488.1, GB/T 18142,
/// GA/T).
///
/// Formats are immutable, allocate nothing when they judge, and may be used by any number of threads.
/// [Object#toString] is the canonical notation: parsed again with the same data type, it gives an equal format.
/// The grammar and the decisions that the standards leave open are in `docs/reference/formats.md`.
public sealed interface Format
        permits BinaryFormat, ChoiceFormat, DateFormat, JoinedFormat, NumberFormat, TextFormat, TruthFormat {

    /// The format that the notation writes for elements of the type.
    ///
    /// @throws Refusal `dictionary.format_unknown` when the notation is not of the grammar, or not one for the type
    static Format parse(String notation, DataType type) throws Refusal {
        return new FormatReader(notation, type).read();
    }

    /// The first thing wrong with the value, or null when it has the format.
    ///
    /// The value is `bytes[start, end)` in the encoding, judged as it stands. Absent values are the caller's
    /// business; an empty range is judged like any other value. Bytes that are not of the encoding never lead
    /// outside the range.
    @Nullable
    FormatFault fault(byte[] bytes, int start, int end, Encoding encoding);

    /// What is accepted, as a fragment of a sentence: `18 位字母或数字`, `18 letters or digits`.
    Words expected();
}
