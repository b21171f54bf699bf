package cn.zhunsheng.check.workbook;

/// How the value of a cell is written.
enum CellType {
    NUMBER,
    /// The number of a shared string.
    SHARED,
    TRUTH,
    /// The text that a formula gave when the workbook was last reckoned.
    FORMULA_TEXT,
    /// An error such as `#N/A`, a date in ISO form: taken as it stands. Inline strings have an element of their own.
    OTHER;

    static final byte[] TRUE = XmlPull.ascii("TRUE");
    static final byte[] FALSE = XmlPull.ascii("FALSE");

    /// The type by the attribute `t`: n, s, b, str, e, d, inlineStr.
    static CellType of(byte[] bytes, int from, int to) {
        boolean one = to - from == 1;
        return switch (from < to ? bytes[from] : 'n') {
            case 'n' -> NUMBER;
            case 's' -> one ? SHARED : FORMULA_TEXT;
            case 'b' -> TRUTH;
            default -> OTHER;
        };
    }
}
