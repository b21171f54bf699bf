package cn.zhunsheng.dictionary.scheme;

import org.jspecify.annotations.Nullable;

/// 组织机构代码, GB 11714-1997: eight characters 0-9A-Z and a check character 0-9 or X, a hyphen between them or not.
///
/// The modulus is 11 but characters are worth up to 35: a change of one character, or a swap of two neighbours, is
/// caught
/// when the two values differ modulo 11. Between digits they always do.
final class OrganisationCode {
    private static final int BODY = 8;
    private static final int[] WEIGHT = {3, 7, 9, 10, 5, 8, 4, 2};

    private OrganisationCode() {}

    static @Nullable SchemeFault fault(byte[] bytes, int start, int end) {
        int length = end - start;
        if (length != BODY + 1 && length != BODY + 2) {
            return Ascii.length(bytes, start, end);
        }
        if (length == BODY + 2 && bytes[start + BODY] != '-') {
            return SchemeFault.STRUCTURE;
        }
        return switch (remainder(bytes, start, bytes[end - 1])) {
            case 0 -> null;
            case -1 -> Ascii.characters(bytes, start, end);
            default -> SchemeFault.CHECK_CHARACTER;
        };
    }

    /// 0 when the check holds, otherwise 1 to 10; -1 when a character is outside the alphabet.
    static int remainder(byte[] bytes, int start, byte check) {
        int sum = check == 'X' ? 10 : check - '0';
        int outside = check == 'X' || Ascii.digit(check) ? 0 : -1;
        for (int i = 0; i < BODY; i++) {
            int value = Ascii.value36(bytes[start + i]);
            outside |= value;
            sum += value * WEIGHT[i];
        }
        return outside < 0 ? -1 : sum % 11;
    }
}
