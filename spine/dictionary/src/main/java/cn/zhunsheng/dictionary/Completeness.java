package cn.zhunsheng.dictionary;

/// How much of the standard's table a code set holds. Only a miss in a complete one may be an error.
public enum Completeness {
    COMPLETE,
    PARTIAL,
    SAMPLE,
    ILLUSTRATIVE;

    public Severity heaviest() {
        return this == COMPLETE ? Severity.ERROR : Severity.WARNING;
    }
}
