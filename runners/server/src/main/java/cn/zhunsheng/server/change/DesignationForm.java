package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.library.PackageText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What another system of names calls an element.
final class DesignationForm implements ThingForm {
    private static final String FILE = "designations.csv";

    @Override
    public List<FormField> fields(boolean retires) {
        FormField name = FormField.line("name", "他称", "Designation").needed();
        if (retires) {
            return List.of(name);
        }
        return List.of(
                name.saying("别的体系用的名称或编号，如 AAC003", "What another system calls it, such as AAC003"),
                FormField.line("element", "数据元", "Element").needed().saying("如 person.name", "Such as person.name"),
                FormField.line("source", "来源", "Source").needed(),
                FormField.choice("evidence", "可信程度", "Evidence", "verified", "computed", "knowledge", "own")
                        .needed(),
                FormField.line("note", "备注", "Note"));
    }

    @Override
    public Map<String, String> read(PackageText text, String thing) {
        return new RowTable(text.file(FILE), "name").row(thing);
    }

    @Override
    public Map<String, String> fresh(PackageText text, String thing) {
        return Map.of("name", thing, "evidence", "own");
    }

    @Override
    public String thing(Map<String, String> values) throws Refusal {
        return ChangeRefusals.named(values, "name");
    }

    @Override
    public List<Edit> edits(PackageText text, Map<String, String> values, boolean retires) throws Refusal {
        String name = thing(values);
        Map<String, String> before = read(text, name);
        if (retires) {
            ChangeRefusals.demandThere(before, name);
            return List.of(new Edit(FILE, name, before, Map.of()));
        }
        Map<String, String> after = new LinkedHashMap<>();
        fields(false).forEach(field -> after.put(field.name(), values.getOrDefault(field.name(), "")));
        after.put("name", name);
        return List.of(new Edit(FILE, name, before, after));
    }
}
