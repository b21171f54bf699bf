package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.Element.Relation;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.scheme.Schemes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What elements and schemes refer to is there, and the codes of an element fit its format.
final class ElementReferences {
    private static final int SHOWN = 3;

    private final Examination examination;

    ElementReferences(Examination examination) {
        this.examination = examination;
    }

    void verify() {
        // Which schemes there are depends on no day.
        Schemes known = Schemes.on(LocalDate.EPOCH);
        for (SchemeEntry scheme : examination.examined().schemes()) {
            if (known.find(scheme.id()).isEmpty()) {
                withoutAlgorithm(scheme, known);
            }
        }
        examination.examined().elements().forEach(this::verify);
        for (Designation designation : examination.examined().designations()) {
            examination.refers(
                    ThingKind.ELEMENT,
                    designation.element().value(),
                    examination.where("designation " + designation.name()));
        }
    }

    private void verify(Element element) {
        String where = examination.where("element " + element.id());
        for (Relation relation : element.relations()) {
            examination.refers(ThingKind.ELEMENT, relation.target().value(), where);
        }
        element.successor().ifPresent(s -> examination.refers(ThingKind.ELEMENT, s.value(), where));
        try {
            Element filled = examination
                    .dictionary()
                    .element(examination.examined().id() + "/" + element.id())
                    .value();
            Optional<ResolvedDomain> domain = new FieldResolution(
                            examination.dictionary(), examination.examined().id())
                    .domain(filled);
            if (domain.isPresent() && domain.get() instanceof ResolvedDomain.Codes codes) {
                filled.format().ifPresent(f -> codesFit(f, codes, where));
            }
        } catch (Refusal refusal) {
            examination.refused(refusal, where);
        }
    }

    private void codesFit(Format format, ResolvedDomain.Codes codes, String where) {
        CodeSet set = codes.codeSet().value();
        List<String> misfits = set.codes().stream()
                .map(Code::code)
                .filter(c -> !DomainJudge.accepts(format, c))
                .toList();
        if (!misfits.isEmpty()) {
            String some = String.join(", ", misfits.subList(0, Math.min(SHOWN, misfits.size())));
            examination
                    .problems()
                    .error(
                            "package.codes_misfit",
                            where + " and " + examination.where(ThingKind.CODE_SET, codes.codeSet()),
                            new Words(
                                    "代码集 '%s' 有 %d 个代码不合格式 %s，如 %s。".formatted(set.id(), misfits.size(), format, some),
                                    "%d codes of code set '%s' do not have the format %s, such as %s."
                                            .formatted(misfits.size(), set.id(), format, some)),
                            new Words("改正格式或代码集。", "Correct the format or the code set."));
        }
    }

    private void withoutAlgorithm(SchemeEntry scheme, Schemes known) {
        Words near = NearestName.hint(scheme.id(), known.ids());
        examination
                .problems()
                .error(
                        "package.scheme_unknown",
                        examination.where("scheme " + scheme.id()),
                        new Words(
                                "程序中没有编码规则 '%s'%s。".formatted(scheme.id(), near.zh()),
                                "The program has no scheme '%s'%s.".formatted(scheme.id(), near.en())),
                        new Words(
                                "用其中之一：%s。".formatted(String.join(", ", known.ids())),
                                "Use one of: %s.".formatted(String.join(", ", known.ids()))));
    }
}
