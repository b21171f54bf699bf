package cn.zhunsheng.match;

import cn.zhunsheng.match.evidence.Feature;
import cn.zhunsheng.match.evidence.Sightings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How much each feature counts, beside a comment and without one: the whole of what was learned.
///
/// The score of an element is the sum of its features times their weights; elements and *none* share
/// certainty in proportion to the exponential of their scores (a conditional logit). Immutable.
public final class Weights {
    private static final String FILE = "weights.csv";
    private static final String HEADER = "feature,with_comment,without_comment";

    private final Map<Feature, Double> commented = new EnumMap<>(Feature.class);
    private final Map<Feature, Double> uncommented = new EnumMap<>(Feature.class);

    /// Weights beside a comment and without one; a feature that is not named weighs nothing.
    public Weights(Map<Feature, Double> commented, Map<Feature, Double> uncommented) {
        this.commented.putAll(commented);
        this.uncommented.putAll(uncommented);
    }

    /// Those that come with the program, fitted by `quality/acceptance/match`.
    public static Weights fitted() {
        try (InputStream in = Weights.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The program was packed without " + FILE);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Weights as [#toString] writes them; a feature that is not listed weighs nothing.
    ///
    /// @throws IllegalArgumentException at a line that is not `feature,number,number`
    public static Weights parse(List<String> lines) {
        Map<Feature, Double> commented = new EnumMap<>(Feature.class);
        Map<Feature, Double> uncommented = new EnumMap<>(Feature.class);
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#") || line.equals(HEADER)) {
                continue;
            }
            List<String> cells = Arrays.asList(line.split(",", -1));
            Feature feature = cells.size() == 3 ? Feature.of(cells.getFirst()).orElse(null) : null;
            if (feature == null) {
                throw new IllegalArgumentException("'%s' is not feature,number,number".formatted(line));
            }
            commented.put(feature, Double.valueOf(cells.get(1)));
            uncommented.put(feature, Double.valueOf(cells.get(2)));
        }
        return new Weights(commented, uncommented);
    }

    /// The weight of a feature in a column with a comment, or without.
    public double of(Feature feature, boolean withComment) {
        return (withComment ? commented : uncommented).getOrDefault(feature, 0.0);
    }

    double score(Map<Feature, Double> values, boolean withComment) {
        double score = 0;
        for (Map.Entry<Feature, Double> value : values.entrySet()) {
            score += of(value.getKey(), withComment) * value.getValue();
        }
        return score;
    }

    /// How sure each element of the sightings is, in their order; what is missing to 1 is the certainty of
    /// none.
    public double[] confidences(Sightings sightings) {
        int size = sightings.all().size();
        double[] scores = new double[size + 1];
        for (int i = 0; i < size; i++) {
            scores[i] = score(sightings.all().get(i).values(), sightings.commented());
        }
        scores[size] = score(sightings.none(), sightings.commented());
        double highest = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int i = 0; i <= size; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        double[] confidences = new double[size];
        for (int i = 0; i < size; i++) {
            confidences[i] = scores[i] / sum;
        }
        return confidences;
    }

    /// As the file has it: one feature a line, three decimals.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (Feature feature : Feature.values()) {
            text.append(
                    String.format(Locale.ROOT, "%s,%.3f,%.3f%n", feature.key(), of(feature, true), of(feature, false)));
        }
        return text.toString();
    }
}
