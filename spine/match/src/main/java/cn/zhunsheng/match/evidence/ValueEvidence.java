package cn.zhunsheng.match.evidence;

import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ValueDomain;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.names.Lexicon;
import cn.zhunsheng.match.profile.ColumnProfile;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the values of a column say: which schemes they pass, which codes they are, what shape they have.
final class ValueEvidence {
    private static final double FEW = 0.5;
    private static final double UNTELLING = 0.2;
    private static final int ENOUGH = 5;

    /// So many different values for each code of a set are no codes in another writing.
    private static final int MOST_WRITINGS = 3;

    private final Lexicon lexicon;
    private final Map<Integer, Held<CodeSet>> sets = new HashMap<>();
    private final Telling telling;

    ValueEvidence(Dictionary dictionary, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (int i = 0; i < lexicon.elements().size(); i++) {
            Held<Element> held = lexicon.elements().get(i);
            if (held.value().domain().orElse(null) instanceof ValueDomain.Codes codes) {
                try {
                    sets.put(i, dictionary.codeSet(codes.codeSet(), held.packageId()));
                } catch (Refusal refusal) {
                    // That the set cannot be had is said where packages are verified; its codes say nothing here.
                    sets.remove(i);
                }
            }
        }
        this.telling = new Telling(dictionary, lexicon, sets);
    }

    void add(ColumnProfile profile, Sightings sightings) {
        if (profile.present() < ENOUGH) {
            return;
        }
        for (int i = 0; i < lexicon.elements().size(); i++) {
            if (telling.speaksFor(i, profile)) {
                Sighting sighting = sightings.of(i);
                if (telling.isNamesake(i)) {
                    sighting.add(Feature.VALUES_NAMESAKE, strength(i, profile));
                }
            }
        }
        for (Sighting sighting : sightings.all()) {
            judge(lexicon.elements().get(sighting.element()).value(), profile, sighting);
        }
    }

    private void judge(Element element, ColumnProfile profile, Sighting sighting) {
        switch (element.domain().orElse(null)) {
            case ValueDomain.Identifiers identifiers -> scheme(identifiers.scheme(), profile, sighting);
            case ValueDomain.Codes codes -> codes(profile, sighting);
            case ValueDomain.Between between -> between(between, element, profile, sighting);
            case ValueDomain.Matching matching -> shape(element, profile, sighting);
            case null -> shape(element, profile, sighting);
        }
    }

    private static void scheme(String scheme, ColumnProfile profile, Sighting sighting) {
        boolean telling = Telling.isTelling(scheme);
        new Share(profile.scheme(scheme), " 的值通过 " + scheme, " of the values pass " + scheme)
                .note(
                        Feature.VALUES_SCHEME,
                        telling ? 1 : UNTELLING,
                        telling ? Feature.VALUES_MISFIT : Feature.VALUES_UNLIKE,
                        sighting);
    }

    private void codes(ColumnProfile profile, Sighting sighting) {
        @Nullable Held<CodeSet> set = sets.get(sighting.element());
        if (set == null) {
            return;
        }
        int variety = profile.variety(set.reference());
        Share named = new Share(
                profile.codeName(set.reference()),
                " 的值是代码集 " + set.id() + " 中的名称",
                " of the values are names of codes of " + set.id());
        Share coded = new Share(
                profile.codeSet(set.reference()),
                " 的值在代码集 " + set.id() + " 中",
                " of the values are codes of " + set.id());
        boolean other = profile.distinct() > MOST_WRITINGS * set.value().codes().size();
        if (named.share() > coded.share()) {
            named.note(Feature.VALUES_NAMES, weight(variety + 1), Feature.VALUES_UNLIKE, sighting);
        } else {
            coded.note(
                    Feature.VALUES_CODES,
                    weight(variety),
                    other ? Feature.VALUES_MISFIT : Feature.VALUES_UNLIKE,
                    sighting);
        }
    }

    private double strength(int element, ColumnProfile profile) {
        @Nullable Held<CodeSet> set = sets.get(element);
        return set == null ? 1 : weight(profile.variety(set.reference()) + 1);
    }

    /// Two values may be two of anything; eight are hardly eight codes of a set by chance.
    private static double weight(int variety) {
        return Math.min(1, Math.log(Math.max(1, variety)) / Math.log(8));
    }

    private static void between(
            ValueDomain.Between between, Element element, ColumnProfile profile, Sighting sighting) {
        if (element.dataType() != DataType.NUMBER) {
            shape(element, profile, sighting);
            return;
        }
        boolean inside = profile.low()
                        .filter(low -> between.low().isEmpty() || low.compareTo(new BigDecimal(between.low())) >= 0)
                        .isPresent()
                && profile.high()
                        .filter(high -> between.high().isEmpty() || high.compareTo(new BigDecimal(between.high())) <= 0)
                        .isPresent();
        String range = between.low() + ".." + between.high();
        if (inside || profile.number() < FEW) {
            new Share(inside ? profile.number() : 0, " 的值在 " + range + " 之内", " of the values lie within " + range)
                    .note(Feature.VALUES_SHAPE, 1, Feature.VALUES_MISFIT, sighting);
        } else {
            // One slip of a thousand is enough for this, so that it says little.
            sighting.add(
                    Feature.VALUES_UNLIKE,
                    0.5,
                    new Words("不是所有的值都在 " + range + " 之内", "not all values lie within " + range));
        }
    }

    private static void shape(Element element, ColumnProfile profile, Sighting sighting) {
        boolean moment = element.dataType() == DataType.DATE || element.dataType() == DataType.DATE_TIME;
        int width = Widths.fixed(element);
        if (moment && element.format().isPresent()) {
            moment(element.format().get().toString(), profile, sighting);
        } else if (element.dataType() == DataType.NUMBER && profile.number() < FEW) {
            new Share(profile.number(), " 的值是数字", " of the values are numbers").against(sighting);
        } else if (width > 0 && profile.longest() < width) {
            sighting.add(
                    Feature.VALUES_MISFIT,
                    1,
                    new Words(
                            "最长的值只有 " + profile.longest() + " 个字符，应为 " + width + " 个",
                            "the longest value has " + profile.longest() + " characters, not " + width));
        }
    }

    /// A day written otherwise is still a day; what is no day at all is something else.
    private static void moment(String notation, ColumnProfile profile, Sighting sighting) {
        Share share =
                new Share(profile.moment(notation), " 的值有格式 " + notation, " of the values have the format " + notation);
        boolean day = profile.anyMoment() >= FEW;
        share.note(Feature.VALUES_SHAPE, 1, day ? Feature.VALUES_UNLIKE : Feature.VALUES_MISFIT, sighting);
    }

    /// A part of the values, and what is true of them.
    private record Share(double share, String zh, String en) {
        void note(Feature feature, double weight, Feature otherwise, Sighting sighting) {
            if (share >= Telling.MOST) {
                sighting.add(feature, share * weight, new Words(percent() + zh, percent() + en));
            } else if (share < FEW) {
                sighting.add(otherwise, 1 - share, new Words("只有 " + percent() + zh, "only " + percent() + en));
            }
        }

        void against(Sighting sighting) {
            note(Feature.VALUES_SHAPE, 0, Feature.VALUES_MISFIT, sighting);
        }

        private String percent() {
            return String.format(Locale.ROOT, "%.1f%%", 100 * share);
        }
    }
}
