package cn.zhunsheng.check.scan;

/// Why a record cannot be judged cell by cell. Such a record gives this one finding and no other rule sees it.
public enum RowFault {
    /// A line with no bytes. Not counted as a row.
    EMPTY,
    /// A quoted field that is not closed within [Scanner#LONGEST_RECORD] bytes; the record ends at its first line end instead.
    QUOTE,
    /// A record longer than [Scanner#LONGEST_RECORD].
    LENGTH,
    /// Bytes that are not of the source's encoding.
    ENCODING,
    /// More or fewer columns than the header.
    WIDTH
}
