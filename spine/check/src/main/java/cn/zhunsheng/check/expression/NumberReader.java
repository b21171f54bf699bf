package cn.zhunsheng.check.expression;

/// How the characters of a field become a number, a moment or a truth.
@FunctionalInterface
public interface NumberReader {
    /// What [#read(byte\[\], int, int)] gives for characters that are not such a value.
    long UNREADABLE = Long.MIN_VALUE;

    /// The value of the bytes from `start` up to but without `end`, in the encoding of the cells.
    ///
    /// By the field's type: a whole number; a decimal times ten to the power of the field's scale; a moment
    /// as seconds since 1970-01-01T00:00:00 in no time zone; a truth as 1 or 0. [#UNREADABLE] when it is none.
    long read(byte[] bytes, int start, int end);
}
