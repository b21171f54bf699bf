package cn.zhunsheng.check.mapping;

import cn.zhunsheng.check.mapping.ColumnMapping.By;
import cn.zhunsheng.dictionary.Field;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ResolvedModel;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/// The columns of a header matched with the fields of a model; the rest is listed, never guessed.
///
/// `unmapped` are the header cells that no field took. Of a cell that would fit several fields, none is chosen.
public record HeaderMapping(List<ColumnMapping> columns, List<String> unmapped) {
    public HeaderMapping {
        columns = List.copyOf(columns);
        unmapped = List.copyOf(unmapped);
    }

    /// Matches the header; what the user gave goes before names.
    ///
    /// @throws Refusal when two columns claim one field, or the given mapping names a field that the model lacks
    public static HeaderMapping of(List<String> header, ResolvedModel resolved, GivenMapping given) throws Refusal {
        return of(ColumnNames.of(header), resolved, given);
    }

    /// Matches columns of which people also wrote what they are.
    ///
    /// @throws Refusal when two columns claim one field, or the given mapping names a field that the model lacks
    public static HeaderMapping of(ColumnNames header, ResolvedModel resolved, GivenMapping given) throws Refusal {
        HeaderMapping mapping = all(header, resolved, given);
        refuseDoubles(mapping.columns);
        return mapping;
    }

    /// The same where nobody can be asked: of several columns that claim one field the first has it, the others are
    /// unmapped.
    ///
    /// @throws Refusal when the given mapping names a field that the model lacks
    public static HeaderMapping firsts(ColumnNames header, ResolvedModel resolved, GivenMapping given) throws Refusal {
        HeaderMapping mapping = all(header, resolved, given);
        List<ColumnMapping> columns = new ArrayList<>();
        List<String> unmapped = new ArrayList<>(mapping.unmapped);
        Set<String> taken = new HashSet<>();
        for (ColumnMapping column : mapping.columns) {
            if (taken.add(column.field().name())) {
                columns.add(column);
            } else {
                unmapped.add(column.column());
            }
        }
        return new HeaderMapping(columns, unmapped);
    }

    private static HeaderMapping all(ColumnNames header, ResolvedModel resolved, GivenMapping given) throws Refusal {
        Model model = resolved.model();
        FieldNames names = FieldNames.of(resolved);
        List<ColumnMapping> columns = new ArrayList<>();
        List<String> unmapped = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String cell = header.names().get(i);
            column(header, i, model, names, given).ifPresentOrElse(columns::add, () -> unmapped.add(cell));
        }
        return new HeaderMapping(columns, unmapped);
    }

    private static Optional<ColumnMapping> column(
            ColumnNames header, int number, Model model, FieldNames names, GivenMapping given) throws Refusal {
        String cell = header.names().get(number);
        int index = number + 1;
        if (!given.speaksOf(cell)) {
            return header.match(number, names).map(match -> new ColumnMapping(cell, index, match.field(), match.by()));
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

    /// Says that nothing of a source would be checked and, when a record below names fields, which one that is.
    public static Refusal noColumn(
            String source,
            List<String> header,
            SortedMap<Integer, List<String>> below,
            ResolvedModel resolved,
            GivenMapping given) {
        FieldNames names = FieldNames.of(resolved);
        Words elsewhere = LaterHeader.row(
                        below,
                        cells -> cells.stream()
                                .anyMatch(cell -> given.field(cell).isPresent()
                                        || names.find(cell).isPresent()))
                .or(() -> LaterHeader.belowTitle(header, below))
                .map(LaterHeader::words)
                .or(() -> LaterHeader.wideMarks(header))
                .orElse(new Words(
                        "用 --map 文件把列指向字段：columns: {列: 字段}；表头若不在首行，用 --header-row 指出；没有表头的文件先在首行补上列名",
                        "Tie columns to fields in a --map file, columns: {COLUMN: field}; if the header is not the first"
                                + " row, say so with --header-row; give a file without a header a first row of column"
                                + " names"));
        return new Refusal(
                "mapping.columns_unknown",
                new Words(
                        "没有一列对应模型 " + resolved.model().id() + " 的字段（" + fieldNames(resolved.model()) + "），无从检查",
                        "No column fits a field of model " + resolved.model().id() + " (" + fieldNames(resolved.model())
                                + "), so there is nothing to check"),
                source,
                elsewhere);
    }

    private static String fieldNames(Model model) {
        return String.join(", ", model.fields().stream().map(Field::name).toList());
    }

    private static void refuseDoubles(List<ColumnMapping> columns) throws Refusal {
        Map<String, ColumnMapping> taken = new HashMap<>();
        for (ColumnMapping column : columns) {
            ColumnMapping first = taken.putIfAbsent(column.field().name(), column);
            if (first != null) {
                throw doubled(first, column);
            }
        }
    }

    /// Columns of one name cannot be told apart in a mapping file: then the header itself must change.
    private static Refusal doubled(ColumnMapping first, ColumnMapping second) {
        Words what = new Words(
                "第 %d 列 '%s' 和第 %d 列 '%s' 都对应字段 %s"
                        .formatted(
                                first.index(),
                                first.column(),
                                second.index(),
                                second.column(),
                                second.field().name()),
                "Column %d '%s' and column %d '%s' both fit field %s"
                        .formatted(
                                first.index(),
                                first.column(),
                                second.index(),
                                second.column(),
                                second.field().name()));
        String line = "columns: {'" + second.column() + "': null}";
        boolean alike = FoldedName.of(first.column()).equals(FoldedName.of(second.column()));
        Words fix = alike
                ? new Words(
                        "改掉其中一列的表头；或用 --map 让两列都不检查：" + line,
                        "Rename one of them; or leave both out with --map: " + line)
                : new Words("用 --map 文件指定：" + line, "Decide in a --map file: " + line);
        return new Refusal("mapping.field_doubled", what, "", fix);
    }

    /// The column, counted from 0, that goes by a field's or a header's name; for sources that only serve references.
    ///
    /// @throws Refusal when the header has no such column
    public int columnCalled(String name, List<String> header, String source) throws Refusal {
        for (ColumnMapping column : columns) {
            if (column.field().name().equals(name)) {
                return column.index() - 1;
            }
        }
        for (int i = 0; i < header.size(); i++) {
            if (FoldedName.of(header.get(i)).equals(FoldedName.of(name))) {
                return i;
            }
        }
        throw new Refusal(
                "mapping.column_absent",
                new Words(
                        "引用的数据源 '" + source + "' 没有列 '" + name + "'",
                        "Source '" + source + "', which a reference points to, has no column '" + name + "'"),
                source,
                new Words("该文件的列：" + String.join("、", header), "Its columns are: " + String.join(", ", header)));
    }
}
