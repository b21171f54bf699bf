package cn.zhunsheng.match.profile;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// What the sampled values of one column look like: counts only, no value but the lowest and the highest
/// number.
///
/// `values` were seen, of which `absent` were empty or blank. `distinct` counts different values up to
/// [ProfileFold#MOST_DISTINCT]. `schemes`, `codeSets`, `codeNames` and `moments` say how many present values
/// each accepted: schemes by id, code sets by `package/id`, once for their codes and once for the names of
/// these, date and time formats by their notation; one that accepted none is left out. `variety` says how many
/// different codes of a set were met, by code or by name. `numbers` of the values are numbers, from `low` to `high`.
/// `shortest` and
/// `longest` are lengths in characters, 0 where no value is present.
public record ColumnProfile(
        long values,
        long absent,
        int distinct,
        Map<String, Long> schemes,
        Map<String, Long> codeSets,
        Map<String, Long> codeNames,
        Map<String, Integer> variety,
        Map<String, Long> moments,
        long numbers,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        int shortest,
        int longest) {
    public ColumnProfile {
        schemes = Map.copyOf(schemes);
        codeSets = Map.copyOf(codeSets);
        codeNames = Map.copyOf(codeNames);
        variety = Map.copyOf(variety);
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

    /// The share of present values that are names of codes of the set, named `package/id`.
    public double codeName(String reference) {
        return share(codeNames.getOrDefault(reference, 0L));
    }

    /// How many different codes of the set were met, by code or by name.
    public int variety(String reference) {
        return variety.getOrDefault(reference, 0);
    }

    /// The largest share of present values that have one date or time format, whichever that is.
    public double anyMoment() {
        return moments.values().stream().mapToDouble(this::share).max().orElse(0);
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
