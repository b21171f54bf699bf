package cn.zhunsheng.dictionary.scheme;

import cn.zhunsheng.dictionary.Words;
import org.jspecify.annotations.Nullable;

/// An identifier scheme: the rule that says which strings are identifiers of one kind.
///
/// Schemes hold no state, may be used by any number of threads, and allocate nothing.
public interface Scheme {
    /// As `schemes.csv` writes it, such as `GB-11643`.
    String id();

    /// What the scheme accepts, as a fragment of a sentence: a description, never a particular value.
    Words expected();

    /// The first thing wrong with the value, or null when it conforms.
    ///
    /// The value is `bytes[start, end)`, UTF-8, judged as it stands: nothing is trimmed or folded. Absent
    /// values are the caller's business; an empty range is a fault of length.
    @Nullable
    SchemeFault fault(byte[] bytes, int start, int end);
}
