package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.scheme.Schemes;
import java.time.LocalDate;
import java.util.Optional;

/// One element against the element that it derives from.
final class ElementLoosening {
    private final Examination examination;
    private final Element element;
    private final Held<Element> base;

    ElementLoosening(Examination examination, Element element, Held<Element> base) {
        this.examination = examination;
        this.element = element;
        this.base = base;
    }

    void verify() {
        try {
            Element wide = examination.dictionary().element(base.reference()).value();
            Element narrow = Derivation.filled(element, wide);
            dataType(narrow, wide);
            sensitivity(narrow, wide);
            if (narrow.dataType() == wide.dataType() && wide.format().isPresent()) {
                narrow.format()
                        .flatMap(f -> FormatFit.misfit(f, wide.format().get()))
                        .ifPresent(why -> looser(new Words(
                                "格式 %s 宽于 %s：%s"
                                        .formatted(
                                                narrow.format().get(),
                                                wide.format().get(),
                                                why.zh()),
                                "Format %s is wider than %s: %s"
                                        .formatted(
                                                narrow.format().get(),
                                                wide.format().get(),
                                                why.en()))));
            }
            domain(narrow, wide);
        } catch (Refusal refusal) {
            // What cannot be resolved was said where the element's references were looked at.
            return;
        }
    }

    private void dataType(Element narrow, Element wide) {
        if (narrow.dataType() != wide.dataType()) {
            String here = narrow.dataType().spelling();
            String there = wide.dataType().spelling();
            looser(new Words(
                    "数据类型 %s 不同于 %s".formatted(here, there), "Data type %s differs from %s".formatted(here, there)));
        }
    }

    private void sensitivity(Element narrow, Element wide) {
        if (narrow.sensitivity().compareTo(wide.sensitivity()) < 0) {
            looser(new Words(
                    "敏感级别 %s 低于 %s".formatted(narrow.sensitivity(), wide.sensitivity()),
                    "Sensitivity %s is lower than %s".formatted(narrow.sensitivity(), wide.sensitivity())));
        }
    }

    private void domain(Element narrow, Element wide) throws Refusal {
        Optional<ResolvedDomain> wider = new FieldResolution(examination.dictionary(), base.packageId()).domain(wide);
        Optional<ResolvedDomain> narrower = new FieldResolution(
                        examination.dictionary(), examination.examined().id())
                .domain(narrow);
        if (wider.isPresent() && narrower.isPresent()) {
            // The day matters to birth dates only, and no code set holds identity numbers.
            new DomainFit(new DomainJudge(Schemes.on(LocalDate.EPOCH)))
                    .misfit(narrower.get(), wider.get())
                    .ifPresent(this::looser);
        }
    }

    private void looser(Words what) {
        examination
                .problems()
                .error(
                        "package.derived_looser",
                        examination.where("element " + element.id()) + " and "
                                + examination.where(ThingKind.ELEMENT, base),
                        new Words(
                                "数据元 '%s' 比它所依据的 '%s' 宽：%s。".formatted(element.id(), base.reference(), what.zh()),
                                "Element '%s' is looser than '%s', from which it derives. %s."
                                        .formatted(element.id(), base.reference(), what.en())),
                        new Words("收紧到所依据的范围内，或去掉 base。", "Tighten it until it lies within, or remove the base."));
    }
}
