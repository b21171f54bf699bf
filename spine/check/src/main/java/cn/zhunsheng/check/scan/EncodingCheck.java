package cn.zhunsheng.check.scan;

import cn.zhunsheng.dictionary.Encoding;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Whether bytes are well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates) or GB18030 (structure of one, two
/// and four bytes).
///
/// Eight ASCII bytes are passed at a time; the forms that Chinese is made of have a path of their own.
public final class EncodingCheck {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /// Two characters of three bytes, as nearly all Han characters are: 1110xxxx 10xxxxxx 10xxxxxx, twice.
    private static final long TWO_HAN = 0x0000C0C0F0C0C0F0L;

    private static final long TWO_HAN_BITS = 0x00008080E08080E0L;
    private static final int PLAIN_LEADS = 0xDFFE;
    private static final long HIGH = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final long FROM_A1 = 0x5F * ONES;

    private final Encoding encoding;

    public EncodingCheck(Encoding encoding) {
        this.encoding = encoding;
    }

    /// Whether `bytes[from…to)` are characters of the encoding and the last one is whole.
    public boolean holds(byte[] bytes, int from, int to) {
        return firstFault(bytes, from, to) == to;
    }

    /// Where the first byte stands that belongs to no whole character, or `to`.
    public int firstFault(byte[] bytes, int from, int to) {
        return switch (encoding) {
            case UTF_8 -> utf8(bytes, from, to);
            case GB18030 -> gb18030(bytes, from, to);
        };
    }

    private static int utf8(byte[] bytes, int from, int to) {
        int p = from;
        while (p + 8 <= to) {
            long word = (long) WORD.get(bytes, p);
            if ((word & TWO_HAN) == TWO_HAN_BITS && plainLead((int) word) && plainLead((int) (word >>> 24))) {
                p += 6;
            } else if ((word & HIGH) == 0) {
                p += 8;
            } else {
                p += Long.numberOfTrailingZeros(word & HIGH) >>> 3;
                int length = utf8Length(bytes, p, to);
                if (length == 0) {
                    return p;
                }
                p += length;
            }
        }
        while (p < to) {
            int length = bytes[p] >= 0 ? 1 : utf8Length(bytes, p, to);
            if (length == 0) {
                return p;
            }
            p += length;
        }
        return to;
    }

    /// Whether any second byte 80 to BF may follow this first byte of three: E0 and ED allow fewer.
    private static boolean plainLead(int lead) {
        return (PLAIN_LEADS >>> (lead & 0x0F) & 1) != 0;
    }

    /// The length of the character at `p`, 0 when it is none.
    private static int utf8Length(byte[] bytes, int p, int to) {
        int lead = bytes[p] & 0xFF;
        if (lead >= 0xE1 && lead <= 0xEC && p + 2 < to) {
            return (bytes[p + 1] & 0xC0) == 0x80 && (bytes[p + 2] & 0xC0) == 0x80 ? 3 : 0;
        }
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (p + length > to) {
            return 0;
        }
        int second = bytes[p + 1] & 0xFF;
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int k = 2; k < length; k++) {
            if ((bytes[p + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static int gb18030(byte[] bytes, int from, int to) {
        int p = from;
        while (p + 8 <= to) {
            long word = (long) WORD.get(bytes, p);
            int pairs = Long.numberOfTrailingZeros(~commonHan(word) & HIGH) >>> 3 & ~1;
            if (pairs > 0) {
                p += pairs;
            } else if (bytes[p] >= 0) {
                p += Long.numberOfTrailingZeros(word & HIGH) >>> 3;
            } else {
                int length = gb18030Length(bytes, p, to);
                if (length == 0) {
                    return p;
                }
                p += length;
            }
        }
        while (p < to) {
            int length = bytes[p] >= 0 ? 1 : gb18030Length(bytes, p, to);
            if (length == 0) {
                return p;
            }
            p += length;
        }
        return to;
    }

    /// The highest bit of each byte from A1 to FE: two of them are a character, nearly always a Han character.
    private static long commonHan(long word) {
        long low = word & ~HIGH;
        return word & (low + FROM_A1) & ~(low + ONES);
    }

    private static int gb18030Length(byte[] bytes, int p, int to) {
        int lead = bytes[p] & 0xFF;
        if (lead == 0x80 || lead == 0xFF || p + 1 >= to) {
            return 0;
        }
        int second = bytes[p + 1] & 0xFF;
        if (second >= 0x40 && second != 0x7F && second != 0xFF) {
            return 2;
        }
        boolean four = second >= 0x30 && second <= 0x39 && p + 3 < to;
        if (!four) {
            return 0;
        }
        int third = bytes[p + 2] & 0xFF;
        int fourth = bytes[p + 3] & 0xFF;
        return third >= 0x81 && third <= 0xFE && fourth >= 0x30 && fourth <= 0x39 ? 4 : 0;
    }
}
