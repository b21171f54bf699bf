package cn.zhunsheng.dictionary;

/// Something wrong in a package, or between packages: found while reading, resolving or verifying, and
/// collected, never thrown.
///
/// Shape: `code` is `package.thing_state`; `where` is a file of a package folder with the line counted from
/// 1, as in `gov-core/codesets/GB-T-2261.1.csv, line 3`, two of them joined by ` and ` where two places
/// disagree; `fix` is an imperative.
public record Problem(String code, Severity severity, Words what, String where, Words fix) {
    /// A refusal that became one of many: it keeps its code and words.
    public static Problem of(Refusal refusal, String where) {
        return new Problem(refusal.code(), Severity.ERROR, refusal.what(), where, refusal.fix());
    }

    /// The same as a refusal, for callers that cannot go on.
    public Refusal refusal() {
        return new Refusal(code, what, where, fix);
    }
}
