package cn.zhunsheng.match.evidence;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Initials;
import cn.zhunsheng.match.names.ColumnName;
import cn.zhunsheng.match.names.Comment;
import cn.zhunsheng.match.names.Lexicon;
import cn.zhunsheng.match.names.Likeness;
import cn.zhunsheng.match.names.Mention;
import cn.zhunsheng.match.names.Name;
import cn.zhunsheng.match.names.Term;
import cn.zhunsheng.match.names.Vocabulary;
import cn.zhunsheng.match.profile.ColumnProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds what speaks for which element, for every column of a table: the same evidence for the same table,
/// always.
///
/// Immutable once made; any number of threads may use one.
public final class Observer {
    private static final Set<String> WHETHER = Set.of("is", "if", "has", "have", "can", "sf", "isno");
    private static final Set<String> KEYS = Set.of("id", "pk", "guid", "uuid", "rowid", "rowguid", "pkid");
    private static final String IDENTIFIER = "主键";
    private static final Set<Feature> STRONG = Set.of(
            Feature.COMMENT_WHOLE,
            Feature.COLUMN_NAME,
            Feature.COLUMN_INITIALS,
            Feature.COLUMN_DESIGNATION,
            Feature.COLUMN_WORDS_FULL,
            Feature.VALUES_NAMESAKE);

    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final CommentEvidence comments;
    private final NameEvidence names;
    private final WordEvidence words;
    private final Qualifiers qualifiers;
    private final CodeEvidence codes;
    private final ValueEvidence values;

    public Observer(Dictionary dictionary, Initials initials) {
        this.vocabulary =
                new Vocabulary(dictionary.roots().stream().map(Held::value).toList());
        this.lexicon = new Lexicon(dictionary, initials, vocabulary);
        this.qualifiers = new Qualifiers(dictionary, initials, vocabulary);
        this.comments = new CommentEvidence(lexicon, vocabulary, qualifiers);
        this.names = new NameEvidence(lexicon, qualifiers);
        List<List<Term>> subjects = lexicon.elements().stream()
                .map(e -> vocabulary.chinese(Groups.subject(e.value())))
                .toList();
        this.words = new WordEvidence(new Likeness(lexicon, subjects), qualifiers);
        this.codes = new CodeEvidence(dictionary, lexicon);
        this.values = new ValueEvidence(dictionary, lexicon);
    }

    /// The elements that sightings speak of, by their place.
    public List<Held<Element>> elements() {
        return lexicon.elements();
    }

    /// What was found about each column, in the table's order.
    ///
    /// @param profiles of the columns whose values were looked at, by the column's name
    public List<Sightings> observe(TableStructure table, Map<String, ColumnProfile> profiles) {
        Surroundings around = Surroundings.of(table, vocabulary);
        List<Sightings> all = new ArrayList<>();
        for (ColumnStructure column : table.columns()) {
            Sightings one = one(column, around, table.primaryKey().equals(List.of(column.name())));
            Optional.ofNullable(profiles.get(column.name())).ifPresent(profile -> values.add(profile, one));
            all.add(one);
        }
        groups(all);
        return all;
    }

    private Sightings one(ColumnStructure column, Surroundings around, boolean key) {
        ColumnName name = ColumnName.of(column.name());
        Comment said = Comment.of(column.comment().isBlank() && name.isChinese() ? column.name() : column.comment());
        Sightings sightings = new Sightings(!said.phrases().isEmpty());
        comments.add(said, around, sightings);
        codes.add(said.codes(), sightings);
        codes.mentioned(Mention.of(column.comment()), sightings);
        if (!said.phrases().isEmpty()) {
            words.comment(vocabulary.chinese(comments.phrases(said).getFirst()), around, sightings);
        }
        List<Term> parts = vocabulary.latin(name.parts());
        names.add(column.name(), name, sightings);
        if (!parts.isEmpty()) {
            words.column(parts, around, sightings);
        }
        if (key || KEYS.contains(name.joined())) {
            key(sightings);
        }
        TypeEvidence types = new TypeEvidence(column);
        for (Sighting sighting : sightings.all()) {
            Element element = lexicon.elements().get(sighting.element()).value();
            types.add(element, sighting);
            subject(element, around, sighting);
            boolean actor = Groups.of(element).equals(Groups.RECORD);
            if (!actor && name.parts().size() > 1 && name.parts().getLast().equals("id")) {
                sighting.add(Feature.COLUMN_TAIL_ID, 1);
            }
        }
        none(name, said, sightings);
        return sightings;
    }

    /// The element of the dictionary that names a record, whatever the column's comment says of how it is made.
    private void key(Sightings sightings) {
        for (Name name : lexicon.called(IDENTIFIER)) {
            sightings.of(name.element()).add(Feature.COLUMN_KEY, 1);
        }
    }

    private void subject(Element element, Surroundings around, Sighting sighting) {
        String object = element.concept().objectClass();
        List<Term> terms = vocabulary.chinese(object);
        if (!terms.isEmpty()
                && !Groups.of(element).equals(Groups.RECORD)
                && terms.stream().allMatch(around::speaksOf)) {
            sighting.add(Feature.TABLE_SUBJECT, object);
        }
    }

    private static void none(ColumnName name, Comment said, Sightings sightings) {
        boolean asked = said.phrases().stream().anyMatch(p -> p.startsWith("是否") || p.startsWith("有无"));
        if (asked
                || (!name.parts().isEmpty()
                        && name.parts().size() > 1
                        && WHETHER.contains(name.parts().getFirst()))) {
            sightings.none(Feature.NONE_WHETHER);
        }
        if (name.parts().size() > 1 && name.parts().getLast().equals("id")) {
            sightings.none(Feature.NONE_KEY);
        }
    }

    /// How much of the rest of the table, as far as it is plain, is of an element's group.
    private void groups(List<Sightings> all) {
        List<Map<String, Double>> votes = new ArrayList<>();
        Map<String, Double> sum = new HashMap<>();
        for (Sightings column : all) {
            Map<String, Double> own = votes(column);
            votes.add(own);
            own.forEach((group, vote) -> sum.merge(group, vote, Double::sum));
        }
        for (int i = 0; i < all.size(); i++) {
            Map<String, Double> own = votes.get(i);
            double rest = 0;
            for (Map.Entry<String, Double> vote : sum.entrySet()) {
                rest += vote.getValue() - own.getOrDefault(vote.getKey(), 0.0);
            }
            for (Sighting sighting : all.get(i).all()) {
                String group =
                        Groups.of(lexicon.elements().get(sighting.element()).value());
                double others = sum.getOrDefault(group, 0.0) - own.getOrDefault(group, 0.0);
                if (rest > 0 && others > 0) {
                    // Two imagined neighbours of no group keep one plain column from deciding for all.
                    sighting.add(Feature.TABLE_GROUP, others / (rest + 2));
                }
            }
        }
    }

    private Map<String, Double> votes(Sightings column) {
        List<String> groups = column.all().stream()
                .filter(s -> STRONG.stream().anyMatch(s::has))
                .map(s -> Groups.of(lexicon.elements().get(s.element()).value()))
                .filter(g -> !g.equals(Groups.RECORD))
                .toList();
        Map<String, Double> votes = new HashMap<>();
        groups.forEach(g -> votes.merge(g, 1.0 / groups.size(), Double::sum));
        return votes;
    }
}
