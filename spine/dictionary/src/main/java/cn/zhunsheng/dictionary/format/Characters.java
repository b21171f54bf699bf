package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.Encoding;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Characters in bytes of either encoding, counted and read without making a string. Nothing here looks beyond
/// `end`.
final class Characters {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH = 0x8080808080808080L;
    private static final long BLANK = 0x2020202020202020L;
    private static final long ONE = 0x0101010101010101L;
    private static final long UPPER = 0xF0F0F0F0F0F0F0F0L;
    private static final long ZEROS = 0x3030303030303030L;
    private static final long SIXES = 0x0606060606060606L;
    private static final long DELS = 0x7F7F7F7F7F7F7F7FL;
    private static final long C2S = 0xC2C2C2C2C2C2C2C2L;
    private static final long EIGHTY_ONES = 0x8181818181818181L;
    private static final long PAST_UPPER = 0x8080808080808080L - ('Z' + 1) * 0x0101010101010101L;
    private static final long FROM_UPPER = 0x8080808080808080L - 'A' * 0x0101010101010101L;
    private static final long PAST_DIGITS = 0x8080808080808080L - ('9' + 1) * 0x0101010101010101L;
    private static final long FROM_DIGITS = 0x8080808080808080L - '0' * 0x0101010101010101L;

    private Characters() {}

    /// The first place from `at` on, by eights, where not all of the next eight bytes are digits.
    static int digitsByEight(byte[] bytes, int at, int end) {
        int i = at;
        while (i + 8 <= end && digits((long) EIGHT.get(bytes, i))) {
            i += 8;
        }
        return i;
    }

    /// Whether eight bytes are all digits: each has 3 in its upper half, and still has it when 6 is added.
    private static boolean digits(long eight) {
        return (((eight & UPPER) ^ ZEROS) | (((eight + SIXES) & UPPER) ^ ZEROS)) == 0;
    }

    /// As [#digitsByEight(byte\[\], int, int)], of ASCII letters and digits.
    static int lettersOrDigitsByEight(byte[] bytes, int at, int end) {
        int i = at;
        while (i + 8 <= end && lettersOrDigits((long) EIGHT.get(bytes, i))) {
            i += 8;
        }
        return i;
    }

    /// A byte of a range has its highest bit set when what the range's beginning lacks to 128 is added, and has
    /// not when what lies behind the range's end is. Small letters become capitals, and nothing else becomes a
    /// letter.
    private static boolean lettersOrDigits(long eight) {
        long upper = eight & ~BLANK;
        long letters = (upper + FROM_UPPER) & ~(upper + PAST_UPPER);
        long digits = (eight + FROM_DIGITS) & ~(eight + PAST_DIGITS);
        return (eight & HIGH) == 0 && ((letters | digits) & HIGH) == HIGH;
    }

    static boolean letter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    /// Whether there is surely no control among the characters: a quick look, which is not sure of every text
    /// without one. In GB18030 no byte of a longer character is below 0x30 and none is 0x7F; C1 controls begin
    /// with 0x81.
    static boolean surelyPrintable(byte[] bytes, int start, int end, Encoding encoding) {
        long lead = encoding == Encoding.UTF_8 ? C2S : EIGHTY_ONES;
        int at = start;
        for (; at + 8 <= end; at += 8) {
            if (suspect((long) EIGHT.get(bytes, at), lead)) {
                return false;
            }
        }
        return at == end || !suspect(few(bytes, at, end), lead);
    }

    /// Fewer than eight bytes, filled up with blanks.
    private static long few(byte[] bytes, int at, int end) {
        if (at + 8 > bytes.length) {
            long few = BLANK;
            for (int i = end - 1; i >= at; i--) {
                few = (few << 8) | (bytes[i] & 0xFF);
            }
            return few;
        }
        long outside = -1L << (8 * (end - at));
        return ((long) EIGHT.get(bytes, at) & ~outside) | (BLANK & outside);
    }

    /// The number of characters, or -1 when one of them is a control (C0, DEL, C1); `lines` lets tabs and line
    /// ends pass.
    static int printable(byte[] bytes, int start, int end, Encoding encoding, boolean lines) {
        int at = start;
        while (at + 8 <= end && plain((long) EIGHT.get(bytes, at))) {
            at += 8;
        }
        int rest = encoding == Encoding.UTF_8
                ? printableUtf8(bytes, at, end, lines)
                : printableGb18030(bytes, at, end, lines);
        return rest < 0 ? rest : at - start + rest;
    }

