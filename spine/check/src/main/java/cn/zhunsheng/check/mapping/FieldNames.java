package cn.zhunsheng.check.mapping;

import cn.zhunsheng.check.mapping.ColumnMapping.By;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.ResolvedModel;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Every name that the fields of a model go by, the strongest kind of name first.
final class FieldNames {
    private final Map<By, Map<String, Optional<Field>>> byKind = new EnumMap<>(By.class);

    /// A field and the kind of name that it was found by.
    record Match(Field field, By by) {}

    private FieldNames() {}

    static FieldNames of(ResolvedModel model) {
        FieldNames names = new FieldNames();
        model.fields().forEach(field -> names.put(field.field(), field.element().value()));
        return names;
    }

    /// The names as far as elements can be found, for comparing models before one is chosen.
    static FieldNames of(Model model, Dictionary dictionary) {
        FieldNames names = new FieldNames();
        for (Field field : model.fields()) {
            dictionary.element(field.element()).ifPresent(element -> names.put(field, element.value()));
        }
        return names;
    }

    /// The field that a header cell names, if exactly one does.
    Optional<Match> find(String cell) {
        String key = FoldedName.of(cell);
        for (Map.Entry<By, Map<String, Optional<Field>>> kind : byKind.entrySet()) {
            Optional<Field> field = kind.getValue().get(key);
            if (field != null) {
                return field.map(f -> new Match(f, kind.getKey()));
            }
        }
        return Optional.empty();
    }

    private void put(Field field, Element element) {
        put(By.TITLE, field.title().zh(), field);
        put(By.TITLE, field.title().en(), field);
        put(By.NAME, field.name(), field);
        put(By.NAME, underscored(field.name()), field);
        put(By.NAME, element.name(), field);
        put(By.NAME, element.naming().nameEn(), field);
        put(By.SHORT_NAME, element.shortName(), field);
        element.naming().synonyms().forEach(synonym -> put(By.SYNONYM, synonym, field));
    }

    /// The name as generated tables have it: `id_number`.
    private static String underscored(String name) {
        StringBuilder underscored = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            underscored.append(c >= 'A' && c <= 'Z' ? "_" : "").append(c);
        }
        return underscored.toString().toLowerCase(Locale.ROOT);
    }

    /// Fields of one model are told apart by their names, sooner than by all that they are (ADR 8).
    private static boolean same(Optional<Field> one, Optional<Field> other) {
        return one.map(Field::name).equals(other.map(Field::name));
    }

    /// A name that two fields share names neither.
    private void put(By by, String name, Field field) {
        String key = FoldedName.of(name);
        if (!key.isEmpty()) {
            byKind.computeIfAbsent(by, b -> new HashMap<>())
                    .merge(key, Optional.of(field), (a, b) -> same(a, b) ? a : Optional.empty());
        }
    }
}
