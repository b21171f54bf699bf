package cn.zhunsheng.check.scan;

import cn.zhunsheng.dictionary.Encoding;

/// How a delimited file is written: the delimiter, one ASCII byte that is no letter, digit, quote or line end; and the
/// encoding.
public record Dialect(byte delimiter, Encoding encoding) {
    /// @throws IllegalArgumentException when the delimiter cannot be told from data
    public Dialect {
        boolean usable = delimiter == '\t' || (delimiter >= ' ' && delimiter < 127);
        if (!usable || delimiter == '"' || Character.isLetterOrDigit(delimiter)) {
            throw new IllegalArgumentException("delimiter " + delimiter);
        }
    }

    /// In GB18030 the second byte of a character may equal such a delimiter (`|` is one): lead bytes must be tracked.
    boolean delimiterMayTrail() {
        return encoding == Encoding.GB18030 && delimiter >= 0x40;
    }
}
