package cn.zhunsheng.dictionary.scheme;

import org.jspecify.annotations.Nullable;

/// The schemes that are digits and a check digit: the old registration number (GS 15-2006) and cards (ISO/IEC
/// 7812).
final class DigitCode {
    private static final int REGISTRATION = 15;
    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;

    private DigitCode() {}

    static @Nullable SchemeFault registrationFault(byte[] bytes, int start, int end) {
        if (end - start != REGISTRATION) {
            return Ascii.length(bytes, start, end);
        }
        if (!Ascii.digits(bytes, start, end)) {
            return SchemeFault.CHARACTERS;
        }
        return Hybrid.digitsHold(bytes, start, end) ? null : SchemeFault.CHECK_CHARACTER;
    }

    static @Nullable SchemeFault cardFault(byte[] bytes, int start, int end) {
        if (end - start < SHORTEST_CARD || end - start > LONGEST_CARD) {
            return Ascii.length(bytes, start, end);
        }
        if (!Ascii.digits(bytes, start, end)) {
            return SchemeFault.CHARACTERS;
        }
        return Luhn.holds(bytes, start, end) ? null : SchemeFault.CHECK_CHARACTER;
    }
}
