package cn.zhunsheng.check.expression;

/// The six comparisons, told by what they say of less, equal and greater.
enum Comparison {
    EQUAL(false, true, false),
    UNEQUAL(true, false, true),
    LESS(true, false, false),
    AT_MOST(true, true, false),
    GREATER(false, false, true),
    AT_LEAST(false, true, true);

    private final boolean less;
    private final boolean equal;
    private final boolean greater;

    Comparison(boolean less, boolean equal, boolean greater) {
        this.less = less;
        this.equal = equal;
        this.greater = greater;
    }

    /// The answer for the sign of a three-way comparison.
    boolean holds(int order) {
        return order < 0 ? less : order == 0 ? equal : greater;
    }

    /// The same comparison with its sides exchanged.
    Comparison mirrored() {
        return switch (this) {
            case EQUAL, UNEQUAL -> this;
            case LESS -> GREATER;
            case AT_MOST -> AT_LEAST;
            case GREATER -> LESS;
            case AT_LEAST -> AT_MOST;
        };
    }
}
