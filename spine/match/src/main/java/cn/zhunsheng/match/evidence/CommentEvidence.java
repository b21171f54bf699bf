package cn.zhunsheng.match.evidence;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.match.names.Comment;
import cn.zhunsheng.match.names.Lexicon;
import cn.zhunsheng.match.names.Name;
import cn.zhunsheng.match.names.Term;
import cn.zhunsheng.match.names.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Names of elements in a comment: what it ends with, what it begins with, what stands in its brackets.
final class CommentEvidence {
    /// Words behind a name that leave it what it is.
    private static final Set<String> NEUTRAL = Set.of("信息", "列表", "描述", "值", "名", "内容", "字段", "数据");

    /// Words that say how something is kept, which a code and a number may take over from each other.
    private static final Set<String> REPRESENTED = Set.of("代码", "编码", "名称");

    private static final Set<String> PERSONAL = Set.of("person", "contact");

    /// A name seen in a text: what stands before it and behind it, and in which of several texts.
    private record Seen(Name name, String before, String behind, int phrase, boolean aside) {
        /// Whether the other's name says all that this one's says, and more.
        boolean isShadowedBy(Seen other) {
            return !aside
                    && !other.aside
                    && phrase == other.phrase
                    && other.name.text().length() > name.text().length()
                    && other.name.text().endsWith(name.text());
        }

        boolean betterThan(Seen other) {
            if (aside != other.aside) {
                return !aside;
            }
            if (behind.isEmpty() != other.behind.isEmpty()) {
                return behind.isEmpty();
            }
            if (name.text().length() != other.name.text().length()) {
                return name.text().length() > other.name.text().length();
            }
            return phrase != other.phrase ? phrase < other.phrase : name.kind().compareTo(other.name.kind()) < 0;
        }
    }

    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final Qualifiers qualifiers;

    CommentEvidence(Lexicon lexicon, Vocabulary vocabulary, Qualifiers qualifiers) {
        this.lexicon = lexicon;
        this.vocabulary = vocabulary;
        this.qualifiers = qualifiers;
    }

    void add(Comment comment, Surroundings table, Sightings sightings) {
        Map<Integer, Seen> best = new HashMap<>();
        List<String> phrases = phrases(comment);
        for (int i = 0; i < phrases.size(); i++) {
            look(phrases.get(i), i, false, best);
        }
        for (String aside : comment.asides()) {
            look(aside, 0, true, best);
        }
        for (Seen seen : best.values()) {
            Sighting sighting = sightings.of(seen.name().element());
            note(seen, table, sighting);
            if (best.values().stream().anyMatch(seen::isShadowedBy)) {
                sighting.add(Feature.COMMENT_SHADOWED, 1);
            }
        }
    }

    /// What the comment says that the column is: `联系人/代理人电话` says 联系人电话 first.
    List<String> phrases(Comment comment) {
        List<String> phrases = comment.phrases();
        if (phrases.size() < 2 || !qualifiers.beginning(phrases.getFirst()).equals(phrases.getFirst())) {
            return phrases;
        }
        String second = phrases.get(1);
        String rest = second.substring(qualifiers.beginning(second).length());
        if (rest.isEmpty() || rest.equals(second)) {
            return phrases;
        }
        List<String> whole = new ArrayList<>(phrases);
        whole.set(0, phrases.getFirst() + rest);
        return whole;
    }

    private void look(String phrase, int place, boolean aside, Map<Integer, Seen> best) {
        boolean id = phrase.length() > 2 && phrase.endsWith("id");
        String text = id ? phrase.substring(0, phrase.length() - 2) : phrase;
        for (int from = 0; from < text.length(); from++) {
            for (Name name : lexicon.called(text.substring(from))) {
                see(new Seen(name, text.substring(0, from), id ? "id" : "", place, aside), best);
            }
        }
        for (int end = text.length() - 1; end > 1 && !aside; end--) {
            for (Name name : lexicon.called(text.substring(0, end))) {
                see(new Seen(name, "", text.substring(end), place, false), best);
            }
        }
    }

    private static void see(Seen seen, Map<Integer, Seen> best) {
        boolean telling = seen.name.text().length() > 1 || seen.before.isEmpty() || seen.before.length() == 2;
        if (telling) {
            best.merge(seen.name.element(), seen, (a, b) -> b.betterThan(a) ? b : a);
        }
    }

