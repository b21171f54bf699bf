package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an artefact is to hold a field's values to beside its format: the part of its domain that is certain enough to
/// refuse a value, and that schemas can say.
sealed interface Limit {
    /// Nothing.
    record None() implements Limit {}

    /// One of the codes: all have the field's format.
    record Codes(List<Code> codes) implements Limit {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    /// Matches an RE2 pattern from end to end.
    record Matching(String pattern) implements Limit {}

    /// A number from `low` to `high`.
    record Numbers(Optional<BigDecimal> low, Optional<BigDecimal> high) implements Limit {}

    /// A day from `low` to `high`.
    record Dates(Optional<LocalDate> low, Optional<LocalDate> high) implements Limit {}
}
