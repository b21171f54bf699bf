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

    private static final Features COMMENT = new Features(
            Feature.COMMENT_WORDS_FULL,
            Feature.COMMENT_WORDS_HIGH,
            Feature.COMMENT_WORDS_MID,
            Feature.COMMENT_WORDS_LOW,
            Feature.COMMENT_HEAD,
            Feature.COMMENT_IMPLIED,
            Feature.COMMENT_EXPLAINED);
    private static final Features COLUMN = new Features(
            Feature.COLUMN_WORDS_FULL,
            Feature.COLUMN_WORDS_HIGH,
            Feature.COLUMN_WORDS_MID,
            Feature.COLUMN_WORDS_LOW,
            Feature.COLUMN_HEAD,
            Feature.COLUMN_IMPLIED,
            Feature.COLUMN_EXPLAINED);

    private final Likeness likeness;
    private final Qualifiers qualifiers;

    WordEvidence(Likeness likeness, Qualifiers qualifiers) {
        this.qualifiers = qualifiers;
        this.likeness = likeness;
    }

    void comment(List<Term> words, Surroundings table, Sightings sightings) {
        Map<Integer, Like> likes = likeness.of(words, table.words(), qualifiers::isRole);
        shadow(likes, sightings);
        weigh(likes, COMMENT, sightings);
    }

    void column(List<Term> words, Surroundings table, Sightings sightings) {
        weigh(likeness.of(words, table.words(), qualifiers::isRole), COLUMN, sightings);
    }

    private static void weigh(Map<Integer, Like> likes, Features features, Sightings sightings) {
        likes.forEach((element, like) -> {
            if (like.both() >= LOW) {
                Sighting sighting = sightings.of(element);
                sighting.add(features.share(like.both()), shown(like));
                sighting.add(features.head, like.head() ? 1 : 0);
                sighting.add(features.implied, like.implied() ? 1 : 0);
                sighting.add(features.explained, like.explained());
            }
        });
    }

    /// What likeness is called in one kind of text.
    private record Features(
            Feature full, Feature high, Feature mid, Feature low, Feature head, Feature implied, Feature explained) {
        Feature share(double both) {
            if (both >= HIGH) {
                return both >= FULL ? full : high;
            }
            return both >= MID ? mid : low;
        }
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
