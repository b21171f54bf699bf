package cn.zhunsheng.dictionary;

import java.util.List;
import java.util.Optional;

/// Whether every value of one domain is a value of another.
final class DomainFit {
    private final DomainJudge judge;

    DomainFit(DomainJudge judge) {
        this.judge = judge;
    }

    /// Why some value of the narrow domain may lie outside the wide one; empty when none does. What cannot be
    /// decided, such as one pattern against another, counts as a misfit.
    Optional<Words> misfit(ResolvedDomain narrow, ResolvedDomain wide) {
        return switch (narrow) {
            case ResolvedDomain.Codes codes -> codes(codes, wide);
            case ResolvedDomain.Identifiers identifiers ->
                same(wide instanceof ResolvedDomain.Identifiers w
                        && w.scheme().id().equals(identifiers.scheme().id()));
            case ResolvedDomain.Matching matching ->
                same(wide instanceof ResolvedDomain.Matching w
                        && w.pattern().source().equals(matching.pattern().source()));
            case ResolvedDomain.Numbers n ->
                same(wide instanceof ResolvedDomain.Numbers w
                        && within(w.low(), n.low())
                        && within(n.high(), w.high(), w.high().isEmpty()));
            case ResolvedDomain.Dates n ->
                same(wide instanceof ResolvedDomain.Dates w
                        && within(w.low(), n.low())
                        && within(n.high(), w.high(), w.high().isEmpty()));
        };
    }

    private Optional<Words> codes(ResolvedDomain.Codes codes, ResolvedDomain wide) {
        List<String> outside = codes.codeSet().value().codes().stream()
                .map(Code::code)
                .filter(c -> !judge.accepts(wide, c))
                .limit(3)
                .toList();
        if (outside.isEmpty()) {
            return Optional.empty();
        }
        String some = String.join(", ", outside);
        return Optional.of(new Words("值域多出 %s".formatted(some), "The domain adds %s".formatted(some)));
    }

    private static Optional<Words> same(boolean within) {
        return within
                ? Optional.empty()
                : Optional.of(new Words("值域不能确定在其内", "The domain cannot be shown to lie within"));
    }

    /// Whether `low` lies at or below `high`; a missing `low` lies below everything, a missing `high` below
    /// nothing.
    private static <T extends Comparable<? super T>> boolean within(Optional<T> low, Optional<T> high) {
        return within(low, high, low.isEmpty());
    }

    private static <T extends Comparable<? super T>> boolean within(
            Optional<T> low, Optional<T> high, boolean unbounded) {
        return unbounded || (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) <= 0);
    }
}
