package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.format.DateNotation.DatePart;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A date notation in the bytes of one encoding: which bytes are digits, which are fixed, where each part begins.
final class DateLayout {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long UPPER = 0xF0F0F0F0F0F0F0F0L;
    private static final long ZEROS = 0x3030303030303030L;
    private static final long SIXES = 0x0606060606060606L;
    private static final int ABSENT = -1;

    /// The fixed bytes, and 0 where a digit stands.
    private final byte[] template;

    /// YYYYMMDD, by far the commonest.
    private final boolean eightDigits;

    /// For a template of eight bytes or more: where words of eight begin, the last one at its end, so that they may
    /// overlap; what is fixed in each, and which of its bytes are.
    private final int[] words;

    private final long[] fixed;
    private final long[] isFixed;

    private final int year;
    private final int month;
    private final int day;
    private final int hour;
    private final int minute;
    private final int second;

    DateLayout(String notation, Encoding encoding) {
        eightDigits = notation.equals("YYYYMMDD");
        template = template(notation, encoding);
        int count = template.length < 8 ? 0 : (template.length + 7) / 8;
        words = new int[count];
        fixed = new long[count];
        isFixed = new long[count];
        for (int w = 0; w < count; w++) {
            words[w] = Math.min(8 * w, template.length - 8);
            fixed[w] = (long) EIGHT.get(template, words[w]);
            for (int b = 0; b < 8; b++) {
                isFixed[w] |= template[words[w] + b] == 0 ? 0 : 0xFFL << (8 * b);
            }
        }
        year = place(DatePart.YEAR, notation, encoding);
        month = place(DatePart.MONTH, notation, encoding);
        day = place(DatePart.DAY, notation, encoding);
        hour = place(DatePart.HOUR, notation, encoding);
        minute = place(DatePart.MINUTE, notation, encoding);
        second = place(DatePart.SECOND, notation, encoding);
    }

    /// Bytes that every value has.
    int length() {
        return template.length;
    }

    boolean fits(byte[] bytes, int start, int end) {
        if (end - start != template.length) {
            return false;
        }
        if (words.length == 0) {
            return fitsShort(bytes, start);
        }
        long wrong = 0;
        for (int w = 0; w < words.length; w++) {
            long eight = (long) EIGHT.get(bytes, start + words[w]);
            // A digit has 3 in its upper half, and still has it when 6 is added; fixed bytes count as digits here.
            long digits = (eight & ~isFixed[w]) | (ZEROS & isFixed[w]);
            wrong |= (eight ^ fixed[w]) & isFixed[w];
            wrong |= ((digits & UPPER) ^ ZEROS) | (((digits + SIXES) & UPPER) ^ ZEROS);
        }
        return wrong == 0;
    }

    private boolean fitsShort(byte[] bytes, int start) {
        for (int i = 0; i < template.length; i++) {
            byte b = bytes[start + i];
            if (template[i] == 0 ? b < '0' || b > '9' : b != template[i]) {
                return false;
            }
        }
        return true;
    }

    long moment(byte[] bytes, int start, int end) {
        if (end - start != template.length) {
            return Moments.NONE;
        }
        if (eightDigits) {
            return Moments.date(bytes, start);
        }
        if (!fits(bytes, start, end)) {
            return Moments.NONE;
        }
        int years = year == ABSENT ? 1970 : two(bytes, start, year, 0) * 100 + two(bytes, start, year + 2, 0);
        return Moments.of(
                years,
                two(bytes, start, month, 1),
                two(bytes, start, day, 1),
                two(bytes, start, hour, 0),
                two(bytes, start, minute, 0),
                two(bytes, start, second, 0));
    }

    private static int two(byte[] bytes, int start, int place, int absent) {
        if (place == ABSENT) {
            return absent;
        }
        return (bytes[start + place] - '0') * 10 + bytes[start + place + 1] - '0';
    }

    private static byte[] template(String notation, Encoding encoding) {
        byte[] bytes = notation.getBytes(encoding.charset());
        for (int i = 0; i < bytes.length; i++) {
            if ("YMDhms".indexOf(bytes[i]) >= 0) {
                bytes[i] = 0;
            }
        }
        return bytes;
    }

    private static int place(DatePart part, String notation, Encoding encoding) {
        int at = part.in(notation);
        return at < 0 ? ABSENT : notation.substring(0, at).getBytes(encoding.charset()).length;
    }
}