    private void note(Seen seen, Surroundings table, Sighting sighting) {
        String text = seen.name.text();
        switch (seen.name.kind()) {
            case NAME -> sighting.add(Feature.COMMENT_NAME, text);
            case SYNONYM, ENGLISH -> sighting.add(Feature.COMMENT_SYNONYM, text);
            case FORM -> sighting.add(Feature.COMMENT_FORM, text);
            case STEM -> sighting.add(Feature.COMMENT_STEM, text);
        }
        if (seen.aside) {
            sighting.add(Feature.COMMENT_ASIDE, 1);
        } else if (seen.phrase > 0) {
            sighting.add(Feature.COMMENT_LATER, 1);
        }
        before(seen, table, sighting);
        boolean actor =
                Groups.of(lexicon.elements().get(seen.name.element()).value()).equals(Groups.RECORD);
        String behind = actor && seen.behind.equals("id") ? "" : seen.behind;
        String representation =
                lexicon.elements().get(seen.name.element()).value().concept().representation();
        behind(behind, representation, sighting);
        if (seen.before.isEmpty() && behind.isEmpty()) {
            sighting.add(Feature.COMMENT_WHOLE, 1);
        }
        boolean aside = sighting.has(Feature.COMMENT_SUBJECT) || sighting.has(Feature.COMMENT_QUALIFIER);
        double length = text.length() + (aside ? 0 : seen.before.length()) + behind.length();
        sighting.add(Feature.COMMENT_SHARE, text.length() / length);
    }

    private void before(Seen seen, Surroundings table, Sighting sighting) {
        if (seen.before.isEmpty()) {
            return;
        }
        Element element = lexicon.elements().get(seen.name.element()).value();
        Optional<String> qualifier = qualifiers.named(seen.before);
        if (isSubject(seen.before, element, table)) {
            sighting.add(Feature.COMMENT_SUBJECT, seen.before);
        } else if (qualifier.isPresent()) {
            sighting.add(Feature.COMMENT_QUALIFIER, seen.before);
        } else if (PERSONAL.contains(Groups.of(element))) {
            sighting.add(Feature.COMMENT_OTHER_PERSONAL, seen.before);
        } else if (saysWhich(seen, element, table)) {
            sighting.add(Feature.COMMENT_PARTLY, seen.before);
        } else {
            boolean measured = element.dataType() != DataType.TEXT;
            sighting.add(measured ? Feature.COMMENT_OTHER_MEASURE : Feature.COMMENT_OTHER, 1);
        }
        qualifier.ifPresent(sighting::role);
    }

    /// Whether every word says what the element or the table is about.
    private boolean isSubject(String before, Element element, Surroundings table) {
        List<Term> own =
                vocabulary.chinese(Groups.subject(element) + element.concept().property());
        for (Term term : vocabulary.chinese(before)) {
            if (!table.speaksOf(term) && own.stream().noneMatch(term::shares)) {
                return false;
            }
        }
        return true;
    }

    /// Whether it says which organisation or licence: 培训 before 机构类型, 办学 before 许可证号, 失信企业
    /// before 地址.
    private boolean saysWhich(Seen seen, Element element, Surroundings table) {
        Term last = vocabulary.chinese(seen.before).getLast();
        List<Term> about = vocabulary.chinese(Groups.subject(element));
        boolean begins = !seen.name.terms().isEmpty()
                && element.dataType() == DataType.TEXT
                && about.stream().anyMatch(seen.name.terms().getFirst()::shares);
        return begins || isSubject(last.text(), element, table) || qualifiers.isRole(last);
    }

    private static void behind(String behind, String representation, Sighting sighting) {
        if (behind.equals("id")) {
            sighting.add(Feature.COMMENT_TAIL_ID, 1);
        } else if (NEUTRAL.contains(behind) || (REPRESENTED.contains(behind) && !representation.equals("名称"))) {
            sighting.add(Feature.COMMENT_TAIL_NEUTRAL, 1);
        } else if (!behind.isEmpty()) {
            sighting.add(Feature.COMMENT_TAIL, 1);
        }
    }
}
