package cn.zhunsheng.dictionary.scheme;

/// ISO 7064 MOD 11-2 over digits with a last character 0-9 or X, as GB 11643 uses it.
///
/// Promises to catch every change of one character and every swap of two neighbours.
final class Mod11Radix2 {
    private Mod11Radix2() {}

    /// Whether the last character fits; all others are known to be digits. At most 25 characters: the sum is folded
    /// once,
    /// at the end, and must not overflow before.
    static boolean holds(byte[] bytes, int start, int end) {
        int sum = 0;
        int at = start;
        for (; at + Long.BYTES < end; at += Long.BYTES) {
            sum = (sum << 8) + (Ascii.doubled(bytes, at) << 1);
        }
        for (int i = at; i < end - 1; i++) {
            sum = (sum + bytes[i] - '0') << 1;
        }
        byte last = bytes[end - 1];
        return (sum + (last == 'X' ? 10 : last - '0')) % 11 == 1;
    }
}
