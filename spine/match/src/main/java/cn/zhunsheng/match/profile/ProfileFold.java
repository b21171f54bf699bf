package cn.zhunsheng.match.profile;

import cn.zhunsheng.dictionary.Encoding;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A profile in the making: values folded one by one, folds merged in any order. It keeps hashes of values,
/// no value but codes that stand in a dictionary anyway, and never more than [#MOST_DISTINCT] of them. One
/// thread owns it.
public final class ProfileFold {
    /// Different values are counted up to this many.
    public static final int MOST_DISTINCT = 1_000;

    private static final Set<String> NULLS = Set.of("NULL", "null", "\\N");
    private static final int LONGEST_NUMBER = 40;

    private final ProfilePlan plan;
    private final Set<Long> hashes = new HashSet<>();
    private final Map<String, Long> schemes = new HashMap<>();
    private final Map<String, Long> codeSets = new HashMap<>();
    private final Map<String, Long> codeNames = new HashMap<>();
    private final Map<String, Set<String>> variety = new HashMap<>();
    private final Map<String, Long> moments = new HashMap<>();
    private long values;
    private long absent;
    private long numbers;
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private int shortest;
    private int longest;

    public ProfileFold(ProfilePlan plan) {
        this.plan = plan;
    }

    /// Adds one value; empty, blank and what databases write for null are absent.
    public void add(String value) {
        values++;
        if (value.isBlank() || NULLS.contains(value)) {
            absent++;
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        distinct(hash(bytes));
        plan.schemes.forEach((id, scheme) -> {
            if (scheme.fault(bytes, 0, bytes.length) == null) {
                schemes.merge(id, 1L, Long::sum);
            }
        });
        plan.moments.forEach((notation, format) -> {
            if (format.fault(bytes, 0, bytes.length, Encoding.UTF_8) == null) {
                moments.merge(notation, 1L, Long::sum);
            }
        });
        members(plan.byCode.getOrDefault(value, List.of()), codeSets);
        members(plan.byName.getOrDefault(value, List.of()), codeNames);
        number(value);
        length(value.codePointCount(0, value.length()));
    }

    /// Adds everything that the other fold has seen; the other stays as it is.
    public void merge(ProfileFold other) {
        values += other.values;
        absent += other.absent;
        numbers += other.numbers;
        other.hashes.forEach(this::distinct);
        other.schemes.forEach((id, count) -> schemes.merge(id, count, Long::sum));
        other.codeSets.forEach((id, count) -> codeSets.merge(id, count, Long::sum));
        other.codeNames.forEach((id, count) -> codeNames.merge(id, count, Long::sum));
        other.variety.forEach((id, codes) -> varietyOf(id).addAll(codes));
        other.moments.forEach((notation, count) -> moments.merge(notation, count, Long::sum));
        if (other.low != null && other.high != null) {
            range(other.low);
            range(other.high);
        }
        if (other.longest > 0) {
            length(other.shortest);
            length(other.longest);
        }
    }

    public ColumnProfile profile() {
        return new ColumnProfile(
                values,
                absent,
                hashes.size(),
                schemes,
                codeSets,
                codeNames,
                variety.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().size())),
                moments,
                numbers,
                Optional.ofNullable(low),
                Optional.ofNullable(high),
                shortest,
                longest);
    }

    private void members(List<ProfilePlan.Entry> entries, Map<String, Long> counts) {
        for (ProfilePlan.Entry entry : entries) {
            counts.merge(entry.set(), 1L, Long::sum);
            varietyOf(entry.set()).add(entry.code());
        }
    }

    private Set<String> varietyOf(String set) {
        return variety.computeIfAbsent(set, s -> new HashSet<>());
    }

    private void distinct(long hash) {
        if (hashes.size() < MOST_DISTINCT) {
            hashes.add(hash);
        }
    }

    private void number(String value) {
        if (value.length() > LONGEST_NUMBER || value.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return;
        }
        if (value.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-')) {
            try {
                range(new BigDecimal(value));
                numbers++;
            } catch (NumberFormatException e) {
                // `1-2` and `1.2.3` are no numbers.
                return;
            }
        }
    }

    private void range(BigDecimal number) {
        low = low == null ? number : low.min(number);
        high = high == null ? number : high.max(number);
    }

    private void length(int length) {
        shortest = longest == 0 ? length : Math.min(shortest, length);
        longest = Math.max(longest, length);
    }

    /// FNV-1a: the same on every machine.
    private static long hash(byte[] bytes) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : bytes) {
            hash = (hash ^ (each & 0xFF)) * 0x100000001b3L;
        }
        return hash;
    }
}
