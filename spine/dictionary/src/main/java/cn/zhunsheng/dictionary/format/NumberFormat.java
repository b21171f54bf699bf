package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Words;
import org.jspecify.annotations.Nullable;

/// 数字型 `n5`, `n..16`, `n5,2`, `n..16,2`, `n3..8`: a decimal number of so many digits, of which the last
/// `decimals` may stand after the point. Sign and point are not digits.
///
/// Where the length is exact the number is written in full: exactly so many digits and exactly so many
/// decimals. `decimals` is 0 for whole numbers, and at most the number of digits.
public record NumberFormat(Length digits, int decimals) implements Format {
    @Override
    public @Nullable FormatFault fault(byte[] bytes, int start, int end, Encoding encoding) {
        int from = start < end && (bytes[start] == '-' || bytes[start] == '+') ? start + 1 : start;
        int point = Decimals.digitsEnd(bytes, from, end);
        if (point == from) {
            return FormatFault.NOT_A_NUMBER;
        }
        boolean zero = point - from == 1 && bytes[from] == '0';
        if (point == end) {
            return count(zero, point - from, 0);
        }
        boolean fraction = bytes[point] == '.' && point + 1 < end && Decimals.digitsEnd(bytes, point + 1, end) == end;
        return fraction ? count(zero, point - from, end - point - 1) : FormatFault.NOT_A_NUMBER;
    }

    /// Where all digits are decimals (`n..2,2`), the 0 before the point has no place of its own and is not counted.
    private @Nullable FormatFault count(boolean zero, int whole, int fraction) {
        if (fraction > decimals) {
            return FormatFault.TOO_MANY_DECIMALS;
        }
        if (fraction < decimals && digits.exact()) {
            return FormatFault.TOO_FEW_DECIMALS;
        }
        int counted = zero && digits.most() == decimals ? 0 : whole;
        if (digits.most() != Length.UNBOUNDED && counted > digits.most() - decimals) {
            return FormatFault.TOO_MANY_DIGITS;
        }
        return counted + fraction < digits.least() ? FormatFault.TOO_FEW_DIGITS : null;
    }

    @Override
    public Words expected() {
        Words amount = digits.of(CharacterClass.DIGITS);
        if (decimals == 0) {
            return new Words(amount.zh() + "的整数", "a whole number of " + amount.en());
        }
        return digits.exact()
                ? new Words(
                        "%s的数，其中小数 %d 位".formatted(amount.zh(), decimals),
                        "a number of %s, %d of them decimals".formatted(amount.en(), decimals))
                : new Words(
                        "%s的数，其中小数最多 %d 位".formatted(amount.zh(), decimals),
                        "a number of %s, at most %d of them decimals".formatted(amount.en(), decimals));
    }

    @Override
    public String toString() {
        return "n" + digits + (decimals > 0 ? "," + decimals : "");
    }
}
