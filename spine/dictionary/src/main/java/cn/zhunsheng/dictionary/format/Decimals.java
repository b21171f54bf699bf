package cn.zhunsheng.dictionary.format;

/// Plain decimal numbers as exact scaled longs: `12.5` at scale 2 is 1250.
///
/// Plain: an optional sign, digits, optionally a point with digits on both sides of it. No exponent, no thousands
/// separator.
public final class Decimals {
    /// Not a plain decimal number, or none that fits.
    public static final long NONE = Long.MIN_VALUE;

    /// Every number of so many digits fits a long.
    public static final int MOST_DIGITS = 18;

    private static final long[] TENS = new long[MOST_DIGITS + 1];

    static {
        TENS[0] = 1;
        for (int i = 1; i <= MOST_DIGITS; i++) {
            TENS[i] = 10 * TENS[i - 1];
        }
    }

    private Decimals() {}

    /// `bytes[start, end)` times ten to the power of `scale` (0 to 18), or [#NONE] when it is not a plain decimal
    /// number, when
    /// digits other than 0 stand beyond the scale, or when the product has more than 18 digits.
    public static long parse(byte[] bytes, int start, int end, int scale) {
        if (end - start + scale <= MOST_DIGITS) {
            long value = few(bytes, start, end, scale);
            if (value != NONE) {
                return value;
            }
        }
        return any(bytes, start, end, scale);
    }

    /// As most numbers are, so short that nothing can overflow; [#NONE] when it takes a closer look to tell.
    private static long few(byte[] bytes, int start, int end, int scale) {
        boolean negative = start < end && bytes[start] == '-';
        int first = negative ? start + 1 : start;
        int point = end;
        long value = 0;
        for (int i = first; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
            } else if (bytes[i] == '.' && point == end) {
                point = i;
            } else {
                return NONE;
            }
        }
        int decimals = Math.max(0, end - point - 1);
        if (point == first || point == end - 1 || decimals > scale) {
            return NONE;
        }
        value *= TENS[scale - decimals];
        return negative ? -value : value;
    }

    private static long any(byte[] bytes, int start, int end, int scale) {
        int at = start < end && (bytes[start] == '-' || bytes[start] == '+') ? start + 1 : start;
        int point = digitsEnd(bytes, at, end);
        if (point == at) {
            return NONE;
        }
        long value = append(0, bytes, at, point);
        int decimals = 0;
        if (point < end) {
            int from = point + 1;
            if (bytes[point] != '.' || from == end || digitsEnd(bytes, from, end) != end) {
                return NONE;
            }
            int to = Math.min(end, from + scale);
            if (!zeros(bytes, to, end)) {
                return NONE;
            }
            decimals = to - from;
            value = append(value, bytes, from, to);
        }
        value = shift(value, scale - decimals);
        return value != NONE && bytes[start] == '-' ? -value : value;
    }

    /// Where the run of digits that begins at `at` ends.
    static int digitsEnd(byte[] bytes, int at, int end) {
        int i = Characters.digitsByEight(bytes, at, end);
        while (i < end && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }

    private static boolean zeros(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != '0') {
                return false;
            }
        }
        return true;
    }

    private static long append(long head, byte[] bytes, int from, int to) {
        long value = head;
        for (int i = from; i < to && value != NONE; i++) {
            value = shift(value, 1);
            value = value == NONE ? NONE : value + bytes[i] - '0';
        }
        return value;
    }

    /// Ten to the power of `places` times the value; values are below ten to the power of 18, and so are the
    /// results.
    private static long shift(long value, int places) {
        long shifted = value;
        for (int i = 0; i < places && shifted != NONE; i++) {
            shifted = shifted < 100_000_000_000_000_000L ? shifted * 10 : NONE;
        }
        return shifted;
    }
}
