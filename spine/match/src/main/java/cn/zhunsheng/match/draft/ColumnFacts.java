package cn.zhunsheng.match.draft;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What all values of a column are, counted exactly: of `values`, `absent` were empty, blank or null; of those present,
/// `fitting` are as the element wants them and `outOfForce` are codes of its set that are not in force. `once` says
/// that no value came twice. `distinct` counts different values up to [ColumnFold#MOST_DISTINCT].
///
/// The lowest and highest number or day are known only where the element is not personal.
record ColumnFacts(
        long values,
        long absent,
        long fitting,
        long outOfForce,
        boolean once,
        int distinct,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        Optional<LocalDate> first,
        Optional<LocalDate> last) {
    long present() {
        return values - absent;
    }

    /// Whether rows were read and each had a value.
    boolean alwaysThere() {
        return values > 0 && absent == 0;
    }

    /// Whether there are few different values and each comes often, as codes do.
    boolean closedList() {
        return distinct > 1 && distinct < ColumnFold.MOST_DISTINCT && present() >= distinct * 10L;
    }
}
