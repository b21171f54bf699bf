package cn.zhunsheng.dictionary;

/// One thing that a search found.
///
/// `reference` is `package/id`; of a standard `package/number`, of a code `package/codeset/code`. `matched`
/// is the text that the query was found in: a name, a synonym, a number, initials.
public record Hit(Kind kind, String reference, Words title, Match match, String matched) {
    /// What was found, in the order in which equally good hits are listed.
    public enum Kind {
        ELEMENT,
        STANDARD,
        CODE_SET,
        SCHEME,
        MODEL,
        CODE
    }

    /// How well the query fits, best first.
    public enum Match {
        EXACT,
        PREFIX,
        CONTAINS
    }
}
