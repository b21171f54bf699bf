package cn.zhunsheng.match.draft;

import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.ResolvedDomain;
import cn.zhunsheng.dictionary.ResolvedField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The keys of a draft, as names of fields: `key` those that are marked, `unique` further ones. Declared keys go before
/// those that the values show.
record DraftKeys(List<String> key, List<List<String>> unique) {
    /// In fewer rows hardly anything comes twice.
    private static final int ENOUGH = 20;

    private static final List<String> NUMBERS = List.of("号", "号码", "编号", "编码", "标识", "标识符", "代码");

    static DraftKeys of(TableStructure table, List<DraftColumn> columns) {
        Set<List<String>> keys = new LinkedHashSet<>();
        Map<String, String> fields = new HashMap<>();
        columns.forEach(column -> column.field().ifPresent(field -> fields.putIfAbsent(column.name(), field.name())));
        named(table.primaryKey(), fields).ifPresent(keys::add);
        table.uniqueKeys().forEach(key -> named(key, fields).ifPresent(keys::add));
        columns.stream()
                .filter(column -> identifies(column) && isScheme(column))
                .forEach(column -> keys.add(alone(column)));
        columns.stream().filter(DraftKeys::identifies).forEach(column -> keys.add(alone(column)));
        List<List<String>> all = new ArrayList<>(keys);
        return all.isEmpty()
                ? new DraftKeys(List.of(), List.of())
                : new DraftKeys(all.getFirst(), all.subList(1, all.size()));
    }

    private static List<String> alone(DraftColumn column) {
        return List.of(column.field().orElseThrow().name());
    }

    /// A declared key is one of the model's when all its columns are fields.
    private static Optional<List<String>> named(List<String> key, Map<String, String> fields) {
        List<String> names =
                key.stream().map(fields::get).filter(Objects::nonNull).toList();
        return names.isEmpty() || names.size() < key.size() ? Optional.empty() : Optional.of(names);
    }

    /// Whether no value came twice of what may be a number of something.
    private static boolean identifies(DraftColumn column) {
        return column.field().isPresent()
                && column.facts().once()
                && column.facts().alwaysThere()
                && column.facts().present() >= ENOUGH
                && (isScheme(column) || isNumber(column.field().get()));
    }

    private static boolean isScheme(DraftColumn column) {
        return column.field().flatMap(ResolvedField::domain).orElse(null) instanceof ResolvedDomain.Identifiers;
    }

    private static boolean isNumber(ResolvedField field) {
        Element element = field.element().value();
        return NUMBERS.stream().anyMatch(element.name()::endsWith);
    }
}
