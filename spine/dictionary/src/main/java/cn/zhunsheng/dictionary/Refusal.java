package cn.zhunsheng.dictionary;

/// The caller asked for what cannot be done: exit code 2, never a stack trace.
///
/// Shape: a stable `code` of the form `room.thing_state`, what happened with the value quoted, where (a file
/// and a line counted from 1, or empty when there is no place), and the remedy as an imperative.
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Words what;
    private final String where;
    private final transient Words fix;

    public Refusal(String code, Words what, String where, Words fix) {
        super(code + ": " + what.en() + (where.isEmpty() ? "" : " (" + where + ")") + " " + fix.en());
        this.code = code;
        this.what = what;
        this.where = where;
        this.fix = fix;
    }

    /// The same refusal with a place, for callers that know where the refused text stood.
    public Refusal at(String place) {
        return new Refusal(code, what, place, fix);
    }

    public String code() {
        return code;
    }

    public Words what() {
        return what;
    }

    public String where() {
        return where;
    }

    public Words fix() {
        return fix;
    }
}