    /// The number of characters, whatever they are.
    static int count(byte[] bytes, int start, int end, Encoding encoding) {
        int count = 0;
        for (int at = start; at < end; at += size(bytes, at, end, encoding)) {
            count++;
        }
        return count;
    }

    /// The bytes of the character that begins at `at`: 1 to 4, and never beyond `end`.
    static int size(byte[] bytes, int at, int end, Encoding encoding) {
        int size = encoding == Encoding.UTF_8 ? utf8Size(bytes[at]) : Gb18030.size(bytes, at, end);
        return Math.min(size, end - at);
    }

    /// The character of `size` bytes at `at`; U+FFFD when the bytes are none.
    static int codePoint(byte[] bytes, int at, int size, Encoding encoding) {
        if (encoding == Encoding.GB18030) {
            return Gb18030.codePoint(bytes, at, size);
        }
        int tail = 0;
        for (int i = 1; i < size; i++) {
            tail = (tail << 6) | (bytes[at + i] & 0x3F);
        }
        return switch (size == utf8Size(bytes[at]) ? size : 0) {
            case 2 -> ((bytes[at] & 0x1F) << 6) | tail;
            case 3 -> ((bytes[at] & 0x0F) << 12) | tail;
            case 4 -> ((bytes[at] & 0x07) << 18) | tail;
            default -> bytes[at] < 0 ? 0xFFFD : bytes[at];
        };
    }

    /// Whether eight bytes are all ASCII from blank to tilde.
    private static boolean plain(long eight) {
        return ((eight | (eight - BLANK) | (eight + ONE)) & HIGH) == 0;
    }

    private static boolean control(byte ascii, boolean lines) {
        boolean line = ascii == '\n' || ascii == '\r' || ascii == '\t';
        return ascii == 0x7F || (ascii < ' ' && !(lines && line));
    }

    /// Eight bytes at a time, unless one of them is a control or the first byte of C1 controls: those are
    /// looked at one by one.
    private static int printableUtf8(byte[] bytes, int start, int end, boolean lines) {
        int count = 0;
        int at = start;
        for (; at + 8 <= end; at += 8) {
            long eight = (long) EIGHT.get(bytes, at);
            if (suspect(eight, C2S)) {
                int some = characterByCharacter(bytes, at, at + 8, end, lines);
                if (some < 0) {
                    return -1;
                }
                count += some;
            } else {
                // A trailing byte is 10xxxxxx: its highest bit is set and the next one is not.
                count += 8 - Long.bitCount((eight & ~(eight << 1)) & HIGH);
            }
        }
        int some = characterByCharacter(bytes, at, end, end, lines);
        return some < 0 ? some : count + some;
    }

    /// Whether one of the bytes may be a control, DEL, or the lead behind which C1 controls stand. May be true
    /// of others, never false of those.
    private static boolean suspect(long eight, long leads) {
        long control = eight - BLANK;
        long del = eight ^ DELS;
        long lead = eight ^ leads;
        return (((control & ~eight) | ((del - ONE) & ~del) | ((lead - ONE) & ~lead)) & HIGH) != 0;
    }

    private static int characterByCharacter(byte[] bytes, int start, int to, int end, boolean lines) {
        int count = 0;
        for (int i = start; i < to; i++) {
            byte b = bytes[i];
            if (b >= 0) {
                if (control(b, lines)) {
                    return -1;
                }
                count++;
            } else if (b >= (byte) 0xC0) {
                // C1 is written C2 80 to C2 9F.
                if (b == (byte) 0xC2 && i + 1 < end && bytes[i + 1] < (byte) 0xA0) {
                    return -1;
                }
                count++;
            }
        }
        return count;
    }

    private static int printableGb18030(byte[] bytes, int start, int end, boolean lines) {
        int count = 0;
        int at = start;
        while (at < end) {
            byte b = bytes[at];
            if (b >= 0) {
                if (control(b, lines)) {
                    return -1;
                }
                at++;
            } else {
                int size = Gb18030.size(bytes, at, end);
                if (size == 4 && Gb18030.control(bytes, at, end)) {
                    return -1;
                }
                at += size;
            }
            count++;
        }
        return count;
    }

    private static int utf8Size(byte lead) {
        int b = lead & 0xFF;
        if (b < 0xC0) {
            return 1;
        }
        return b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
    }
}
