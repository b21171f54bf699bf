package cn.zhunsheng.match;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Initials;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.evidence.Observer;
import cn.zhunsheng.match.evidence.Sightings;
import cn.zhunsheng.match.profile.ColumnProfile;
import cn.zhunsheng.match.rules.MatchRules;
import cn.zhunsheng.match.rules.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says which data element each column of a table is: the door of this room.
///
/// What people decided comes first (rules, accepted and rejected matches), evidence second. The same table,
/// profiles and rules give the same match. Immutable once made, which takes some hundred milliseconds; any
/// number of threads may use one.
public final class Matching {
    /// From this confidence on the first candidate is chosen.
    public static final double THRESHOLD = 0.5;

    /// More are not given for one column.
    public static final int MOST_CANDIDATES = 5;

    private final Dictionary dictionary;
    private final Observer observer;
    private final Ranking ranking;
    private final MatchRules rules;
    private final String system;

    /// A matcher without rules of anyone.
    public Matching(Dictionary dictionary, Initials initials) {
        this(dictionary, initials, MatchRules.NONE, "");
    }

    /// A matcher that heeds the rules.
    ///
    /// @param system the name of the system that the tables belong to, as rules and decisions name it; may
    /// be empty
    public Matching(Dictionary dictionary, Initials initials, MatchRules rules, String system) {
        this(dictionary, new Observer(dictionary, initials), Weights.fitted(), rules, system);
    }

    private Matching(Dictionary dictionary, Observer observer, Weights weights, MatchRules rules, String system) {
        this.dictionary = dictionary;
        this.observer = observer;
        this.ranking = new Ranking(weights, observer.elements());
        this.rules = rules;
        this.system = system;
    }

    /// The same matcher with other weights: for those who fit them.
    public Matching with(Weights weights) {
        return new Matching(dictionary, observer, weights, rules, system);
    }

    /// The match of a table of which only the structure is known.
    public TableMatch of(TableStructure table) {
        return of(table, Map.of());
    }

    /// The match of a table.
    ///
    /// @param profiles of the columns whose values were looked at, by the column's name
    public TableMatch of(TableStructure table, Map<String, ColumnProfile> profiles) {
        List<Sightings> sightings = observer.observe(table, profiles);
        List<ColumnMatch> columns = new ArrayList<>();
        for (int i = 0; i < sightings.size(); i++) {
            ColumnStructure column = table.columns().get(i);
            columns.add(match(table, column, ranking.of(sightings.get(i))));
        }
        return new TableMatch(table, columns);
    }

    private ColumnMatch match(TableStructure table, ColumnStructure column, List<Candidate> found) {
        Set<ElementId> rejected = rules.rejected(system, table, column);
        List<Candidate> left =
                found.stream().filter(c -> !rejected.contains(c.element())).toList();
        return rules.verdict(system, table, column)
                .map(verdict -> decided(column, verdict, left))
                .orElseGet(() -> weighed(column, left));
    }

    private ColumnMatch weighed(ColumnStructure column, List<Candidate> candidates) {
        Optional<ElementId> chosen = candidates.stream()
                .findFirst()
                .filter(first -> sure(first, candidates))
                .map(Candidate::element);
        return new ColumnMatch(
                column, chosen, candidates.stream().limit(MOST_CANDIDATES).toList(), false);
    }

    /// Elements of one concept, such as a day and the time of it, share certainty: that it is one of them
    /// is sure enough for the first to be chosen.
    private boolean sure(Candidate first, List<Candidate> candidates) {
        double together = candidates.stream()
                .filter(other -> other.equals(first) || isKin(other, first))
                .mapToDouble(Candidate::confidence)
                .sum();
        return together >= THRESHOLD;
    }

    private boolean isKin(Candidate one, Candidate other) {
        Optional<Element.Concept> concept = concept(one.element());
        return concept.isPresent()
                && concept(other.element())
                        .filter(o -> o.objectClass().equals(concept.get().objectClass())
                                && o.property().equals(concept.get().property()))
                        .isPresent();
    }

    private Optional<Element.Concept> concept(ElementId element) {
        return dictionary
                .element(element)
                .map(held -> held.value().concept())
                .filter(concept -> !concept.property().isEmpty());
    }

    private ColumnMatch decided(ColumnStructure column, Verdict verdict, List<Candidate> others) {
        List<Candidate> candidates = new ArrayList<>();
        Optional<Held<Element>> element = verdict.element().flatMap(dictionary::element);
        element.ifPresent(held -> candidates.add(new Candidate(
                held.value().id(),
                held.value().title(),
                verdict.confidence(),
                verdict.role(),
                List.<Words>of(verdict.because()))));
        others.stream()
                .filter(other -> !verdict.element().equals(Optional.of(other.element())))
                .limit(MOST_CANDIDATES - candidates.size())
                .forEach(candidates::add);
        return new ColumnMatch(column, element.map(held -> held.value().id()), candidates, true);
    }
}
