package cn.zhunsheng.dictionary.rule;

/// A value written out in a rule.
public sealed interface Literal extends Expr {
    /// May be empty; holds no unpaired surrogate.
    record Text(String value) implements Literal {
        @Override
        public ValueType type() {
            return new ValueType.Text();
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /// At most 18 digits.
    record Whole(long value) implements Literal {
        /// @throws IllegalArgumentException when there are more than 18 digits
        public Whole {
            Bounds.requireDigits(value);
        }

        @Override
        public ValueType type() {
            return new ValueType.Whole();
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /// `unscaled` divided by ten to the power of `scale`, exactly: 2.50 is 25 with scale 1.
    ///
    /// The scale is the smallest that holds the value, but at least 1: equal numbers are equal records.
    record Decimal(long unscaled, int scale) implements Literal {
        /// @throws IllegalArgumentException when there are more than 18 digits, or the scale is not 1 to 18
        public Decimal {
            Bounds.requireDigits(unscaled);
            while (scale > 1 && unscaled % 10 == 0) {
                unscaled /= 10;
                scale--;
            }
            if (scale < 1 || scale > ValueType.Decimal.MOST_DIGITS) {
                throw new IllegalArgumentException("A decimal is written with 1 to 18 places, not " + scale);
            }
        }

        @Override
        public ValueType type() {
            return new ValueType.Decimal(scale);
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    /// A date or a date with a time, of the years 0001 to 9999: seconds since 1970-01-01T00:00:00, in no time zone.
    record Moment(long seconds) implements Literal {
        /// @throws IllegalArgumentException when the year has not four digits
        public Moment {
            if (seconds < Bounds.FIRST_SECOND || seconds > Bounds.LAST_SECOND) {
                throw new IllegalArgumentException("A date is of the years 0001 to 9999, not " + seconds + " s");
            }
        }

        @Override
        public ValueType type() {
            return new ValueType.Moment();
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }

    record Truth(boolean value) implements Literal {
        @Override
        public ValueType type() {
            return new ValueType.Truth();
        }

        @Override
        public String toString() {
            return Printer.print(this);
        }
    }
}
