package cn.zhunsheng.check.conformance;

/// What values a column's type holds, whatever a database calls it.
enum Family {
    TEXT,
    /// Whole numbers of a fixed size.
    WHOLE,
    DECIMAL,
    /// Numbers that are kept nearly, not exactly.
    FLOAT,
    DATE,
    TIMESTAMP,
    TRUTH,
    BINARY,
    OTHER
}
