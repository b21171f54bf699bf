package cn.zhunsheng.dictionary.scheme;

/// The hybrid systems of ISO 7064: MOD 11,10 over digits (GS 15) and MOD 37,36 over 0-9A-Z (GB/T 36904).
///
/// Both promise to catch every change of one character, and every swap of two neighbours whose values are more than one
/// apart, counted around the alphabet. Neighbours one apart (4 and 5, 9 and 0) slip through in two of the carries.
final class Hybrid {
    /// The modulus of digits; its start value too.
    static final int DIGITS = 10;

    /// The modulus of 0-9A-Z; its start value too.
    static final int LETTERS = 36;

    private Hybrid() {}

    /// The next carry after a character of value `a`, from a carry of 1 to `modulus`.
    static int step(int carry, int a, int modulus) {
        int sum = carry + a;
        if (sum > modulus) {
            sum -= modulus;
        }
        int doubled = sum << 1;
        return doubled > modulus ? doubled - modulus - 1 : doubled;
    }

    /// Whether a check character of value `check` closes the carry.
    static boolean closes(int carry, int check, int modulus) {
        int sum = carry + check;
        return sum == 1 || sum == modulus + 1;
    }

    /// MOD 11,10 over a range known to hold digits only.
    static boolean digitsHold(byte[] bytes, int start, int end) {
        int carry = DIGITS;
        for (int i = start; i < end - 1; i++) {
            carry = step(carry, bytes[i] - '0', DIGITS);
        }
        return closes(carry, bytes[end - 1] - '0', DIGITS);
    }
}
