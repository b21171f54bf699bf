package cn.zhunsheng.server.change;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.library.PackageText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A model, as YAML.
final class ModelForm implements ThingForm {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    static String file(String id) {
        return "models/" + id + ".yaml";
    }

    @Override
    public List<FormField> fields(boolean retires) {
        FormField id = FormField.line("id", "模型编号", "Model id")
                .needed()
                .saying("小写英文词，用 - 连接，如 population-basic", "Lower-case words joined by '-', such as population-basic");
        return retires
                ? List.of(id)
                : List.of(
                        id,
                        FormField.text("yaml", "YAML", "YAML", 24)
                                .needed()
                                .saying(
                                        "写法见 docs/reference/package-format.md",
                                        "As docs/reference/package-format.md says"));
    }

    @Override
    public Map<String, String> read(PackageText text, String thing) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("id", thing));
        String yaml = text.file(file(thing));
        values.put("yaml", yaml.isEmpty() ? beginning(thing) : yaml);
        return values;
    }

    private static String beginning(String id) {
        return """
                id: %s
                title: {zh: , en: }
                source:
                fields:
                  - {name: idNumber, element: person.id-number, required: true, key: true}
                """.formatted(id);
    }

    @Override
    public String thing(Map<String, String> values) throws Refusal {
        String id = ChangeRefusals.named(values, "id");
        if (!ID.matcher(id).matches()) {
            throw new Refusal(
                    "package.id_form",
                    new Words("'" + id + "' 不能作模型的编号", "'" + id + "' is no id of a model"),
                    "",
                    new Words(
                            "写小写英文词，用 - 连接，如 population-basic",
                            "Write lower-case words joined by '-', such as population-basic"));
        }
        return id;
    }

    @Override
    public List<Edit> edits(PackageText text, Map<String, String> values, boolean retires) throws Refusal {
        String id = thing(values);
        String before = text.file(file(id));
        if (retires) {
            ChangeRefusals.demandThere(before.isEmpty() ? Map.of() : Map.of("id", id), id);
        }
        String after = retires ? "" : ChangeRefusals.lines(values.getOrDefault("yaml", ""));
        return List.of(Edit.text(file(id), before, after));
    }
}
