package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.format.DateNotation.DatePart;

/// A date notation in the bytes of one encoding: which bytes are digits, which are fixed, where each part begins.
final class DateLayout {
    private static final int ABSENT = -1;

    /// The fixed bytes, and 0 where a digit stands.
    private final byte[] template;

    /// YYYYMMDD, by far the commonest.
    private final boolean eightDigits;

    private final int year;
    private final int month;
    private final int day;
    private final int hour;
    private final int minute;
    private final int second;

    DateLayout(String notation, Encoding encoding) {
        eightDigits = notation.equals("YYYYMMDD");
        template = template(notation, encoding);
        year = place(DatePart.YEAR, notation, encoding);
        month = place(DatePart.MONTH, notation, encoding);
        day = place(DatePart.DAY, notation, encoding);
        hour = place(DatePart.HOUR, notation, encoding);
        minute = place(DatePart.MINUTE, notation, encoding);
        second = place(DatePart.SECOND, notation, encoding);
    }

    boolean fits(byte[] bytes, int start, int end) {
        if (end - start != template.length) {
            return false;
        }
        for (int i = 0; i < template.length; i++) {
            byte b = bytes[start + i];
            if (template[i] == 0 ? b < '0' || b > '9' : b != template[i]) {
                return false;
            }
        }
        return true;
    }

    long moment(byte[] bytes, int start, int end) {
        if (eightDigits && end - start == 8) {
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
