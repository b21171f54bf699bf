package cn.zhunsheng.match.evidence;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.names.ColumnName;
import cn.zhunsheng.match.names.Lexicon;
import cn.zhunsheng.match.names.Name;
import java.util.Optional;

/// Names of elements in a column's name: whole, as pinyin, by another system's code.
final class NameEvidence {
    private static final int SHORTEST_ENDING = 2;

    private final Lexicon lexicon;
    private final Qualifiers qualifiers;

    NameEvidence(Lexicon lexicon, Qualifiers qualifiers) {
        this.lexicon = lexicon;
        this.qualifiers = qualifiers;
    }

    void add(String column, ColumnName name, Sightings sightings) {
        String joined = name.joined();
        for (Name called : lexicon.called(joined)) {
            Feature feature = called.kind() == Name.Kind.ENGLISH ? Feature.COLUMN_ENGLISH : Feature.COLUMN_NAME;
            sightings.of(called.element()).add(feature, called.text());
        }
        lexicon.designated(FoldedName.bare(column)).ifPresent(d -> {
            for (int i = 0; i < lexicon.elements().size(); i++) {
                if (lexicon.elements().get(i).value().id().equals(d.element())) {
                    sightings.of(i).add(Feature.COLUMN_DESIGNATION, d.source());
                }
            }
        });
        if (joined.length() > 1) {
            pinyin(joined, sightings);
        }
    }

    private void pinyin(String joined, Sightings sightings) {
        for (Name spelled : lexicon.spelled(joined)) {
            sightings.of(spelled.element()).add(Feature.COLUMN_SPELLED, spelled.text());
        }
        boolean found = false;
        for (int from = 0; from <= joined.length() - SHORTEST_ENDING; from++) {
            boolean shadowed = found;
            String before = joined.substring(0, from);
            Optional<String> qualifier = qualifiers.initialed(before);
            for (Name name : lexicon.initialed(joined.substring(from))) {
                Sighting sighting = sightings.of(name.element());
                found = true;
                if (sighting.has(Feature.COLUMN_INITIALS_LENGTH)) {
                    continue;
                }
                boolean sure = name.kind() == Name.Kind.NAME || name.kind() == Name.Kind.SYNONYM;
                Feature feature = from == 0
                        ? sure ? Feature.COLUMN_INITIALS : Feature.COLUMN_INITIALS_FORM
                        : qualifier.isPresent() ? Feature.COLUMN_INITIALS_QUALIFIED : Feature.COLUMN_INITIALS_ENDING;
                sighting.add(feature, 1, Words.same(name.text()));
                sighting.add(
                        Feature.COLUMN_INITIALS_LENGTH,
                        Math.min(6, joined.length() - from) / 6.0 * (joined.length() - from) / joined.length());
                if (shadowed) {
                    sighting.add(Feature.COLUMN_SHADOWED, 1);
                }
                qualifier.ifPresent(sighting::role);
            }
        }
    }
}
