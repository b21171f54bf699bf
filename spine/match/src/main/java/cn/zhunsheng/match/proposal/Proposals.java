package cn.zhunsheng.match.proposal;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Initials;
import cn.zhunsheng.dictionary.Root;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.TableMatch;
import cn.zhunsheng.match.names.ColumnName;
import cn.zhunsheng.match.names.ColumnNaming;
import cn.zhunsheng.match.names.Comment;
import cn.zhunsheng.match.names.Term;
import cn.zhunsheng.match.names.Vocabulary;
import cn.zhunsheng.match.proposal.Proposal.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Groups the columns that match nothing: those whose names are made of the same roots and whose types are
/// of one kind are one group.
///
/// Immutable; any number of threads may use one.
public final class Proposals {
    /// From this confidence on a candidate may be right: such a column waits for a person, not for an element.
    public static final double UNSURE = 0.2;

    private final Vocabulary vocabulary;
    private final ColumnNaming naming;
    private final Initials initials;

    public Proposals(Dictionary dictionary, Initials initials) {
        List<Root> roots = dictionary.roots().stream().map(Held::value).toList();
        this.vocabulary = new Vocabulary(roots);
        this.naming = new ColumnNaming(roots);
        this.initials = initials;
    }

    /// A draft for every group, largest group first, then by name. Columns that people decided to be none
    /// are left out, for they need no element, and so are those with a candidate from [#UNSURE] on.
    public List<Proposal> of(List<TableMatch> tables) {
        Map<String, List<Place>> groups = new TreeMap<>();
        for (TableMatch table : tables) {
            for (ColumnMatch match : table.columns()) {
                if (matchesNothing(match)) {
                    groups.computeIfAbsent(key(match.column()), k -> new ArrayList<>())
                            .add(new Place(table.table().name(), match.column()));
                }
            }
        }
        return groups.values().stream()
                .map(this::draft)
                .sorted(Comparator.comparingInt((Proposal p) -> -p.places().size())
                        .thenComparing(Proposal::name))
                .toList();
    }

    private static boolean matchesNothing(ColumnMatch match) {
        return match.chosen().isEmpty()
                && !match.decided()
                && match.candidates().stream().noneMatch(candidate -> candidate.confidence() >= UNSURE);
    }

    private String key(ColumnStructure column) {
        List<Term> terms = terms(column);
        String words = terms.isEmpty()
                ? column.name().toLowerCase(Locale.ROOT)
                : terms.stream()
                        .map(term ->
                                term.meanings().stream().sorted().findFirst().orElse(term.text()))
                        .collect(Collectors.joining(" "));
        return words + "\n" + DraftFormat.type(column);
    }

    private List<Term> terms(ColumnStructure column) {
        List<String> phrases = Comment.of(column.comment()).phrases();
        return phrases.isEmpty()
                ? vocabulary.latin(ColumnName.of(column.name()).parts())
                : vocabulary.chinese(phrases.getFirst());
    }

    private Proposal draft(List<Place> places) {
        String name = places.stream()
                .map(place -> name(place.column()))
                .collect(Collectors.groupingBy(n -> n, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse("");
        DraftFormat format = DraftFormat.of(places.stream().map(Place::column).toList());
        return new Proposal(name, shortName(name), naming.proposed(name), format.type(), format.notation(), places);
    }

    private static String name(ColumnStructure column) {
        List<String> phrases = Comment.of(column.comment()).phrases();
        return phrases.isEmpty() ? column.name() : phrases.getFirst();
    }

    private String shortName(String name) {
        StringBuilder letters = new StringBuilder();
        for (Term term : vocabulary.chinese(name)) {
            String own = initials.of(term.text());
            if (own.isEmpty()) {
                return "";
            }
            letters.append(own);
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
