package cn.zhunsheng.match.draft;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Facts of one column in the making. One thread owns it.
final class ColumnFold {
    /// Different values are counted up to this many.
    static final int MOST_DISTINCT = 100;

    private final Optional<ElementJudge> judge;
    private final boolean ranges;
    private final SeenValues seen = new SeenValues();
    private final Set<String> distinct = new HashSet<>();
    private long values;
    private long absent;
    private long fitting;
    private long outOfForce;
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /// @param ranges whether the lowest and the highest value may be known: of personal values they may not
    ColumnFold(Optional<ElementJudge> judge, boolean ranges) {
        this.judge = judge;
        this.ranges = ranges;
    }

    /// Adds a value; gives whether it is a spelling of absent beside empty and blank.
    boolean add(String value) {
        values++;
        boolean spelled = AbsentValue.SPELLINGS.contains(value);
        if (spelled || AbsentValue.blank(value)) {
            absent++;
            return spelled;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        seen.add(bytes);
        if (distinct.size() < MOST_DISTINCT) {
            distinct.add(value);
        }
        judge.ifPresent(j -> count(j.verdict(value, bytes)));
        if (ranges) {
            range(value);
        }
        return false;
    }

    private void count(ElementJudge.Verdict verdict) {
        switch (verdict) {
            case FITS -> fitting++;
            case OUT_OF_FORCE -> outOfForce++;
            case MISFIT -> {}
        }
    }

    private void range(String value) {
        Amount.of(value).ifPresent(number -> {
            low = low == null ? number : low.min(number);
            high = high == null ? number : high.max(number);
        });
        Day.of(value).ifPresent(day -> {
            first = first == null || day.isBefore(first) ? day : first;
            last = last == null || day.isAfter(last) ? day : last;
        });
    }

    ColumnFacts facts() {
        return new ColumnFacts(
                values,
                absent,
                fitting,
                outOfForce,
                values > absent && seen.once(),
                distinct.size(),
                Optional.ofNullable(low),
                Optional.ofNullable(high),
                Optional.ofNullable(first),
                Optional.ofNullable(last));
    }
}
