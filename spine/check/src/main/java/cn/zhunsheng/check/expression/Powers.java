package cn.zhunsheng.check.expression;

/// Powers of ten, and exact comparison where a product needs more than 64 bits.
final class Powers {
    private static final long[] TEN = new long[19];

    static {
        TEN[0] = 1;
        for (int i = 1; i < TEN.length; i++) {
            TEN[i] = 10 * TEN[i - 1];
        }
    }

    private Powers() {}

    /// Ten to the power of 0 to 18.
    static long ten(int exponent) {
        return TEN[exponent];
    }

    /// Whether the product of the two fits 64 bits.
    static boolean fits(long value, long factor) {
        long low = value * factor;
        return Math.multiplyHigh(value, factor) == low >> 63;
    }

    /// Compares `value * factor` with `other`, in 128 bits.
    static int compare(long value, long factor, long other) {
        long high = Math.multiplyHigh(value, factor);
        long otherHigh = other >> 63;
        return high != otherHigh ? Long.compare(high, otherHigh) : Long.compareUnsigned(value * factor, other);
    }
}
