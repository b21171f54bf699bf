package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.intake.IntakeColumn;
import cn.zhunsheng.dictionary.intake.IntakeTable;
import cn.zhunsheng.library.PackageText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A data element, field by field as `elements.csv` has it. One that retires stays with its status, so that its id is
/// never used for something else.
final class ElementForm implements ThingForm {
    static final String FILE = "elements.csv";
    private static final Set<String> LONG = Set.of("definition", "note");
    private static final List<String> STATUSES = List.of(
            "incomplete", "candidate", "recorded", "qualified", "standard", "preferred", "retired", "superseded");

    @Override
    public List<FormField> fields(boolean retires) {
        if (retires) {
            return List.of(
                    FormField.line("id", "标识符", "Identifier").needed(),
                    FormField.line("successor", "后继", "Successor")
                            .saying("代替它的数据元，可以没有", "The element that takes its place, if there is one"));
        }
        List<FormField> fields = new ArrayList<>();
        for (IntakeColumn column : IntakeTable.ELEMENTS.columns()) {
            fields.add(new FormField(
                    column.key(),
                    column.title(),
                    column.tip(),
                    LONG.contains(column.key()) ? 3 : 1,
                    column.required() || Set.of("sensitivity", "evidence").contains(column.key()),
                    column.key().equals("status") ? STATUSES : column.choices()));
        }
        return fields;
    }

    @Override
    public Map<String, String> read(PackageText text, String thing) {
        return new RowTable(text.file(FILE), "id").row(thing);
    }

    @Override
    public Map<String, String> fresh(PackageText text, String thing) {
        return Map.of(
                "id", thing, "sensitivity", "personal", "evidence", "own", "status", "candidate", "version", "1.0.0");
    }

    @Override
    public String thing(Map<String, String> values) throws Refusal {
        return ChangeRefusals.named(values, "id");
    }

    @Override
    public List<Edit> edits(PackageText text, Map<String, String> values, boolean retires) throws Refusal {
        String id = thing(values);
        Map<String, String> before = read(text, id);
        Map<String, String> after = new LinkedHashMap<>(before);
        fields(retires).forEach(field -> after.put(field.name(), values.getOrDefault(field.name(), "")));
        after.put("id", id);
        if (retires) {
            ChangeRefusals.demandThere(before, id);
            after.put("status", after.getOrDefault("successor", "").isEmpty() ? "retired" : "superseded");
        }
        return List.of(new Edit(FILE, id, before, after));
    }
}
