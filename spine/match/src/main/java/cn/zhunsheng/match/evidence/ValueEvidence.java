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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the values of a column say: which schemes they pass, which codes they are, what shape they have.
final class ValueEvidence {
    /// Schemes with a check character, or so long that other numbers do not pass by chance: they speak for
    /// an element that nothing else speaks for.
    private static final Set<String> TELLING =
            Set.of("GB-11643", "GB-32100", "GB-11714", "GB-T-37346", "GS-15", "GB-T-36904", "FPR-2023");

    private static final double MOST = 0.9;
    private static final double FEW = 0.5;
    private static final double UNTELLING = 0.2;
    private static final int ENOUGH = 5;

    private final Lexicon lexicon;
    private final Map<Integer, Held<CodeSet>> sets = new HashMap<>();

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
    }

    void add(ColumnProfile profile, Sightings sightings) {
        if (profile.present() < ENOUGH) {
            return;
        }
        for (int i = 0; i < lexicon.elements().size(); i++) {
            if (identifies(lexicon.elements().get(i).value(), profile)) {
                sightings.of(i);
            }
        }
        for (Sighting sighting : sightings.all()) {
            judge(lexicon.elements().get(sighting.element()).value(), profile, sighting);
        }
    }

    private static boolean identifies(Element element, ColumnProfile profile) {
        return element.domain().orElse(null) instanceof ValueDomain.Identifiers identifiers
                && TELLING.contains(identifiers.scheme())
                && profile.scheme(identifiers.scheme()) >= MOST;
    }

    private void judge(Element element, ColumnProfile profile, Sighting sighting) {
        switch (element.domain().orElse(null)) {
            case ValueDomain.Identifiers identifiers -> {
                double share = profile.scheme(identifiers.scheme());
                double weight = TELLING.contains(identifiers.scheme()) ? 1 : UNTELLING;
                Words said = new Words(
                        percent(share) + " 的值通过 " + identifiers.scheme(),
                        percent(share) + " of the values pass " + identifiers.scheme());
                note(share, weight, Feature.VALUES_SCHEME, said, sighting);
            }
            case ValueDomain.Codes codes -> codes(profile, sighting);
            case ValueDomain.Between between -> between(between, element, profile, sighting);
            case ValueDomain.Matching matching -> shape(element, profile, sighting);
            case null -> shape(element, profile, sighting);
        }
    }

    private void codes(ColumnProfile profile, Sighting sighting) {
        @Nullable Held<CodeSet> set = sets.get(sighting.element());
        if (set != null) {
            double share = profile.codeSet(set.reference());
            // Two values may be two of anything; eight are hardly eight codes of a set by chance.
            double weight = Math.min(1, Math.log(Math.max(1, profile.distinct())) / Math.log(8));
            Words said = new Words(
                    percent(share) + " 的值在代码集 " + set.id() + " 中",
                    percent(share) + " of the values are codes of " + set.id());
            note(share, weight, Feature.VALUES_CODES, said, sighting);
        }
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
        Words said = new Words("值都在 " + between + " 之内", "The values lie within " + between);
        note(inside ? profile.number() : 0, 1, Feature.VALUES_SHAPE, said, sighting);
    }

    private static void shape(Element element, ColumnProfile profile, Sighting sighting) {
        boolean moment = element.dataType() == DataType.DATE || element.dataType() == DataType.DATE_TIME;
        if (moment && element.format().isPresent()) {
            String notation = element.format().get().toString();
            double share = profile.moment(notation);
            Words said = new Words(
                    percent(share) + " 的值有格式 " + notation,
                    percent(share) + " of the values have the format " + notation);
            note(share, 1, Feature.VALUES_SHAPE, said, sighting);
        } else if (element.dataType() == DataType.NUMBER && profile.number() < FEW) {
            sighting.add(Feature.VALUES_MISFIT, 1);
        } else if (Widths.fixed(element) > 0 && profile.longest() < Widths.fixed(element)) {
            sighting.add(Feature.VALUES_MISFIT, 1);
        }
    }

    private static void note(double share, double weight, Feature feature, Words said, Sighting sighting) {
        if (share >= MOST) {
            sighting.add(feature, share * weight, said);
        } else if (share < FEW) {
            sighting.add(Feature.VALUES_MISFIT, 1 - share);
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
