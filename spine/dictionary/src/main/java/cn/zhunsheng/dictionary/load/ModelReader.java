package cn.zhunsheng.dictionary.load;

import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Model.RowCount;
import cn.zhunsheng.dictionary.NearestName;
import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.Reference;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.load.ModelDraft.FieldFormat;
import cn.zhunsheng.dictionary.load.ModelDraft.RuleDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One `models/<id>.yaml`. What cannot be read is left out after a problem was noted, so that the rest is
/// still looked at.
final class ModelReader {
    static final Words UNTITLED = new Words("", "");

    private static final Pattern ID = Pattern.compile("(?!.*--)[a-z][a-z0-9-]*(?<!-)");
    private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern INDICATOR = Pattern.compile("\\d{4}");
    private static final Map<String, Severity> SEVERITIES =
            Map.of("error", Severity.ERROR, "warning", Severity.WARNING);
    private static final List<String> MODEL_KEYS =
            List.of("id", "title", "source", "nulls", "base", "fields", "unique", "references", "rowCount", "rules");
    private static final List<String> FIELD_KEYS =
            List.of("name", "element", "title", "required", "key", "codes", "format", "severity", "role");
    private static final List<String> REFERENCE_KEYS = List.of("fields", "to", "toFields", "codeset");
    private static final List<String> RULE_KEYS = List.of("id", "assert", "message", "dimension", "severity", "source");

    private final String file;
    private final PackageFiles files;
    private final Found found;
    private final Problems problems;
    private final List<FieldFormat> formats = new ArrayList<>();
    private String id = "";

    ModelReader(PackageFiles files, String file, Found found, Problems problems) {
        this.files = files;
        this.file = file;
        this.found = found;
        this.problems = problems;
    }

    Optional<ModelDraft> read() {
        return YamlReader.read(files, file, problems).map(this::model);
    }

    private ModelDraft model(Yaml root) {
        YamlEntries entries = new YamlEntries(files, file, root, MODEL_KEYS, problems);
        id = formed(entries, "id", ID, new Words("小写词以 '-' 相连", "lower-case words joined by '-'"));
        if (file.startsWith("models/") && !file.endsWith("/" + id + ".yaml") && !id.isEmpty()) {
            otherName(entries);
        }
        found.at("model " + id, entries.where("id"));
        List<Field> fields = fields(entries);
        Model model = new Model(
                id,
                entries.words("title", Words.same(id)),
                entries.text("source"),
                entries.texts("nulls"),
                entries.read("base", text -> text),
                fields,
                entries.textLists("unique"),
                references(entries),
                entries.inner("rowCount", List.of("min", "max")).map(ModelReader::rowCount),
                List.of());
        fieldsNamed(entries, model);
        return new ModelDraft(model, rules(entries), formats);
    }

