package cn.zhunsheng.dictionary;

import cn.zhunsheng.dictionary.Model.RowCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One model against the model that it derives from, which it repeats in full.
final class ModelLoosening {
    private final Examination examination;
    private final Model model;
    private final Held<Model> base;

    ModelLoosening(Examination examination, Model model, Held<Model> base) {
        this.examination = examination;
        this.model = model;
        this.base = base;
    }

    void verify() {
        for (Field wide : base.value().fields()) {
            model.field(wide.name())
                    .ifPresentOrElse(
                            f -> field(f, wide),
                            () -> looser(
                                    "",
                                    new Words(
                                            "缺少字段 '%s'".formatted(wide.name()),
                                            "Field '%s' is missing".formatted(wide.name()))));
        }
        for (Rule wide : base.value().rules()) {
            rule(wide);
        }
        keys();
        rest();
    }

    private void field(Field field, Field wide) {
        String thing = " field " + field.name();
        String name = field.name();
        if (wide.required() && !field.required()) {
            looser(
                    thing,
                    new Words("字段 '%s' 不再必填".formatted(name), "Field '%s' is no longer required".formatted(name)));
        }
        if (field.everCodes() && !wide.everCodes()) {
            looser(
                    thing,
                    new Words(
                            "字段 '%s' 接受已停用的代码".formatted(name),
                            "Field '%s' takes codes that are no longer in force".formatted(name)));
        }
        if (field.severity().equals(Optional.of(Severity.WARNING))
                && !wide.severity().equals(field.severity())) {
            looser(thing, new Words("字段 '%s' 只作警告".formatted(name), "Field '%s' only warns".formatted(name)));
        }
        element(field, wide, thing);
    }

    private void element(Field field, Field wide, String thing) {
        try {
            ResolvedField own = examination
                    .dictionary()
                    .resolved(field, examination.examined().id());
            ResolvedField other = examination.dictionary().resolved(wide, base.packageId());
            boolean derived = own.element().equals(other.element())
                    || examination.dictionary().ancestors(ThingKind.ELEMENT, own.element()).stream()
                            .anyMatch(a -> a.reference().equals(other.element().reference()));
            if (!derived) {
                looser(
                        thing,
                        new Words(
                                "字段 '%s' 的数据元 '%s' 不是 '%s'，也不由它派生"
                                        .formatted(field.name(), field.element(), wide.element()),
                                "The element '%s' of field '%s' neither is nor derives from '%s'"
                                        .formatted(field.element(), field.name(), wide.element())));
            }
            if (own.format().isPresent() && other.format().isPresent()) {
                FormatFit.misfit(own.format().get(), other.format().get())
                        .ifPresent(why -> looser(
                                thing,
                                new Words(
                                        "字段 '%s' 的格式变宽：%s".formatted(field.name(), why.zh()),
                                        "The format of field '%s' is wider: %s".formatted(field.name(), why.en()))));
            }
        } catch (Refusal refusal) {
            // What cannot be resolved was said where the model's references were looked at.
            return;
        }
    }

    private void rule(Rule wide) {
        Optional<Rule> own =
                model.rules().stream().filter(r -> r.id().equals(wide.id())).findFirst();
        if (own.isEmpty()) {
            looser("", new Words("缺少规则 '%s'".formatted(wide.id()), "Rule '%s' is missing".formatted(wide.id())));
            return;
        }
        String thing = " rule " + wide.id();
        if (own.get().severity() == Severity.WARNING && wide.severity() == Severity.ERROR) {
            looser(thing, new Words("规则 '%s' 只作警告".formatted(wide.id()), "Rule '%s' only warns".formatted(wide.id())));
        }
        if (!Objects.equals(own.get().expression(), wide.expression())) {
            examination
                    .problems()
                    .warning(
                            "package.derived_rule_changed",
                            places(thing),
                            new Words(
                                    "规则 '%s' 与所依据模型中的不同，不能确定没有放宽。".formatted(wide.id()),
                                    "Rule '%s' differs from the base's, and may be looser.".formatted(wide.id())),
                            new Words("核对两者；另加一条规则更清楚。", "Compare both; a further rule says it more clearly."));
        }
    }

    private void keys() {
        for (List<String> key : base.value().keys()) {
            if (!model.keys().contains(key)) {
                String all = String.join(", ", key);
                looser("", new Words("(%s) 不再唯一".formatted(all), "(%s) is no longer unique".formatted(all)));
            }
        }
    }

    private void rest() {
        for (Reference reference : base.value().references()) {
            if (!model.references().contains(reference)) {
                String all = String.join(", ", reference.fields());
                looser("", new Words("缺少 (%s) 的引用".formatted(all), "The reference of (%s) is missing".formatted(all)));
            }
        }
        List<String> nulls = new ArrayList<>(model.nulls());
        nulls.removeAll(base.value().nulls());
        if (!nulls.isEmpty()) {
            String all = String.join(", ", nulls);
            looser("", new Words("又把 %s 当作空值".formatted(all), "%s is taken for absent too".formatted(all)));
        }
        base.value().rowCount().ifPresent(this::rowCount);
    }

    private void rowCount(RowCount wide) {
        boolean within = model.rowCount()
                .map(own -> own.min() >= wide.min() && own.max() <= wide.max())
                .orElse(false);
        if (!within) {
            looser("", new Words("行数范围变宽", "The row count may be further from what it was"));
        }
    }

    private String places(String thing) {
        return examination.where("model " + model.id() + thing) + " and "
                + examination.places().of(base.packageId(), "model " + base.id() + thing);
    }

    private void looser(String thing, Words what) {
        examination
                .problems()
                .error(
                        "package.derived_looser",
                        places(thing),
                        new Words(
                                "模型 '%s' 比它所依据的 '%s' 宽：%s。".formatted(model.id(), base.reference(), what.zh()),
                                "Model '%s' is looser than '%s', from which it derives. %s."
                                        .formatted(model.id(), base.reference(), what.en())),
                        new Words("恢复所依据模型的要求，或去掉 base。", "Restore what the base asks, or remove the base."));
    }
}
