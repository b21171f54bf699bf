package cn.zhunsheng.acceptance.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// What came of matching labelled columns, in per cent.
public record Figures(List<Outcome> outcomes) {
    private static final int BANDS = 10;

    public Figures {
        outcomes = List.copyOf(outcomes);
    }

    /// The same without the columns of which the labellers were only fairly sure.
    Figures sure() {
        return only(o -> o.gold().sure());
    }

    Figures of(String repository) {
        return only(o -> o.gold().repository().equals(repository));
    }

    private Figures only(Predicate<Outcome> which) {
        return new Figures(outcomes.stream().filter(which).toList());
    }

    private List<Outcome> withElement() {
        return only(o -> o.gold().hasElement()).outcomes;
    }

    private List<Outcome> withoutElement() {
        return only(o -> !o.gold().hasElement()).outcomes;
    }

    /// Columns that have an element, of which the first candidate is it.
    public double topOne() {
        return share(withElement(), Outcome::first);
    }

    /// Columns that have an element, which is among the first three candidates.
    public double topThree() {
        return share(withElement(), o -> o.among(3));
    }

    /// Columns that have an element and are given it at the default threshold.
    public double chosen() {
        return share(withElement(), Outcome::answered);
    }

    /// Columns that have no element and are given one of the labellers' list.
    public double given() {
        return share(withoutElement(), o -> o.chosen() && o.listed());
    }

    /// Columns that have no element of the list and are given one that the list does not have.
    public double givenOther() {
        return share(withoutElement(), o -> o.chosen() && !o.listed());
    }

    /// Columns said to be none that are.
    public double nonePrecision() {
        return share(only(o -> !o.chosen()).outcomes, o -> !o.gold().hasElement());
    }

    /// Columns that are none and are said to be.
    public double noneRecall() {
        return share(withoutElement(), o -> !o.chosen());
    }

    private static double share(List<Outcome> of, Predicate<Outcome> which) {
        return of.isEmpty() ? Double.NaN : 100.0 * of.stream().filter(which).count() / of.size();
    }

    static String header() {
        return """
                | columns | with / without element | top-1 | top-3 | chosen right | none given | of them off the list | \
                none precision | none recall |
                |---|---|---|---|---|---|---|---|---|""";
    }

    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %d / %d | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f | %.1f |",
                name,
                withElement().size(),
                withoutElement().size(),
                topOne(),
                topThree(),
                chosen(),
                given(),
                givenOther(),
                nonePrecision(),
                noneRecall());
    }

    /// How often the first candidate is right, by how sure it was said to be.
    List<String> calibration() {
        List<String> lines = new ArrayList<>(List.of("| said | columns | mean | right |", "|---|---|---|---|"));
        for (int band = 0; band < BANDS; band++) {
            double low = band / (double) BANDS;
            double high = band == BANDS - 1 ? 2 : (band + 1) / (double) BANDS;
            List<Outcome> inside = outcomes.stream()
                    .filter(o -> o.confidence() >= low
                            && o.confidence() < high
                            && !o.labels().isEmpty())
                    .toList();
            if (!inside.isEmpty()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "| %.1f to %.1f | %d | %.2f | %.2f |",
                        low,
                        low + 0.1,
                        inside.size(),
                        inside.stream()
                                .mapToDouble(Outcome::confidence)
                                .average()
                                .orElse(0),
                        share(inside, Outcome::first) / 100));
            }
        }
        return lines;
    }

    /// Every column that was answered wrongly, with what it was taken for.
    List<String> confusions() {
        return outcomes.stream()
                .filter(o -> !o.answered())
                .map(o -> String.format(
                        Locale.ROOT,
                        "%s %s.%s %s(%s) «%s»: %s%s, said %.2f %s",
                        o.gold().repository(),
                        o.gold().table(),
                        o.gold().column(),
                        o.gold().type(),
                        o.gold().length(),
                        o.gold().comment(),
                        o.gold().element(),
                        o.gold().sure() ? "" : " (M)",
                        o.confidence(),
                        o.labels().stream().limit(4).toList()))
                .toList();
    }
}
