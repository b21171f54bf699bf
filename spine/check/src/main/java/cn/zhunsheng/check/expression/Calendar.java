package cn.zhunsheng.check.expression;

/// Dates moved, measured and taken apart.
final class Calendar {
    private Calendar() {}

    /// `addDays`. A result outside the years 0001 to 9999 fails the row.
    static final class DaysLater extends NumberNode {
        private final NumberNode moment;
        private final NumberNode days;

        DaysLater(NumberNode moment, NumberNode days) {
            super(true);
            this.moment = moment;
            this.days = days;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            moment.evaluate(cells, rows, n);
            days.evaluate(cells, rows, n);
            inherit(moment, days);
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                // Beyond these bounds the result is out of range anyway; within them nothing overflows.
                long moved = Math.clamp(days.value[row], -4_000_000, 4_000_000) * CivilDate.SECONDS_A_DAY;
                value[row] = moment.value[row] + moved;
                failed[row] |= !CivilDate.holds(moment.value[row]) || !CivilDate.holds(value[row]);
            }
        }
    }

    /// `addMonths` and `addYears`: the day becomes the last of a month that is too short for it.
    static final class MonthsLater extends NumberNode {
        private final NumberNode moment;
        private final NumberNode count;
        private final long months;

        MonthsLater(NumberNode moment, NumberNode count, long months) {
            super(true);
            this.moment = moment;
            this.count = count;
            this.months = months;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            moment.evaluate(cells, rows, n);
            count.evaluate(cells, rows, n);
            inherit(moment, count);
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                long moved = Math.clamp(count.value[row], -200_000, 200_000) * months;
                value[row] = later(moment.value[row], moved);
                failed[row] |= !CivilDate.holds(moment.value[row]) || !CivilDate.holds(value[row]);
            }
        }

        private static long later(long second, long months) {
            long epochDay = Math.floorDiv(second, CivilDate.SECONDS_A_DAY);
            long date = CivilDate.packed(epochDay);
            long total = CivilDate.months(date) + months;
            long year = Math.floorDiv(total, 12);
            int month = Math.floorMod(total, 12) + 1;
            int day = Math.min(CivilDate.day(date), CivilDate.lengthOfMonth(year, month));
            long timeOfDay = second - epochDay * CivilDate.SECONDS_A_DAY;
            return CivilDate.epochDay(year, month, day) * CivilDate.SECONDS_A_DAY + timeOfDay;
        }
    }

    /// `daysBetween` and `yearsBetween`: the time of day does not count.
    static final class Between extends NumberNode {
        private final NumberNode from;
        private final NumberNode to;
        private final boolean years;

        Between(NumberNode from, NumberNode to, boolean years) {
            super(from, to);
            this.from = from;
            this.to = to;
            this.years = years;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            from.evaluate(cells, rows, n);
            to.evaluate(cells, rows, n);
            inherit(from, to);
            if (years) {
                years(rows, n);
            } else {
                days(rows, n);
            }
        }

        private void days(int[] rows, int n) {
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                value[row] = Math.floorDiv(to.value[row], CivilDate.SECONDS_A_DAY)
                        - Math.floorDiv(from.value[row], CivilDate.SECONDS_A_DAY);
            }
        }

        /// The end is mostly the same for all rows, such as today.
        private void years(int[] rows, int n) {
            long last = 0;
            long other = CivilDate.packed(0);
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                if (to.value[row] != last) {
                    last = to.value[row];
                    other = CivilDate.packed(Math.floorDiv(last, CivilDate.SECONDS_A_DAY));
                }
                long one = CivilDate.packed(Math.floorDiv(from.value[row], CivilDate.SECONDS_A_DAY));
                value[row] = CivilDate.monthsBetween(one, other) / 12;
            }
        }
    }

    /// `yearOf`, `monthOf`, `dayOf`.
    static final class Part extends NumberNode {
        /// Which part of the date.
        enum Unit {
            YEAR,
            MONTH,
            DAY
        }

        private final NumberNode moment;
        private final Unit unit;

        Part(NumberNode moment, Unit unit) {
            super(moment);
            this.moment = moment;
            this.unit = unit;
        }

        @Override
        void evaluate(Cells cells, int[] rows, int n) {
            moment.evaluate(cells, rows, n);
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                long date = CivilDate.packed(Math.floorDiv(moment.value[row], CivilDate.SECONDS_A_DAY));
                value[row] = switch (unit) {
                    case YEAR -> CivilDate.year(date);
                    case MONTH -> CivilDate.month(date);
                    case DAY -> CivilDate.day(date);
                };
            }
        }
    }
}
