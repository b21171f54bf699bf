package cn.zhunsheng.match;

import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.evidence.Feature;
import cn.zhunsheng.match.evidence.Sighting;
import cn.zhunsheng.match.evidence.Sightings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The elements that a column may be, surest first, with the reasons that weighed most.
final class Ranking {
    /// Below this a candidate is not worth a person's look.
    private static final double LEAST = 0.005;

    private static final int MOST_REASONS = 4;
    private static final double LEAST_REASON = 0.2;

    private final Weights weights;
    private final List<Held<Element>> elements;

    Ranking(Weights weights, List<Held<Element>> elements) {
        this.weights = weights;
        this.elements = elements;
    }

    List<Candidate> of(Sightings sightings) {
        double[] confidences = weights.confidences(sightings);
        List<Sighting> all = sightings.all();
        List<Candidate> candidates = new ArrayList<>();
        IntStream.range(0, all.size())
                .boxed()
                .filter(i -> confidences[i] >= LEAST)
                .sorted(Comparator.comparingDouble(i -> -confidences[i]))
                .forEach(i -> candidates.add(candidate(all.get(i), confidences[i], sightings.commented())));
        return candidates;
    }

    private Candidate candidate(Sighting sighting, double confidence, boolean commented) {
        Element element = elements.get(sighting.element()).value();
        return new Candidate(element.id(), element.title(), confidence, sighting.role(), because(sighting, commented));
    }

    private static Stream<Words> against(Sighting sighting) {
        return sighting.values().keySet().stream()
                .filter(Feature::isAgainst)
                .flatMap(feature -> feature.sentence(sighting.detail(feature)).stream());
    }

    private List<Words> because(Sighting sighting, boolean commented) {
        Comparator<Map.Entry<Feature, Double>> telling =
                Comparator.comparingDouble(e -> -weights.of(e.getKey(), commented) * e.getValue());
        Stream<Words> reasons = sighting.values().entrySet().stream()
                .filter(e -> weights.of(e.getKey(), commented) * e.getValue() >= LEAST_REASON)
                .sorted(telling)
                .flatMap(e -> e.getKey().sentence(sighting.detail(e.getKey())).stream())
                .limit(MOST_REASONS);
        return Stream.concat(reasons, against(sighting)).toList();
    }
}
