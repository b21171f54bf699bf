package cn.zhunsheng.acceptance.match;

import cn.zhunsheng.match.Weights;
import cn.zhunsheng.match.evidence.Observer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What came of matching labelled columns.
record Figures(List<Outcome> outcomes) {
    static final double THRESHOLD = Double.parseDouble(System.getProperty("threshold", "0.5"));

    /// One column: labels of its candidates, best first and no label twice ("" for an element that the labellers' list
    /// has not), and how sure the first is.
    record Outcome(Example example, List<String> labels, double confidence, String first) {
        boolean given() {
            return !labels.isEmpty() && confidence >= THRESHOLD;
        }

        boolean right() {
            return !labels.isEmpty() && labels.getFirst().equals(example.gold().element());
        }

        boolean among(int n) {
            return labels.stream().limit(n).anyMatch(example.gold().element()::equals);
        }
    }

    static Outcome outcome(Example example, Weights weights, Observer observer, Labels labels) {
        double[] confidences = weights.confidences(example.sightings());
        List<Integer> order = IntStream.range(0, confidences.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -confidences[i]))
                .toList();
        List<String> names = new ArrayList<>();
        for (int i : order) {
            var id = observer.elements()
                    .get(example.sightings().all().get(i).element())
                    .value()
                    .id();
            String label = labels.of(id).orElse("~" + id);
            if (!names.contains(label)) {
                names.add(label);
            }
        }
        return new Outcome(
                example,
                names,
                order.isEmpty() ? 0 : confidences[order.getFirst()],
                names.isEmpty() ? "" : names.getFirst());
    }

    List<Outcome> withElement() {
        return outcomes.stream().filter(o -> o.example().gold().hasElement()).toList();
    }

    List<Outcome> withoutElement() {
        return outcomes.stream().filter(o -> !o.example().gold().hasElement()).toList();
    }

    static double share(List<Outcome> of, java.util.function.Predicate<Outcome> which) {
        return of.isEmpty() ? Double.NaN : 100.0 * of.stream().filter(which).count() / of.size();
    }

    String line() {
        List<Outcome> with = withElement();
        List<Outcome> without = withoutElement();
        long none = outcomes.stream().filter(o -> !o.given()).count();
        long noneRight = without.stream().filter(o -> !o.given()).count();
        return "%d/%d | top-1 %.1f | top-3 %.1f | chosen %.1f | none given %.1f (off list %.1f) | none precision %.1f recall %.1f"
                .formatted(
                        with.size(),
                        without.size(),
                        share(with, Outcome::right),
                        share(with, o -> o.among(3)),
                        share(with, o -> o.given() && o.right()),
                        share(without, o -> o.given() && !o.labels().getFirst().startsWith("~")),
                        share(without, o -> o.given() && o.labels().getFirst().startsWith("~")),
                        100.0 * noneRight / Math.max(1, none),
                        share(without, o -> !o.given()));
    }
}
