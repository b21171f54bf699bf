package cn.zhunsheng.dictionary;

import java.util.List;

/// What models refer to is there: elements with all that judges them, qualifiers, and the code sets and
/// schemes of rules.
final class ModelReferences {
    private final Examination examination;

    ModelReferences(Examination examination) {
        this.examination = examination;
    }

    void verify() {
        for (Model model : examination.examined().models()) {
            String place = "model " + model.id();
            model.base().ifPresent(b -> base(b, examination.where(place)));
            for (Field field : model.fields()) {
                field(field, examination.where(place + " field " + field.name()));
            }
            for (Reference reference : model.references()) {
                if (reference instanceof Reference.ToCodes codes) {
                    examination.refers(ThingKind.CODE_SET, codes.codeSet(), examination.where(place));
                }
            }
            for (Rule rule : model.rules()) {
                String where = examination.where(place + " rule " + rule.id());
                rule.expression().codeSets().forEach(s -> examination.refers(ThingKind.CODE_SET, s, where));
                rule.expression().schemes().forEach(s -> examination.refers(ThingKind.SCHEME, s, where));
            }
        }
    }

    private void base(String base, String where) {
        try {
            examination.scope().without(examination.examined().id()).one(ThingKind.MODEL, base);
        } catch (Refusal refusal) {
            examination.refused(refusal, where);
        }
    }

    /// That the element's own domain cannot be had is said of the element; here only that there is an
    /// element.
    private void field(Field field, String where) {
        examination.refers(ThingKind.ELEMENT, field.element().value(), where);
        List<Held<Qualifier>> qualifiers = examination.dictionary().qualifiers();
        boolean known = field.role().isEmpty()
                || qualifiers.stream()
                        .map(Held::value)
                        .anyMatch(q -> q.name().equals(field.role()) || q.id().equals(field.role()));
        if (!known) {
            Words near = NearestName.hint(
                    field.role(), qualifiers.stream().map(q -> q.value().name()).toList());
            examination
                    .problems()
                    .error(
                            "package.qualifier_unknown",
                            where,
                            new Words(
                                    "没有限定词 '%s'%s。".formatted(field.role(), near.zh()),
                                    "There is no qualifier '%s'%s.".formatted(field.role(), near.en())),
                            new Words("用 qualifiers.csv 中的限定词，或加上它。", "Use one of qualifiers.csv, or add it there."));
        }
    }
}
