package cn.zhunsheng.acceptance.match;

import cn.zhunsheng.match.Weights;
import cn.zhunsheng.match.evidence.Feature;
import cn.zhunsheng.match.evidence.Sighting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Weights fitted to labelled columns: a conditional logit over the elements seen and none, with a ridge,
/// drawn towards `prior.csv`, by gradient descent with momentum (Adam). No chance is involved: the same
/// columns give the same weights.
final class Fit {
    private static final List<Feature> FEATURES = List.of(Feature.values());
    private static final int STEPS = 400;
    private static final double RATE = 0.1;
    private static final double RIDGE = 4;

    /// One choice: the features of each alternative, none last; which are right; how much it counts.
    private record Case(List<int[]> features, List<double[]> values, List<Integer> right, double weight) {}

    private static final Weights PRIOR = read();

    private Fit() {}

    static Weights of(List<Example> examples) {
        return new Weights(fit(examples, true), fit(examples, false));
    }

    private static Map<Feature, Double> fit(List<Example> examples, boolean commented) {
        double[] weights = fit(
                examples.stream()
                        .filter(e -> e.sightings().commented() == commented)
                        .toList(),
                prior(commented));
        Map<Feature, Double> named = new EnumMap<>(Feature.class);
        FEATURES.forEach(feature -> named.put(feature, weights[FEATURES.indexOf(feature)]));
        return named;
    }

    private static double[] prior(boolean commented) {
        double[] prior = new double[FEATURES.size()];
        for (Feature feature : Feature.values()) {
            prior[FEATURES.indexOf(feature)] = PRIOR.of(feature, commented);
        }
        return prior;
    }

    private static Weights read() {
        try (InputStream in = Fit.class.getResourceAsStream("prior.csv")) {
            return Weights.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] fit(List<Example> examples, double[] prior) {
        List<Case> cases = cases(examples);
        double total = Math.max(1e-9, cases.stream().mapToDouble(Case::weight).sum());
        double[] weights = prior.clone();
        double[] first = new double[FEATURES.size()];
        double[] second = new double[FEATURES.size()];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = new double[FEATURES.size()];
            cases.forEach(each -> add(each, weights, gradient));
            double rate = RATE * (1 - 0.9 * step / STEPS);
            for (int f = 0; f < FEATURES.size(); f++) {
                double slope = gradient[f] / total + RIDGE * (weights[f] - prior[f]) / total;
                first[f] = 0.9 * first[f] + 0.1 * slope;
                second[f] = 0.999 * second[f] + 0.001 * slope * slope;
                double unbiased = Math.sqrt(second[f] / (1 - Math.pow(0.999, step)));
                weights[f] -= rate * first[f] / (1 - Math.pow(0.9, step)) / (unbiased + 1e-8);
            }
        }
        return weights;
    }

    /// The same column in ten tables of one repository teaches little more than once: it counts as its
    /// square root, and so do the columns of a repository.
    private static List<Case> cases(List<Example> examples) {
        Map<String, Integer> repeats = new HashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (Example each : examples) {
            if (each.teaches()) {
                repeats.merge(key(each), 1, Integer::sum);
                sizes.merge(each.gold().repository(), 1, Integer::sum);
            }
        }
        List<Case> cases = new ArrayList<>();
        for (Example each : examples) {
            if (each.teaches()) {
                double weight = 1
                        / Math.sqrt(repeats.getOrDefault(key(each), 1))
                        / Math.sqrt(sizes.getOrDefault(each.gold().repository(), 1) / 50.0);
                cases.add(each(each, each.gold().sure() ? weight : weight / 2));
            }
        }
        return cases;
    }

    private static String key(Example each) {
        GoldColumn gold = each.gold();
        return gold.repository() + "\n" + gold.column() + "\n" + gold.comment();
    }

    private static Case each(Example example, double weight) {
        List<int[]> features = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        for (Sighting sighting : example.sightings().all()) {
            add(sighting.values(), features, values);
        }
        add(example.sightings().none(), features, values);
        List<Integer> right = example.gold().hasElement() ? example.right() : List.of(features.size() - 1);
        return new Case(features, values, right, weight);
    }

    private static void add(Map<Feature, Double> all, List<int[]> features, List<double[]> values) {
        features.add(all.keySet().stream().mapToInt(FEATURES::indexOf).toArray());
        values.add(all.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void add(Case each, double[] weights, double[] gradient) {
        int size = each.features.size();
        double[] shares = new double[size];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < each.features.get(i).length; k++) {
                shares[i] += weights[each.features.get(i)[k]] * each.values.get(i)[k];
            }
            highest = Math.max(highest, shares[i]);
        }
        double sum = 0;
        double right = 0;
        for (int i = 0; i < size; i++) {
            shares[i] = Math.exp(shares[i] - highest);
            sum += shares[i];
            right += each.right.contains(i) ? shares[i] : 0;
        }
        for (int i = 0; i < size; i++) {
            double target = each.right.contains(i) ? shares[i] / right : 0;
            double slope = each.weight * (shares[i] / sum - target);
            for (int k = 0; k < each.features.get(i).length; k++) {
                gradient[each.features.get(i)[k]] += slope * each.values.get(i)[k];
            }
        }
    }
}
