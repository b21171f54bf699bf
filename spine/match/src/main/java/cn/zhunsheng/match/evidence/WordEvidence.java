package cn.zhunsheng.match.evidence;

import cn.zhunsheng.match.names.Likeness;
import cn.zhunsheng.match.names.Likeness.Like;
import cn.zhunsheng.match.names.Term;
import java.util.List;
import java.util.stream.Collectors;

/// Names that are made of the same roots.
final class WordEvidence {
    private static final double FULL = 0.99;
    private static final double HIGH = 0.8;
    private static final double MID = 0.6;
    private static final double LOW = 0.35;

    private final Likeness likeness;
    private final Qualifiers qualifiers;

    WordEvidence(Likeness likeness, Qualifiers qualifiers) {
        this.qualifiers = qualifiers;
        this.likeness = likeness;
    }

    void comment(List<Term> words, Surroundings table, Sightings sightings) {
        likeness.of(words, table.words(), qualifiers::isRole).forEach((element, like) -> {
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

    private static String shown(Like like) {
        return like.name().terms().stream().map(Term::text).collect(Collectors.joining("·"));
    }
}
