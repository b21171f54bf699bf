package cn.zhunsheng.check.mapping;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedDomain;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.ResolvedModel;
import cn.zhunsheng.dictionary.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Raw values of fields with the codes that they stand for (码值映射), as a person confirmed them; in the order of fields
/// and raw values.
public record ValueMapping(List<Entry> entries) {
    /// None.
    public static final ValueMapping NONE = new ValueMapping(List.of());

    public ValueMapping {
        entries = List.copyOf(entries);
    }

    /// A raw value of a field and its code.
    public record Entry(Field field, String raw, String code) {}

    /// What the user's mapping file says, for the fields of a model. A field goes by any of its names, or by a column
    /// that the file ties to it.
    ///
    /// @throws Refusal when a name means no field, a raw value is a code in force on the day, or what it is
    /// mapped to is no code
    public static ValueMapping of(GivenMapping given, ResolvedModel model, LocalDate day) throws Refusal {
        if (given.values().isEmpty()) {
            return NONE;
        }
        FieldNames names = FieldNames.of(model);
        Map<Integer, Map<String, String>> bySlot = new TreeMap<>();
        for (Map.Entry<String, Map<String, String>> values : given.values().entrySet()) {
            Field field = field(values.getKey(), given, names, model);
            bySlot.computeIfAbsent(model.number(field.name()), slot -> new TreeMap<>())
                    .putAll(values.getValue());
        }
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<Integer, Map<String, String>> values : bySlot.entrySet()) {
            ResolvedField field = model.fields().get(values.getKey());
            for (Map.Entry<String, String> value : values.getValue().entrySet()) {
                demandCode(field, value.getKey(), value.getValue(), day);
                entries.add(new Entry(field.field(), value.getKey(), value.getValue()));
            }
        }
        return new ValueMapping(entries);
    }

    private static Field field(String name, GivenMapping given, FieldNames names, ResolvedModel model) throws Refusal {
        Optional<Field> field = model.model()
                .field(name)
                .or(() -> given.field(name).flatMap(model.model()::field))
                .or(() -> names.find(name).map(FieldNames.Match::field));
        if (field.isEmpty()) {
            String all = String.join(
                    ", ", model.model().fields().stream().map(Field::name).toList());
            throw new Refusal(
                    "mapping.values_field_unknown",
                    new Words(
                            "码值映射说到 '" + name + "'，模型 " + model.model().id() + " 没有这样的字段",
                            "The mapping of values speaks of '" + name + "', which is no field of model "
                                    + model.model().id()),
                    "",
                    new Words("可用字段：" + all, "Use one of: " + all));
        }
        return field.get();
    }

    /// Where a field has a code set, only its codes may stand in the place of other values, and never of one another.
    private static void demandCode(ResolvedField field, String raw, String code, LocalDate day) throws Refusal {
        if (!(field.domain().orElse(null) instanceof ResolvedDomain.Codes codes)) {
            return;
        }
        String set = codes.codeSet().id();
        Optional<Code> known = codes.codeSet().value().find(raw);
        if (known.filter(c -> c.validity().holdsOn(day)).isPresent()) {
            throw new Refusal(
                    "mapping.values_code_remapped",
                    new Words(
                            "码值映射要把 '" + raw + "' 换成 '" + code + "'，而 '" + raw + "' 本身是 " + set + " 中的代码",
                            "The mapping would put '" + code + "' in the place of '" + raw + "', which is a code of "
                                    + set + " itself"),
                    field.name(),
                    new Words("去掉这一条", "Take that entry out"));
        }
        if (codes.codeSet().value().find(code).isEmpty()) {
            throw new Refusal(
                    "mapping.values_code_unknown",
                    new Words(
                            "码值映射把 '" + raw + "' 换成 '" + code + "'，它不是 " + set + " 中的代码",
                            "The mapping puts '" + code + "' in the place of '" + raw + "', and it is no code of "
                                    + set),
                    field.name(),
                    new Words("写一个代码：zs dictionary codes " + set, "Give a code: zs dictionary codes " + set));
        }
    }
}
