package cn.zhunsheng.check.kernel;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The bounds of a range as the element gives them, for numbers that have more digits than the field is read at: a
/// latitude with nine decimals is too long, not outside 90 degrees. Both bounds empty: no number is let through.
public record ExactBounds(Optional<BigDecimal> low, Optional<BigDecimal> high) {
    public static final ExactBounds NONE = new ExactBounds(Optional.empty(), Optional.empty());

    /// Longer texts are no numbers that someone entered; reading them would take long.
    private static final int LONGEST = 100;

    /// Whether the bytes are a plain decimal number between the bounds.
    boolean hold(byte[] bytes, int start, int end) {
        if ((low.isEmpty() && high.isEmpty()) || end - start > LONGEST || !plain(bytes, start, end)) {
            return false;
        }
        BigDecimal value = new BigDecimal(new String(bytes, start, end - start, StandardCharsets.US_ASCII));
        return low.map(bound -> value.compareTo(bound) >= 0).orElse(true)
                && high.map(bound -> value.compareTo(bound) <= 0).orElse(true);
    }

    /// An optional sign, digits, optionally a point with digits on both sides.
    private static boolean plain(byte[] bytes, int start, int end) {
        int at = start < end && (bytes[start] == '-' || bytes[start] == '+') ? start + 1 : start;
        int point = digits(bytes, at, end);
        boolean fraction = point < end && bytes[point] == '.' && point + 1 < end;
        return point > at && (point == end || (fraction && digits(bytes, point + 1, end) == end));
    }

    private static int digits(byte[] bytes, int start, int end) {
        int at = start;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }
}
