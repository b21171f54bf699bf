package cn.zhunsheng.dictionary;

/// What derives may tighten and never loosen. Every loosening is said with both places.
final class Loosening {
    private final Examination examination;

    Loosening(Examination examination) {
        this.examination = examination;
    }

    void verify() {
        StandardPackage examined = examination.examined();
        for (Element element : examined.elements()) {
            Held<Element> own = examination.own(element.id().value(), element);
            examination
                    .scope()
                    .base(ThingKind.ELEMENT, own)
                    .ifPresentOrElse(
                            base -> new ElementLoosening(examination, element, base).verify(),
                            () -> element.base().ifPresent(b -> missingBase(element, b)));
        }
        for (CodeSet set : examined.codeSets()) {
            Held<CodeSet> own = examination.own(set.id(), set);
            examination.scope().base(ThingKind.CODE_SET, own).ifPresent(base -> codes(set, base));
        }
        for (Model model : examined.models()) {
            Held<Model> own = examination.own(model.id(), model);
            examination
                    .scope()
                    .base(ThingKind.MODEL, own)
                    .ifPresent(base -> new ModelLoosening(examination, model, base).verify());
        }
    }

    private void missingBase(Element element, ElementId base) {
        try {
            examination.scope().without(examination.examined().id()).one(ThingKind.ELEMENT, base.value());
        } catch (Refusal refusal) {
            examination.refused(refusal, examination.where("element " + element.id()));
        }
    }

    private void codes(CodeSet set, Held<CodeSet> base) {
        CodeSet wide = filled(base);
        for (Code code : set.codes()) {
            String here = examination.where("code set " + set.id() + " code " + code.code());
            String there = examination.where(ThingKind.CODE_SET, base);
            wide.find(code.code())
                    .ifPresentOrElse(
                            b -> sameMeaning(code, b, here + " and " + there),
                            () -> outside(code, base, here + " and " + there));
        }
    }

    private CodeSet filled(Held<CodeSet> base) {
        try {
            return examination.dictionary().codeSet(base.reference()).value();
        } catch (Refusal refusal) {
            return base.value();
        }
    }

    private void outside(Code code, Held<CodeSet> base, String where) {
        examination
                .problems()
                .error(
                        "package.derived_looser",
                        where,
                        new Words(
                                "代码 '%s' 不在所依据的代码集 '%s' 中。".formatted(code.code(), base.reference()),
                                "Code '%s' is not in '%s', from which the code set derives."
                                        .formatted(code.code(), base.reference())),
                        new Words("删去这个代码，或去掉 base。", "Remove the code, or the base."));
    }

    private void sameMeaning(Code code, Code base, String where) {
        if (!FoldedName.bare(code.name()).equals(FoldedName.bare(base.name()))) {
            examination
                    .problems()
                    .warning(
                            "package.derived_renamed",
                            where,
                            new Words(
                                    "代码 '%s' 在这里是 '%s'，在所依据的代码集中是 '%s'。"
                                            .formatted(code.code(), code.name(), base.name()),
                                    "Code '%s' is '%s' here and '%s' in the code set that it derives from."
                                            .formatted(code.code(), code.name(), base.name())),
                            new Words(
                                    "含义相同就用原来的名称；不同就换代码。",
                                    "Use the original name where the meaning is the same; otherwise use another code."));
        }
    }
}
