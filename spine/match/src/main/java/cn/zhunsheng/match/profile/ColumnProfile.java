package cn.zhunsheng.match.profile;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What the sampled values of one column look like: counts only, no value but the lowest and the highest
/// number.
///
/// `values` were seen, of which `absent` were empty or blank. `distinct` counts different values up to
/// [ProfileFold#MOST_DISTINCT]. `schemes`, `codeSets` and `moments` say how many present values each
/// accepted: schemes by id, code sets by `package/id`, date and time formats by their notation; one that
/// accepted none is left out. `numbers` of the values are numbers, from `low` to `high`. `shortest` and
/// `longest` are lengths in characters, 0 where no value is present.
public record ColumnProfile(
        long values,
        long absent,
        int distinct,
        Map<String, Long> schemes,
        Map<String, Long> codeSets,
        Map<String, Long> moments,
        long numbers,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        int shortest,
        int longest) {
    public ColumnProfile {
        schemes = Map.copyOf(schemes);
        codeSets = Map.copyOf(codeSets);
        moments = Map.copyOf(moments);
    }

    public long present() {
        return values - absent;
    }

    /// The share of present values that the scheme accepts; 0 where none is present.
    public double scheme(String id) {
        return share(schemes.getOrDefault(id, 0L));
    }

    /// The share of present values that are codes of the set, named `package/id`.
    public double codeSet(String reference) {
        return share(codeSets.getOrDefault(reference, 0L));
    }

    /// The share of present values that have the date or time format.
    public double moment(String notation) {
        return share(moments.getOrDefault(notation, 0L));
    }

    /// The share of present values that are numbers.
    public double number() {
        return share(numbers);
    }

    private double share(long count) {
        return present() == 0 ? 0 : (double) count / present();
    }
}
