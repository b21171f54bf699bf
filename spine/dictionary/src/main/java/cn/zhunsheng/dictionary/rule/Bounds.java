package cn.zhunsheng.dictionary.rule;

/// How much a rule may hold, so that none can exhaust the stack or a number.
final class Bounds {
    /// 0001-01-01T00:00:00.
    static final long FIRST_SECOND = -62_135_596_800L;

    /// 9999-12-31T23:59:59.
    static final long LAST_SECOND = 253_402_300_799L;

    /// How many characters a rule may have.
    static final int LONGEST_RULE = 4_000;

    /// How deep its tree may be nested.
    static final int DEEPEST = 200;

    private static final long BEYOND = 1_000_000_000_000_000_000L;

    private Bounds() {}

    /// Whether the number has at most 18 digits.
    static boolean fits(long value) {
        return value > -BEYOND && value < BEYOND;
    }

    static void requireDigits(long value) {
        if (!fits(value)) {
            throw new IllegalArgumentException("A number has at most 18 digits, not " + value);
        }
    }
}
