package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.pattern.BytePattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// A value domain with what it refers to at hand.
public sealed interface ResolvedDomain {
    /// The kind of rule that it makes.
    FieldRule kind();

    /// The heaviest finding that the domain's own evidence allows.
    Severity heaviest();

    /// Members of a code set, with the package that declares it.
    record Codes(Held<CodeSet> codeSet) implements ResolvedDomain {
        @Override
        public FieldRule kind() {
            return FieldRule.CODE;
        }

        @Override
        public Severity heaviest() {
            return codeSet.value().heaviest();
        }
    }

    /// Identifiers of a scheme; [cn.zhunsheng.dictionary.scheme.Schemes] has its algorithm under the entry's
    /// id.
    record Identifiers(SchemeEntry scheme) implements ResolvedDomain {
        @Override
        public FieldRule kind() {
            return FieldRule.SCHEME;
        }

        @Override
        public Severity heaviest() {
            return scheme.evidence().heaviest();
        }
    }

    /// Whole values that match.
    record Matching(BytePattern pattern) implements ResolvedDomain {
        @Override
        public FieldRule kind() {
            return FieldRule.PATTERN;
        }

        @Override
        public Severity heaviest() {
            return Severity.ERROR;
        }
    }

    /// Numbers from `low` to `high`, both included; an empty side has no bound.
    record Numbers(Optional<BigDecimal> low, Optional<BigDecimal> high) implements ResolvedDomain {
        @Override
        public FieldRule kind() {
            return FieldRule.RANGE;
        }

        @Override
        public Severity heaviest() {
            return Severity.ERROR;
        }
    }

    /// Dates from `low` to `high`, both included, so that every moment of the day `high` is inside; an empty
    /// side has no bound.
    record Dates(Optional<LocalDate> low, Optional<LocalDate> high) implements ResolvedDomain {
        @Override
        public FieldRule kind() {
            return FieldRule.RANGE;
        }

        @Override
        public Severity heaviest() {
            return Severity.ERROR;
        }
    }
}
