package cn.zhunsheng.dictionary.scheme;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// 电子证照标识 GB/T 36904-2018: the root, the licence type, the issuing body, a serial, a version, a check character,
/// joined by dots. ISO 7064 MOD 37,36 runs over all but the root and the dots.
final class LicenceId {
    private static final byte[] ROOT = "1.2.156.3005.2.".getBytes(StandardCharsets.US_ASCII);
    private static final int TYPE_LENGTH = CreditCode.LENGTH + 3;

    /// Dot, three digits, dot, check character.
    private static final int TAIL = 6;

    private LicenceId() {}

    static @Nullable SchemeFault typeFault(byte[] bytes, int start, int end) {
        if (end - start != TYPE_LENGTH) {
            return Ascii.length(bytes, start, end);
        }
        SchemeFault definer = CreditCode.fault(bytes, start, start + CreditCode.LENGTH);
        if (definer != null) {
            return definer;
        }
        return Ascii.digits(bytes, start + CreditCode.LENGTH, end) ? null : SchemeFault.CHARACTERS;
    }

    static @Nullable SchemeFault fault(byte[] bytes, int start, int end) {
        int type = start + ROOT.length;
        int issuer = type + TYPE_LENGTH + 1;
        int serial = issuer + CreditCode.LENGTH + 1;
        int tail = end - TAIL;
        if (tail <= serial) {
            return Ascii.length(bytes, start, end);
        }
        if (!dotted(bytes, start, issuer, serial, tail)) {
            return SchemeFault.STRUCTURE;
        }
        SchemeFault body = bodies(bytes, type, issuer, start, end);
        if (body != null) {
            return body;
        }
        return closes(bytes, type, end);
    }

    private static boolean dotted(byte[] bytes, int start, int issuer, int serial, int tail) {
        for (int i = 0; i < ROOT.length; i++) {
            if (bytes[start + i] != ROOT[i]) {
                return false;
            }
        }
        if (bytes[issuer - 1] != '.' || bytes[serial - 1] != '.' || bytes[tail] != '.' || bytes[tail + 4] != '.') {
            return false;
        }
        for (int i = serial; i < tail; i++) {
            if (bytes[i] == '.') {
                return false;
            }
        }
        return Ascii.digits(bytes, tail + 1, tail + 4);
    }

    private static @Nullable SchemeFault bodies(byte[] bytes, int type, int issuer, int start, int end) {
        boolean typed = typeFault(bytes, type, type + TYPE_LENGTH) == null;
        if (typed && CreditCode.fault(bytes, issuer, issuer + CreditCode.LENGTH) == null) {
            return null;
        }
        if (Ascii.characters(bytes, start, end) == SchemeFault.LOWER_CASE) {
            return SchemeFault.LOWER_CASE;
        }
        return typed ? SchemeFault.ISSUER : SchemeFault.LICENCE_TYPE;
    }

    private static @Nullable SchemeFault closes(byte[] bytes, int type, int end) {
        int carry = Hybrid.LETTERS;
        for (int i = type; i < end - 1; i++) {
            if (bytes[i] == '.') {
                continue;
            }
            int value = Ascii.value36(bytes[i]);
            if (value < 0) {
                return Ascii.characters(bytes, type, end);
            }
            carry = Hybrid.step(carry, value, Hybrid.LETTERS);
        }
        int check = Ascii.value36(bytes[end - 1]);
        if (check < 0) {
            return Ascii.characters(bytes, type, end);
        }
        return Hybrid.closes(carry, check, Hybrid.LETTERS) ? null : SchemeFault.CHECK_CHARACTER;
    }
}
