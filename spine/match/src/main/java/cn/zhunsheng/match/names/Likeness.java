package cn.zhunsheng.match.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// How much the words of a name are the words of an element's names. A word weighs more the fewer elements
/// have it.
///
/// Immutable once made; any number of threads may use one.
public final class Likeness {
    /// What an element shares with the words asked about.
    ///
    /// `explained` is the share of the asked words that the element has, `named` the share of the element's
    /// words that were asked for or stand around; both 0..1 by weight. `head` says whether the last words
    /// agree, `implied` whether something around was needed, `whole` that each has every word of the other.
    public record Like(Name name, double explained, double named, boolean head, boolean implied, boolean whole) {
        public double both() {
            double sum = explained + named;
            return sum == 0 ? 0 : 2 * explained * named / sum;
        }
    }

    private static final double UNKNOWN = 6;
    private static final double ASIDE = 0.2;

    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, List<Name>> byMeaning = new HashMap<>();
    private final List<List<Term>> subjects;

    /// @param subjects the words of what each element is about, elements as in the lexicon
    public Likeness(Lexicon lexicon, List<List<Term>> subjects) {
        this.subjects = List.copyOf(subjects);
        Map<String, Set<Integer>> holders = new HashMap<>();
        for (Name name : lexicon.names()) {
            Set<String> seen = new HashSet<>();
            for (Term term : name.terms()) {
                for (String meaning : term.meanings()) {
                    holders.computeIfAbsent(meaning, m -> new HashSet<>()).add(name.element());
                    if (seen.add(meaning)) {
                        byMeaning
                                .computeIfAbsent(meaning, m -> new ArrayList<>())
                                .add(name);
                    }
                }
            }
        }
        double all = Math.max(1, lexicon.elements().size());
        holders.forEach((meaning, elements) -> weights.put(meaning, Math.log(1 + all / elements.size())));
    }

    /// The likest name of each element that shares a word with `asked`, by element.
    ///
    /// @param around the words of the table, which a column leaves out of its name
    /// @param role whether a word says whose or which something is, so that it is nothing to be named
    public Map<Integer, Like> of(List<Term> asked, List<Term> around, Predicate<Term> role) {
        Map<Integer, Like> best = new HashMap<>();
        Set<Name> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Term term : asked) {
            for (String meaning : term.meanings()) {
                for (Name name : byMeaning.getOrDefault(meaning, List.of())) {
                    if (seen.add(name)) {
                        Like like = like(name, asked, around, role);
                        best.merge(name.element(), like, (a, b) -> better(a, b) ? a : b);
                    }
                }
            }
        }
        return best;
    }

    private static boolean better(Like a, Like b) {
        return a.both() != b.both() ? a.both() > b.both() : !a.implied || b.implied;
    }

    private Like like(Name name, List<Term> asked, List<Term> around, Predicate<Term> role) {
        double askedWeight = 0;
        double shared = 0;
        for (Term term : asked) {
            @Nullable Term match = match(term, name.terms());
            double weight = match == null ? weight(term) : Math.min(weight(term), weight(match));
            boolean aside = match == null && (role.test(term) || match(term, subjects.get(name.element())) != null);
            askedWeight += aside ? ASIDE * weight : weight;
            shared += match == null ? 0 : weight;
        }
        boolean whole = asked.stream().allMatch(term -> match(term, name.terms()) != null)
                && name.terms().stream().allMatch(term -> match(term, asked) != null);
        double nameWeight = 0;
        double named = 0;
        boolean implied = false;
        for (Term term : name.terms()) {
            double weight = weight(term);
            nameWeight += weight;
            if (match(term, asked) != null) {
                named += weight;
            } else if (match(term, around) != null) {
                named += weight;
                implied = true;
            }
        }
        boolean head = name.terms().getLast().shares(asked.getLast());
        return new Like(
                name, shared / Math.max(askedWeight, 1e-9), named / Math.max(nameWeight, 1e-9), head, implied, whole);
    }

    private static @Nullable Term match(Term term, List<Term> among) {
        for (Term other : among) {
            if (term.shares(other)) {
                return other;
            }
        }
        return null;
    }

    /// A term is as telling as the commonest thing it may mean.
    private double weight(Term term) {
        double least = UNKNOWN;
        for (String meaning : term.meanings()) {
            least = Math.min(least, weights.getOrDefault(meaning, UNKNOWN));
        }
        return least;
    }
}
