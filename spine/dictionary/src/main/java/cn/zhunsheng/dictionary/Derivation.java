package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.Element.Concept;
import cn.zhunsheng.dictionary.Element.Naming;
import java.util.List;

/// A derived thing with what it leaves unsaid taken from what it derives from.
///
/// An element takes over texts, format, unit and domain; its data type and sensitivity are always its own. A
/// code set without codes takes over all of them. A model is always written out in full, so that who reads it
/// sees what it asks.
final class Derivation {
    private Derivation() {}

    static Element filled(Element own, Element base) {
        return new Element(
                own.id(),
                naming(own.naming(), base.naming()),
                stated(own.definition(), base.definition()),
                concept(own.concept(), base.concept()),
                own.dataType(),
                own.format().or(base::format),
                stated(own.unit(), base.unit()),
                own.domain().or(base::domain),
                own.sensitivity(),
                stated(own.level(), base.level()),
                own.registration(),
                stated(own.source(), base.source()),
                own.evidence(),
                own.relations(),
                own.successor(),
                own.base(),
                own.note());
    }

    static CodeSet filled(CodeSet own, CodeSet base) {
        return new CodeSet(
                own.id(),
                own.title(),
                own.source(),
                own.version(),
                own.completeness(),
                own.evidence(),
                own.base(),
                own.note(),
                () -> {
                    List<Code> codes = own.codes();
                    return codes.isEmpty() ? base.codes() : codes;
                });
    }

    private static Naming naming(Naming own, Naming base) {
        return new Naming(
                own.name(),
                stated(own.nameEn(), base.nameEn()),
                stated(own.shortName(), base.shortName()),
                own.synonyms().isEmpty() ? base.synonyms() : own.synonyms());
    }

    private static Concept concept(Concept own, Concept base) {
        return new Concept(
                stated(own.objectClass(), base.objectClass()),
                stated(own.property(), base.property()),
                stated(own.representation(), base.representation()));
    }

    private static String stated(String own, String base) {
        return own.isEmpty() ? base : own;
    }
}
