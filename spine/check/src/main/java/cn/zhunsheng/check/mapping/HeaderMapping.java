package cn.zhunsheng.check.mapping;

import cn.zhunsheng.check.mapping.ColumnMapping.By;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The columns of a header matched with the fields of a model; the rest is listed, never guessed.
///
/// `unmapped` are the header cells that no field took. Of a cell that would fit several fields, none is chosen.
public record HeaderMapping(List<ColumnMapping> columns, List<String> unmapped) {
    public HeaderMapping {
        columns = List.copyOf(columns);
        unmapped = List.copyOf(unmapped);
    }

    /// @throws Refusal when two columns claim one field, or the given mapping names a field that the model does not have
    public static HeaderMapping of(List<String> header, Model model, Dictionary dictionary, GivenMapping given)
            throws Refusal {
        Names names = new Names(model, dictionary);
        List<ColumnMapping> columns = new ArrayList<>();
        List<String> unmapped = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String cell = header.get(i);
            column(cell, i + 1, model, names, given).ifPresentOrElse(columns::add, () -> unmapped.add(cell));
        }
        refuseDoubles(columns);
        return new HeaderMapping(columns, unmapped);
    }

    /// How many header cells the model would take: what models are chosen by.
    static int matches(List<String> header, Model model, Dictionary dictionary) {
        Names names = new Names(model, dictionary);
        return (int) header.stream().filter(cell -> names.find(cell).isPresent()).count();
    }

    private static Optional<ColumnMapping> column(
            String cell, int index, Model model, Names names, GivenMapping given) throws Refusal {
        if (!given.speaksOf(cell)) {
            return names.find(cell).map(match -> new ColumnMapping(cell, index, match.field, match.by));
        }
        Optional<String> name = given.field(cell);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Field field = model.field(name.get()).orElse(null);
        if (field == null) {
            throw new Refusal(
                    "mapping.field_unknown",
                    new Words(
                            "映射把列 '" + cell + "' 指向字段 '" + name.get() + "'，模型 " + model.id() + " 没有此字段",
                            "The mapping ties column '" + cell + "' to field '" + name.get() + "', which model "
                                    + model.id() + " does not have"),
                    "",
                    new Words("可用字段：" + fieldNames(model), "Use one of: " + fieldNames(model)));
        }
        return Optional.of(new ColumnMapping(cell, index, field, By.GIVEN));
    }

    private static String fieldNames(Model model) {
        return String.join(", ", model.fields().stream().map(Field::name).toList());
    }

    private static void refuseDoubles(List<ColumnMapping> columns) throws Refusal {
        Map<String, ColumnMapping> taken = new HashMap<>();
        for (ColumnMapping column : columns) {
            ColumnMapping first = taken.putIfAbsent(column.field().name(), column);
            if (first != null) {
                throw new Refusal(
                        "mapping.field_doubled",
                        new Words(
                                "第 " + first.index() + " 列 '" + first.column() + "' 和第 " + column.index() + " 列 '"
                                        + column.column() + "' 都对应字段 " + column.field().name(),
                                "Column " + first.index() + " '" + first.column() + "' and column " + column.index()
                                        + " '" + column.column() + "' both fit field "
                                        + column.field().name()),
                        "",
                        new Words(
                                "用 --map 文件指定：columns: {'" + column.column() + "': null}",
                                "Decide in a --map file: columns: {'" + column.column() + "': null}"));
            }
        }
    }

    /// Every name of every field of a model, the strongest kind of name first.
    private static final class Names {
        private final Map<By, Map<String, Optional<Field>>> byKind = new EnumMap<>(By.class);

        private record Match(Field field, By by) {}

        Names(Model model, Dictionary dictionary) {
            for (Field field : model.fields()) {
                put(By.TITLE, field.title().zh(), field);
                put(By.TITLE, field.title().en(), field);
                put(By.NAME, field.name(), field);
                dictionary.element(field.element()).ifPresent(element -> put(element, field));
            }
        }

        private void put(Element element, Field field) {
            put(By.NAME, element.name(), field);
            put(By.NAME, element.naming().nameEn(), field);
            put(By.SHORT_NAME, element.shortName(), field);
            element.naming().synonyms().forEach(synonym -> put(By.SYNONYM, synonym, field));
        }

        /// A name that two fields share names neither.
        private void put(By by, String name, Field field) {
            String key = HeaderText.folded(name);
            if (!key.isEmpty()) {
                byKind.computeIfAbsent(by, b -> new HashMap<>())
                        .merge(key, Optional.of(field), (a, b) -> a.equals(b) ? a : Optional.empty());
            }
        }

        Optional<Match> find(String cell) {
            String key = HeaderText.folded(cell);
            for (Map.Entry<By, Map<String, Optional<Field>>> kind : byKind.entrySet()) {
                Optional<Field> field = kind.getValue().get(key);
                if (field != null) {
                    return field.map(f -> new Match(f, kind.getKey()));
                }
            }
            return Optional.empty();
        }
    }
}
