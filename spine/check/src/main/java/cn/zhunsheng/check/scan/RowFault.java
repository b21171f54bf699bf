package cn.zhunsheng.check.scan;

/// Why a record cannot be judged cell by cell. Such a record gives this one finding and no other rule sees it.
public enum RowFault {
    /// A line with no bytes. Not counted as a row.
    EMPTY(0),
    /// A quoted field that is not closed within [Scanner#LONGEST_RECORD] bytes; the record ends at its first line end
    /// instead.
    QUOTE(1),
    /// A record longer than [Scanner#LONGEST_RECORD].
    LENGTH(2),
    /// Bytes that are not of the source's encoding.
    ENCODING(3),
    /// More or fewer columns than the header.
    WIDTH(4),
    /// A line of JSON lines that is not one JSON object.
    OBJECT(5),
    /// A JSON object that bears a key twice, or one that the first records did not have.
    KEYS(6);

    private final int rule;

    RowFault(int rule) {
        this.rule = rule;
    }

    /// The number of its rule in every plan: row faults come first.
    public int rule() {
        return rule;
    }
}
