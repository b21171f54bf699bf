package cn.zhunsheng.acceptance.match;

import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.ColumnMatch;
import java.util.ArrayList;
import java.util.List;

/// One labelled column and what it was matched with: labels of the candidates, best first and none twice.
/// An element that the labellers' list does not have stands as its id.
record Outcome(GoldColumn gold, List<String> labels, double confidence, boolean chosen, boolean listed) {
    Outcome {
        labels = List.copyOf(labels);
    }

    static Outcome of(GoldColumn gold, ColumnMatch match, Labels labels) {
        List<String> names = new ArrayList<>();
        for (Candidate candidate : match.candidates()) {
            String name =
                    labels.of(candidate.element()).orElse(candidate.element().value());
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        double confidence = match.candidates().stream()
                .findFirst()
                .map(Candidate::confidence)
                .orElse(0.0);
        boolean listed = match.candidates().stream()
                .findFirst()
                .flatMap(candidate -> labels.of(candidate.element()))
                .isPresent();
        return new Outcome(gold, names, confidence, match.chosen().isPresent(), listed);
    }

    /// Whether the first candidate is the column's element.
    boolean first() {
        return among(1);
    }

    boolean among(int n) {
        return labels.stream().limit(n).anyMatch(gold.element()::equals);
    }

    /// Whether the answer is right: its element, or none where it has none.
    boolean answered() {
        return gold.hasElement() ? chosen && first() : !chosen;
    }
}
