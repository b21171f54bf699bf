package cn.zhunsheng.server.check;

import cn.zhunsheng.check.mapping.ColumnMapping;
import cn.zhunsheng.check.mapping.ColumnNames;
import cn.zhunsheng.check.mapping.GivenMapping;
import cn.zhunsheng.check.mapping.HeaderMapping;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedField;
import cn.zhunsheng.dictionary.ResolvedModel;
import cn.zhunsheng.match.Candidate;
import cn.zhunsheng.match.ColumnMatch;
import cn.zhunsheng.match.TableMatch;
import cn.zhunsheng.server.check.ProposedColumn.Matched;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The fields that the columns of a header are proposed to hold: as decided before, else as named, else as matched
/// where no other column has the field.
final class Columns {
    private final ResolvedModel model;
    private final Map<String, String> saved;
    private final Map<String, TableMatch> matches;

    Columns(ResolvedModel model, Map<String, String> saved, Map<String, TableMatch> matches) {
        this.model = model;
        this.saved = Map.copyOf(saved);
        this.matches = Map.copyOf(matches);
    }

    /// @param header the cells by their folded names, in order
    List<ProposedColumn> of(Map<String, String> header) throws Refusal {
        Set<String> taken = new HashSet<>();
        Map<String, String> settled = new HashMap<>();
        for (Map.Entry<String, String> cell : header.entrySet()) {
            Optional<String> field = decided(cell.getKey()).or(() -> named(cell.getValue()));
            field.ifPresent(name -> settled.put(cell.getKey(), name));
            field.ifPresent(taken::add);
        }
        List<ProposedColumn> columns = new ArrayList<>();
        for (Map.Entry<String, String> cell : header.entrySet()) {
            columns.add(column(columns.size() + 1, cell, settled, taken));
        }
        return claims(columns);
    }

    private ProposedColumn column(
            int index, Map.Entry<String, String> cell, Map<String, String> settled, Set<String> taken) {
        Optional<Matched> matched = matched(cell.getKey());
        String selected = settled.containsKey(cell.getKey())
                ? settled.get(cell.getKey())
                : matched.map(Matched::field).filter(taken::add).orElse("");
        return new ProposedColumn(
                cell.getValue(),
                index,
                named(cell.getValue()),
                matched,
                Optional.ofNullable(saved.get(cell.getKey())),
                selected,
                false);
    }

    /// What people decided, as long as the model has the field.
    private Optional<String> decided(String folded) {
        return Optional.ofNullable(saved.get(folded))
                .filter(field -> field.isEmpty() || model.field(field).isPresent());
    }

    private Optional<String> named(String cell) {
        return Columns.named(cell, model);
    }

    /// The field that a header cell names by itself.
    static Optional<String> named(String cell, ResolvedModel model) {
        try {
            return HeaderMapping.firsts(ColumnNames.of(List.of(cell)), model, GivenMapping.NONE).columns().stream()
                    .findFirst()
                    .map((ColumnMapping column) -> column.field().name());
        } catch (Refusal e) {
            throw new IllegalStateException("Nothing was given that could be refused", e);
        }
    }

    private Optional<Matched> matched(String folded) {
        return Optional.ofNullable(matches.get(folded))
                .flatMap(table -> table.columns().stream()
                        .filter(column -> FoldedName.of(column.column().name()).equals(folded))
                        .findFirst()
                        .flatMap(ColumnMatch::choice)
                        .flatMap(this::field));
    }

    /// The one field that holds the element.
    private Optional<Matched> field(Candidate candidate) {
        List<ResolvedField> fields = model.fields().stream()
                .filter(field -> field.element().value().id().equals(candidate.element()))
                .toList();
        return fields.size() == 1
                ? Optional.of(new Matched(
                        fields.getFirst().name(),
                        candidate.element().value(),
                        (int) Math.round(candidate.confidence() * 100),
                        candidate.because()))
                : Optional.empty();
    }

    private static List<ProposedColumn> claims(List<ProposedColumn> columns) {
        Map<String, Integer> claims = new HashMap<>();
        columns.forEach(column -> claims.merge(column.selected(), 1, Integer::sum));
        return columns.stream()
                .map(column ->
                        column.claiming(!column.selected().isEmpty() && claims.getOrDefault(column.selected(), 0) > 1))
                .toList();
    }
}
