package cn.zhunsheng.dictionary;

/// How a fact is known. A rule that stands on knowledge alone is a warning: it must be confirmed against the
/// bought standard.
public enum Evidence {
    /// Seen in a public full text or in at least two independent public implementations.
    VERIFIED,
    /// Recomputed here.
    COMPUTED,
    /// General knowledge of the field, not confirmed.
    KNOWLEDGE,
    /// This project's own choice.
    OWN;

    /// The heaviest finding that a rule on this evidence may give.
    public Severity heaviest() {
        return this == KNOWLEDGE ? Severity.WARNING : Severity.ERROR;
    }
}
