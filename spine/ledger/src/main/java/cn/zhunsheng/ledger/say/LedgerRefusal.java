package cn.zhunsheng.ledger.say;

/// The caller asked for what a log cannot do.
///
/// Shape: a stable `code` of the form `ledger.thing_state`, what happened with the value quoted, where (a file,
/// or empty when there is no place), and the remedy as an imperative.
public final class LedgerRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Phrase what;
    private final String where;
    private final transient Phrase fix;

    public LedgerRefusal(String code, Phrase what, String where, Phrase fix) {
        super(code + ": " + what.en() + (where.isEmpty() ? "" : " (" + where + ")") + " " + fix.en());
        this.code = code;
        this.what = what;
        this.where = where;
        this.fix = fix;
    }

    public String code() {
        return code;
    }

    public Phrase what() {
        return what;
    }

    public String where() {
        return where;
    }

    public Phrase fix() {
        return fix;
    }
}
