package cn.zhunsheng.dictionary.scheme;

import org.jspecify.annotations.Nullable;

/// 统一社会信用代码 GB 32100-2015: department, category, six digits of the registering body's division, the nine
/// characters of the organisation code (GB 11714), a check character.
///
/// Two checks are inside. The outer one is the scheme's; the organisation code's own is not, because codes
/// issued early break it: [#organisationHolds] answers for those who warn.
public final class CreditCode {
    /// Characters of the whole.
    public static final int LENGTH = 18;

    /// Where the registering body's division begins, counted from 0.
    public static final int DIVISION_FROM = 2;

    /// Where the division ends, and the organisation code begins.
    public static final int DIVISION_TO = 8;

    /// Where the organisation code begins.
    public static final int ORGANISATION_FROM = DIVISION_TO;

    /// Where the organisation code, with its check character and without a hyphen, ends.
    public static final int ORGANISATION_TO = 17;

    private CreditCode() {}

    /// Whether the organisation code inside, characters 9 to 17, fits its own check character; false when the
    /// value is not 18 long.
    public static boolean organisationHolds(byte[] bytes, int start, int end) {
        return end - start == LENGTH
                && OrganisationCode.remainder(bytes, start + ORGANISATION_FROM, bytes[start + ORGANISATION_TO - 1])
                        == 0;
    }

    static @Nullable SchemeFault fault(byte[] bytes, int start, int end) {
        if (end - start != LENGTH) {
            return Ascii.length(bytes, start, end);
        }
        int remainder = Mod31.remainder(bytes, start);
        if (remainder < 0 || !Ascii.digits(bytes, start + DIVISION_FROM, start + DIVISION_TO)) {
            return Ascii.characters(bytes, start, end);
        }
        if (!department(bytes[start])) {
            return SchemeFault.DEPARTMENT;
        }
        return remainder == 0 ? null : SchemeFault.CHECK_CHARACTER;
    }

    /// The standard's text of 2015 knows 1, 5, 9 and Y; amendments added the others, and validators that stayed
    /// behind reject lawyers, unions and villages.
    private static boolean department(byte b) {
        return (b >= '1' && b <= '9') || b == 'A' || b == 'N' || b == 'Y';
    }
}
