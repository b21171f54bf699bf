package cn.zhunsheng.acceptance.match;

import cn.zhunsheng.acceptance.match.ValuedColumn.Kind;
import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.Matching;
import cn.zhunsheng.match.profile.ColumnProfile;
import cn.zhunsheng.match.profile.ProfileFold;
import cn.zhunsheng.match.profile.ProfilePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What values add to matching, measured on columns made up: with names that say nothing, with the element's own
/// initials in three spellings, and with a name that the values contradict.
public final class ValuesMeasurement {
    /// One column as matched; `right` judges an element.
    private record Trial(Kind kind, ColumnMatch match, Predicate<ElementId> right) {
        boolean first() {
            return match.candidates().stream()
                    .findFirst()
                    .map(Candidate::element)
                    .filter(right)
                    .isPresent();
        }

        boolean among() {
            return match.candidates().stream().limit(3).map(Candidate::element).anyMatch(right);
        }

        boolean chosenRight() {
            return match.chosen().filter(right).isPresent();
        }

        boolean chosenWrong() {
            return match.chosen().isPresent() && !chosenRight();
        }
    }

    private static final String NAMELESS = "c17";
    private static final List<String> SPELLINGS = List.of("%s", "f_%s", "%s2");

    private final Dictionary dictionary;
    private final Matching matching;
    private final List<ValuedColumn> columns;
    private final Map<ValuedColumn, ColumnProfile> profiles = new HashMap<>();

    private ValuesMeasurement(Standards standards, List<ValuedColumn> columns) {
        this.dictionary = standards.dictionary();
        this.matching = new Matching(dictionary, standards.initials());
        this.columns = columns;
        ProfilePlan plan = new ProfilePlan(dictionary, ValuedColumns.TODAY);
        for (ValuedColumn column : columns) {
            ProfileFold fold = new ProfileFold(plan);
            column.values().forEach(fold::add);
            profiles.put(column, fold.profile());
        }
    }

    public static ValuesMeasurement of(Path house) throws IOException, Refusal {
        Standards standards = Standards.of(house);
        Path examples = house.resolve("standards/gov-core/vectors/schemes.csv");
        return new ValuesMeasurement(standards, ValuedColumns.of(standards.dictionary(), examples));
    }

    /// Names that say nothing: right is any element with the values' own value domain, since no more can be known.
    private List<Trial> nameless() {
        return columns.stream()
                .map(column -> new Trial(column.kind(), match(NAMELESS, Optional.of(column)), domain(column)))
                .toList();
    }

    private Predicate<ElementId> domain(ValuedColumn column) {
        return id -> column.element()
                .filter(element -> element.id().equals(id)
                        || (element.domain().isPresent()
                                && dictionary
                                        .element(id)
                                        .flatMap(held -> held.value().domain())
                                        .equals(element.domain())))
                .isPresent();
    }

