package cn.zhunsheng.dictionary.scheme;

import java.util.Arrays;

/// The check of GB 32100: weights are the powers of 3, the modulus is 31, the alphabet is 0-9A-Z without I, O,
/// S, V, Z.
///
/// 31 is a prime and 3 a primitive root of it: every change of one character and every swap of any two is
/// caught.
final class Mod31 {
    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;
    private static final byte[] VALUE = new byte[256];

    private static final int[] WEIGHT = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1};

    static {
        Arrays.fill(VALUE, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            VALUE[ALPHABET.charAt(i)] = (byte) i;
        }
    }

    private Mod31() {}

    /// 0 when the check holds, otherwise 1 to 30; -1 when a character is outside the alphabet. The range is 18
    /// long.
    static int remainder(byte[] bytes, int start) {
        int sum = 0;
        int outside = 0;
        for (int i = 0; i < LENGTH; i++) {
            int value = VALUE[bytes[start + i] & 0xFF];
            outside |= value;
            sum += value * WEIGHT[i];
        }
        return outside < 0 ? -1 : sum % 31;
    }
}