    private List<Field> fields(YamlEntries entries) {
        List<Field> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Yaml item : entries.items("fields")) {
            YamlEntries field = entries.inner(item, FIELD_KEYS);
            String name = formed(
                    field,
                    "name",
                    FIELD,
                    new Words("以小写字母开头的 ASCII 字母和数字", "ASCII letters and digits that begin with a lower-case letter"));
            field.needed("element");
            Optional<ElementId> element = field.read("element", ElementReader::unqualified);
            if (!name.isEmpty() && !names.add(name)) {
                repeated("package.field_repeated", "field " + name, field.where());
            } else if (!name.isEmpty() && element.isPresent()) {
                found.at("model " + id + " field " + name, field.where());
                fields.add(field(field, name, element.get()));
            }
        }
        if (fields.isEmpty()) {
            entries.missing("fields");
        }
        return fields;
    }

    private Field field(YamlEntries field, String name, ElementId element) {
        if (field.has("format")) {
            formats.add(new FieldFormat(name, field.text("format"), field.where("format")));
        }
        return new Field(
                name,
                element,
                field.words("title", UNTITLED),
                field.flag("required"),
                field.flag("key"),
                Optional.empty(),
                field.oneOf("severity", SEVERITIES),
                field.oneOf("codes", Map.of("ever", true, "current", false)).orElse(false),
                field.text("role"));
    }

    private List<Reference> references(YamlEntries entries) {
        List<Reference> references = new ArrayList<>();
        for (Yaml item : entries.items("references")) {
            YamlEntries reference = entries.inner(item, REFERENCE_KEYS);
            List<String> fields = reference.texts("fields");
            if (reference.has("codeset")) {
                references.add(new Reference.ToCodes(fields, reference.text("codeset")));
            } else {
                List<String> toFields = reference.texts("toFields");
                references.add(new Reference.ToSource(fields, reference.needed("to"), toFields));
                if (fields.size() != toFields.size() || fields.isEmpty()) {
                    unequal(reference, fields.size(), toFields.size());
                }
            }
        }
        return references;
    }

    private List<RuleDraft> rules(YamlEntries entries) {
        List<RuleDraft> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Yaml item : entries.items("rules")) {
            YamlEntries rule = entries.inner(item, RULE_KEYS);
            String ruleId = formed(rule, "id", ID, new Words("小写词以 '-' 相连", "lower-case words joined by '-'"));
            String indicator = rule.has("dimension")
                    ? formed(rule, "dimension", INDICATOR, new Words("GB/T 36344 的四位数字", "four digits of GB/T 36344"))
                    : "0402";
            if (!ruleId.isEmpty() && !ids.add(ruleId)) {
                repeated("package.rule_repeated", "rule " + ruleId, rule.where());
                continue;
            }
            found.at("model " + id + " rule " + ruleId, rule.where());
            if (!rule.has("message")) {
                rule.missing("message");
            }
            rules.add(new RuleDraft(
                    ruleId,
                    rule.needed("assert"),
                    rule.words("message", Words.same(ruleId)),
                    indicator,
                    rule.oneOf("severity", SEVERITIES).orElse(Severity.ERROR),
                    rule.text("source"),
                    rule.where("assert")));
        }
        return rules;
    }

    private static RowCount rowCount(YamlEntries entries) {
        long min = entries.read("min", Long::valueOf).orElse(0L);
        return new RowCount(min, entries.read("max", Long::valueOf).orElse(Long.MAX_VALUE));
    }

    /// Keys and references name fields of the model; the others are problems.
    private void fieldsNamed(YamlEntries entries, Model model) {
        Set<String> names =
                new HashSet<>(model.fields().stream().map(Field::name).toList());
        model.unique().stream().flatMap(List::stream).forEach(f -> fieldNamed(f, names, entries.where("unique")));
        model.references().stream()
                .flatMap(r -> r.fields().stream())
                .forEach(f -> fieldNamed(f, names, entries.where("references")));
    }

    private void fieldNamed(String name, Set<String> names, String where) {
        if (!names.contains(name)) {
            Words near = NearestName.hint(name, names);
            problems.error(
                    "package.field_unknown",
                    where,
                    new Words(
                            "模型没有字段 '%s'%s。".formatted(name, near.zh()),
                            "The model has no field '%s'%s.".formatted(name, near.en())),
                    new Words("写上 fields 中的字段名。", "Name a field that stands under fields."));
        }
    }

    private String formed(YamlEntries entries, String key, Pattern form, Words expected) {
        String text = entries.needed(key);
        if (text.isBlank() || form.matcher(text).matches()) {
            return text;
        }
        problems.error(
                "package.name_form",
                entries.where(key),
                new Words("%s '%s' 的写法不对。".formatted(key, text), "%s '%s' is written otherwise.".formatted(key, text)),
                new Words("写成%s。".formatted(expected.zh()), "Write %s.".formatted(expected.en())));
        return "";
    }

    private void repeated(String code, String thing, String where) {
        String name = thing.substring(thing.indexOf(' ') + 1);
        problems.error(
                code,
                found.of("model " + id + " " + thing) + " and " + where,
                new Words("'%s' 出现两次。".formatted(name), "'%s' stands there twice.".formatted(name)),
                new Words("改名或删去一个。", "Rename or remove one."));
    }

    private void unequal(YamlEntries reference, int here, int there) {
        problems.error(
                "package.reference_width",
                reference.where(),
                new Words(
                        "fields 有 %d 个，toFields 有 %d 个。".formatted(here, there),
                        "There are %d fields and %d toFields.".formatted(here, there)),
                new Words("两边写同样多的字段，至少一个。", "Name as many on both sides, at least one."));
    }

    private void otherName(YamlEntries entries) {
        problems.error(
                "package.model_file_name",
                entries.where("id"),
                new Words("文件名与 id '%s' 不一致。".formatted(id), "The file's name differs from the id '%s'.".formatted(id)),
                new Words("把文件命名为 %s.yaml。".formatted(id), "Name the file %s.yaml.".formatted(id)));
    }
}