    /// The element's initials, with its values, with those of another column, or without any.
    private List<Trial> named(Values which) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            ValuedColumn column = columns.get(i);
            Element element = column.element().orElse(null);
            if (element != null && !element.shortName().isEmpty()) {
                for (String spelling : SPELLINGS) {
                    String name = String.format(
                            Locale.ROOT, spelling, element.shortName().toLowerCase(Locale.ROOT));
                    Optional<ValuedColumn> values = switch (which) {
                        case OWN -> Optional.of(column);
                        case OTHER -> Optional.of(other(i));
                        case NONE -> Optional.empty();
                    };
                    trials.add(new Trial(column.kind(), match(name, values), element.id()::equals));
                }
            }
        }
        return trials;
    }

    private enum Values {
        OWN,
        OTHER,
        NONE
    }

    /// A column of nothing standard.
    private ValuedColumn other(int place) {
        List<ValuedColumn> others =
                columns.stream().filter(c -> c.kind() == Kind.NONE).toList();
        return others.get(place * 7 % others.size());
    }

    private ColumnMatch match(String name, Optional<ValuedColumn> values) {
        TableStructure table = new TableStructure(
                "", "t1", "", List.of(new ColumnStructure(name, "varchar", "64", "", true, 0)), List.of(), List.of());
        Map<String, ColumnProfile> profile =
                values.map(v -> Map.of(name, profiles.get(v))).orElse(Map.of());
        return matching.of(table, profile).columns().getFirst();
    }

    /// The figures as Markdown.
    String figures() {
        StringBuilder text =
                new StringBuilder("| columns | values | number | top-1 | top-3 | chosen right | chosen wrong |\n");
        text.append("|---|---|---|---|---|---|---|\n");
        for (Kind kind : Kind.values()) {
            row(text, "name says nothing", kind.said, of(nameless(), kind));
        }
        for (Kind kind : List.of(Kind.SCHEME, Kind.CODES, Kind.NAMES, Kind.PEOPLE)) {
            row(text, "initials", "none", of(named(Values.NONE), kind));
            row(text, "initials", kind.said, of(named(Values.OWN), kind));
            row(text, "initials of one for " + kind.said, "nothing standard", of(named(Values.OTHER), kind));
        }
        List<Trial> all = new ArrayList<>(nameless());
        all.addAll(named(Values.OWN));
        return text.append(calibration(all)).toString();
    }

    /// Columns whose own values cost them their element, or that were given a wrong one.
    List<String> confusions() {
        List<Trial> trials = new ArrayList<>(named(Values.OWN));
        trials.addAll(nameless());
        return trials.stream()
                .filter(t -> t.chosenWrong() || (!t.match().column().name().equals(NAMELESS) && !t.chosenRight()))
                .map(t -> t.kind().said + " " + t.match().column().name() + ": "
                        + t.match().candidates())
                .toList();
    }

    private static List<Trial> of(List<Trial> trials, Kind kind) {
        return trials.stream().filter(t -> t.kind() == kind).toList();
    }

    private static void row(StringBuilder text, String name, String values, List<Trial> trials) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                values,
                trials.size(),
                share(trials, Trial::first),
                share(trials, Trial::among),
                share(trials, Trial::chosenRight),
                share(trials, Trial::chosenWrong)));
    }

    private static double share(List<Trial> trials, Predicate<Trial> which) {
        return trials.isEmpty() ? 0 : 100.0 * trials.stream().filter(which).count() / trials.size();
    }

    private static String calibration(List<Trial> trials) {
        StringBuilder text = new StringBuilder("\n| said | columns | mean | right |\n|---|---|---|---|\n");
        for (int band = 0; band < 10; band++) {
            int which = band;
            List<Trial> inside = trials.stream()
                    .filter(t -> !t.match().candidates().isEmpty() && Math.min(9, (int) (10 * confidence(t))) == which)
                    .toList();
            if (!inside.isEmpty()) {
                text.append(String.format(
                        Locale.ROOT,
                        "| %.1f to %.1f | %d | %.2f | %.2f |%n",
                        band / 10.0,
                        (band + 1) / 10.0,
                        inside.size(),
                        inside.stream()
                                .mapToDouble(ValuesMeasurement::confidence)
                                .average()
                                .orElse(0),
                        share(inside, Trial::first) / 100));
            }
        }
        return text.toString();
    }

    private static double confidence(Trial trial) {
        return trial.match().candidates().getFirst().confidence();
    }

    /// Of columns whose name says nothing and whose values are of the kind: chosen and right, in per cent.
    public double namelessChosen(boolean right, boolean identifiers) {
        List<Trial> trials = of(nameless(), identifiers ? Kind.SCHEME : Kind.NONE);
        return share(trials, right ? Trial::chosenRight : Trial::chosenWrong);
    }

    /// Of columns named as an identifier is and filled with nothing standard: chosen nevertheless, in per cent.
    public double contradictedChosen() {
        return share(of(named(Values.OTHER), Kind.SCHEME), Trial::chosenRight);
    }
}
