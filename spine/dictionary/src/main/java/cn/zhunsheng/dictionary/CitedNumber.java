package cn.zhunsheng.dictionary;

import java.util.regex.Pattern;

/// The number of a standard that another one names, of whatever body: `GB/T 2260`, `GB 11643-1999`, `DB37/T
/// 3448.3-2019`,
/// `ISO/IEC 11179-6:2023`, `ITU-T X.509`, or a plan number. Without a year, the latest edition is meant.
public record CitedNumber(String value) {
    private static final Pattern FORM = Pattern.compile(
            "[0-9]{8}-[TZQ]-[0-9]{3}"
                    + "|[A-Z]{1,6}[0-9]{0,4}(?:[/-][A-Z]{1,6})*(?: [A-Z]{1,6})? ?(?:[A-Z]\\.)?[0-9]+(?:[.-][0-9]+)*(?::[0-9]{4})?");

    /// @throws IllegalArgumentException when it is spelled as no number is
    public CitedNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no number of a standard, such as GB/T 2260, GB 11643-1999 or ISO 8601:2004"
                            .formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
