package cn.zhunsheng.dictionary.rule;

/// What a value is to a rule. A field's type follows from its element's data type and format.
public sealed interface ValueType {
    /// Characters, compared by code point; sizes and positions count code points.
    record Text() implements ValueType {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }
    }

    /// A whole number of at most 18 digits.
    record Whole() implements ValueType {
        @Override
        public Kind kind() {
            return Kind.WHOLE;
        }
    }

    /// An exact decimal number: an unscaled whole number and how many of its digits stand behind the point.
    record Decimal(int scale) implements ValueType {
        /// The most digits behind the point, and the most digits of any number.
        public static final int MOST_DIGITS = 18;

        /// @throws IllegalArgumentException unless the scale is 0 to 18
        public Decimal {
            if (scale < 0 || scale > MOST_DIGITS) {
                throw new IllegalArgumentException("A decimal has 0 to 18 places, not " + scale);
            }
        }

        @Override
        public Kind kind() {
            return Kind.DECIMAL;
        }
    }

    /// A date, or a date with a time of day: seconds since 1970-01-01T00:00:00, in no time zone. A date is its
    /// midnight.
    record Moment() implements ValueType {
        @Override
        public Kind kind() {
            return Kind.MOMENT;
        }
    }

    /// True or false.
    record Truth() implements ValueType {
        @Override
        public Kind kind() {
            return Kind.TRUTH;
        }
    }

    /// The type without its scale.
    Kind kind();

    /// How many digits of a number stand behind the point: 0 for all that is not a decimal.
    default int places() {
        return this instanceof Decimal decimal ? decimal.scale() : 0;
    }
}
