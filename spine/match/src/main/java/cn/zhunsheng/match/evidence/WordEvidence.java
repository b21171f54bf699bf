package cn.zhunsheng.match.evidence;

import cn.zhunsheng.match.names.Likeness;
import cn.zhunsheng.match.names.Likeness.Like;
import cn.zhunsheng.match.names.Term;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Names that are made of the same roots.
final class WordEvidence {
    private static final double FULL = 0.90;
    private static final double HIGH = 0.8;
    private static final double MID = 0.6;
    private static final double LOW = 0.35;

    private static final Set<Feature> PARTS = Set.of(
            Feature.COMMENT_SUBJECT,
            Feature.COMMENT_QUALIFIER,
            Feature.COMMENT_PARTLY,
            Feature.COMMENT_OTHER,
            Feature.COMMENT_OTHER_PERSONAL);

    private final Likeness likeness;
    private final Qualifiers qualifiers;

    WordEvidence(Likeness likeness, Qualifiers qualifiers) {
        this.qualifiers = qualifiers;
        this.likeness = likeness;
    }

    void comment(List<Term> words, Surroundings table, Sightings sightings) {
        Map<Integer, Like> likes = likeness.of(words, table.words(), qualifiers::isRole);
        shadow(likes, sightings);
        likes.forEach((element, like) -> {
            if (like.both() >= LOW) {
                Sighting sighting = sightings.of(element);
                sighting.add(
                        like.both() >= FULL
                                ? Feature.COMMENT_WORDS_FULL
                                : like.both() >= HIGH
                                        ? Feature.COMMENT_WORDS_HIGH
                                        : like.both() >= MID ? Feature.COMMENT_WORDS_MID : Feature.COMMENT_WORDS_LOW,
                        shown(like));
                sighting.add(Feature.COMMENT_HEAD, like.head() ? 1 : 0);
                sighting.add(Feature.COMMENT_IMPLIED, like.implied() ? 1 : 0);
                sighting.add(Feature.COMMENT_EXPLAINED, like.explained());
            }
        });
    }

    void column(List<Term> words, Surroundings table, Sightings sightings) {
        likeness.of(words, table.words(), qualifiers::isRole).forEach((element, like) -> {
            if (like.both() >= LOW) {
                Sighting sighting = sightings.of(element);
                sighting.add(
                        like.both() >= FULL
                                ? Feature.COLUMN_WORDS_FULL
                                : like.both() >= HIGH
                                        ? Feature.COLUMN_WORDS_HIGH
                                        : like.both() >= MID ? Feature.COLUMN_WORDS_MID : Feature.COLUMN_WORDS_LOW,
                        shown(like));
                sighting.add(Feature.COLUMN_HEAD, like.head() ? 1 : 0);
                sighting.add(Feature.COLUMN_IMPLIED, like.implied() ? 1 : 0);
                sighting.add(Feature.COLUMN_EXPLAINED, like.explained());
            }
        });
    }

    /// Where an element has all the words of a comment, a name that the comment only ends with is part of
    /// its name.
    private static void shadow(Map<Integer, Like> likes, Sightings sightings) {
        if (likes.values().stream().noneMatch(Like::whole)) {
            return;
        }
        for (Sighting sighting : sightings.all()) {
            @Nullable Like like = likes.get(sighting.element());
            boolean part = (like == null || !like.whole()) && PARTS.stream().anyMatch(sighting::has);
            if (part) {
                sighting.add(Feature.COMMENT_SHADOWED, 1);
            }
        }
    }

    private static String shown(Like like) {
        return like.name().terms().stream().map(Term::text).collect(Collectors.joining("·"));
    }
}
