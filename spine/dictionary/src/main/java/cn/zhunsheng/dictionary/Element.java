package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.format.Format;
import java.util.List;
import java.util.Optional;

/// A data element (数据元) as GB/T 19488.1 and ISO/IEC 11179 describe it: declared once, used in many places.
///
/// Texts that a package does not state are empty, never null. `synonyms` and `relations` keep the package's
/// order. `format` and `domain` are empty when the element has none, and then nothing is judged of that kind.
public record Element(
        ElementId id,
        Naming naming,
        String definition,
        Concept concept,
        DataType dataType,
        Optional<Format> format,
        String unit,
        Optional<ValueDomain> domain,
        Sensitivity sensitivity,
        String level,
        Registration registration,
        String source,
        Evidence evidence,
        List<Relation> relations,
        Optional<ElementId> successor,
        Optional<ElementId> base,
        String note) {
    public Element {
        relations = List.copyOf(relations);
    }

    /// All the ways to call it. `shortName` is the pinyin initials: they collide and are no key.
    public record Naming(String name, String nameEn, String shortName, List<String> synonyms) {
        public Naming {
            synonyms = List.copyOf(synonyms);
        }
    }

    /// 对象类词, 特性词, 表示词: the three parts of an 11179 name.
    public record Concept(String objectClass, String property, String representation) {}

    /// Who registered it and how far it has come; `status` is a word of ISO/IEC 11179-6.
    public record Registration(Version version, String status, String registrar, String submitter) {}

    /// A tie to another element, such as `part-of` or `code-of`.
    public record Relation(String kind, ElementId target) {}

    public String name() {
        return naming.name();
    }

    public String shortName() {
        return naming.shortName();
    }

    public Words title() {
        return new Words(naming.name(), naming.nameEn().isEmpty() ? naming.name() : naming.nameEn());
    }
}
