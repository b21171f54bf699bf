package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.library.PackageText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One rule of a model; the thing is `model#rule`. The rest of the model's file stays as it is written.
final class RuleForm implements ThingForm {
    @Override
    public List<FormField> fields(boolean retires) {
        FormField model = FormField.line("model", "模型编号", "Model id").needed();
        FormField id = FormField.line("id", "规则编号", "Rule id")
                .needed()
                .saying("小写英文词，用 - 连接，如 sex-matches-id", "Lower-case words joined by '-', such as sex-matches-id");
        if (retires) {
            return List.of(model, id);
        }
        return List.of(
                model,
                id,
                FormField.text("assert", "断言（CEL）", "Assertion (CEL)", 3)
                        .needed()
                        .saying(
                                "如 this.sexCode == sexOf(this.idNumber)；写法见 docs/reference/rules.md",
                                "Such as this.sexCode == sexOf(this.idNumber); see docs/reference/rules.md"),
                FormField.line("message", "不合格时的说明", "What is said when it fails")
                        .needed(),
                FormField.line("messageEn", "不合格时的说明（英文）", "The same in English"),
                FormField.line("dimension", "质量指标", "Indicator")
                        .saying("GB/T 36344 指标，如 0402", "Of GB/T 36344, such as 0402"),
                FormField.choice("severity", "轻重", "Severity", "error", "warning"),
                FormField.line("source", "来源", "Source"));
    }

    @Override
    public Map<String, String> read(PackageText text, String thing) {
        int mark = thing.indexOf('#');
        String model = mark < 0 ? thing : thing.substring(0, mark);
        String id = mark < 0 ? "" : thing.substring(mark + 1);
        Map<String, String> values = new LinkedHashMap<>(Map.of("model", model, "id", id));
        values.putAll(new RuleText(text.file(ModelForm.file(model))).rule(id));
        return values;
    }

    @Override
    public String thing(Map<String, String> values) throws Refusal {
        return ChangeRefusals.named(values, "model") + "#" + ChangeRefusals.named(values, "id");
    }

    @Override
    public List<Edit> edits(PackageText text, Map<String, String> values, boolean retires) throws Refusal {
        String model = ChangeRefusals.named(values, "model");
        String id = ChangeRefusals.named(values, "id");
        String file = ModelForm.file(model);
        String before = text.file(file);
        ChangeRefusals.demandThere(before.isEmpty() ? Map.of() : Map.of("id", model), model);
        RuleText rules = new RuleText(before);
        if (retires) {
            ChangeRefusals.demandThere(rules.rule(id), id);
        }
        String after = retires ? rules.without(id) : rules.with(id, values);
        return List.of(Edit.text(file, before, after));
    }
}
