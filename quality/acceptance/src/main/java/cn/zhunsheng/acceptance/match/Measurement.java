package cn.zhunsheng.acceptance.match;

import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.match.Matching;
import cn.zhunsheng.match.TableMatch;
import cn.zhunsheng.match.Weights;
import cn.zhunsheng.match.evidence.Observer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Labelled columns matched, those of each repository with weights that were fitted on the other repositories.
public final class Measurement {
    private final Gold gold;
    private final Labels labels;
    private final Standards whole;
    private final Standards listed;
    private final List<Example> examples;
    private final Map<String, Weights> weights = new HashMap<>();

    private Measurement(Gold gold, Labels labels, Standards whole, Standards listed) {
        this.gold = gold;
        this.labels = labels;
        this.whole = whole;
        this.listed = listed;
        Observer observer = new Observer(listed.dictionary(), listed.initials());
        this.examples = new ArrayList<>(Examples.of(gold, observer, labels, false));
        this.examples.addAll(Examples.of(gold, observer, labels, true));
        for (String repository : gold.repositories()) {
            weights.put(
                    repository,
                    Fit.of(examples.stream()
                            .filter(e -> !e.gold().repository().equals(repository))
                            .toList()));
        }
    }

    /// Where the labelled columns lie, seen from the house.
    public static Path data(Path house) {
        return house.resolve("../shared/data").normalize();
    }

    public static boolean isPossible(Path house) {
        return Files.exists(data(house).resolve("columns-gold-A.csv"));
    }

    /// The measurement on the labelled columns beside the house.
    ///
    /// @throws IllegalStateException when a label names no element
    public static Measurement of(Path house) throws IOException, Refusal {
        Gold gold = Gold.read(data(house).resolve("columns-gold-A.csv"));
        Standards whole = Standards.of(house);
        Labels labels = Labels.read(data(house).resolve("elements.csv"), whole.dictionary());
        return new Measurement(
                gold, labels, whole, whole.with(e -> labels.of(e.id()).isPresent()));
    }

    List<String> repositories() {
        return gold.repositories();
    }

    /// The labels in use that the labellers' list does not have; none when all is well.
    public List<String> unknownLabels() {
        return gold.columns().stream()
                .map(GoldColumn::element)
                .distinct()
                .filter(name ->
                        !name.equals(GoldColumn.NONE) && !labels.byElement().containsValue(name))
                .toList();
    }

    /// The figures.
    ///
    /// @param hidden whether comments are hidden, those of tables too
    /// @param all whether every element of the dictionary may be given, or only those that the labellers had
    public Figures figures(boolean hidden, boolean all) {
        Standards standards = all ? whole : listed;
        Matching matching = new Matching(standards.dictionary(), standards.initials());
        List<Outcome> outcomes = new ArrayList<>();
        for (List<GoldColumn> columns : tables().values()) {
            TableStructure table = Examples.table(columns, hidden);
            TableMatch match =
                    matching.with(heldOut(columns.getFirst().repository())).of(table);
            for (int i = 0; i < columns.size(); i++) {
                outcomes.add(Outcome.of(columns.get(i), match.columns().get(i), labels));
            }
        }
        return new Figures(outcomes);
    }

    private Weights heldOut(String repository) {
        return Objects.requireNonNull(weights.get(repository), "Every repository has weights");
    }

    private Map<String, List<GoldColumn>> tables() {
        Map<String, List<GoldColumn>> tables = new LinkedHashMap<>();
        for (GoldColumn column : gold.columns()) {
            tables.computeIfAbsent(column.repository() + "\n" + column.table(), t -> new ArrayList<>())
                    .add(column);
        }
        return tables;
    }

    /// The weights fitted on every repository: those that the program ships.
    public Weights fitted() {
        return Fit.of(examples);
    }
}
