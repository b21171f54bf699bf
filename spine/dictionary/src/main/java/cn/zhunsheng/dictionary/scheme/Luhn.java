package cn.zhunsheng.dictionary.scheme;

/// The check of ISO/IEC 7812: from the right, every second digit doubled and its digits added.
///
/// Promises to catch every change of one digit, and every swap of two neighbours but 09 and 90.
final class Luhn {
    private static final int[] DOUBLED = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};

    private Luhn() {}

    /// Whether the sum is a multiple of ten; the range is known to hold digits only.
    static boolean holds(byte[] bytes, int start, int end) {
        int sum = 0;
        for (int i = end - 1; i >= start; i -= 2) {
            sum += bytes[i] - '0';
        }
        for (int i = end - 2; i >= start; i -= 2) {
            sum += DOUBLED[bytes[i] - '0'];
        }
        return sum % 10 == 0;
    }
}
