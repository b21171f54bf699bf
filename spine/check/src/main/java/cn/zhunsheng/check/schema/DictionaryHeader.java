package cn.zhunsheng.check.schema;

import cn.zhunsheng.dictionary.FoldedName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The heading of a table in a written data dictionary: which cell of its rows says what.
record DictionaryHeader(Map<DictionaryColumn, Integer> cells) {
    private static final Pattern TYPE = Pattern.compile("([^(]*)\\(([^)]*)\\).*");
    private static final Set<String> NO = Set.of("n", "no", "否", "不", "不允许", "不能", "不可", "notnull", "false", "0", "x");
    private static final Set<String> YES =
            Set.of("y", "yes", "是", "必填", "必录", "m", "true", "1", "notnull", "非空", "pk", "主键", "主", "p");

    /// A heading names fields and their types; a row that does not is none.
    static Optional<DictionaryHeader> of(List<String> row) {
        Map<DictionaryColumn, Integer> cells = new EnumMap<>(DictionaryColumn.class);
        for (int i = 0; i < row.size(); i++) {
            int cell = i;
            DictionaryColumn.of(row.get(i)).ifPresent(column -> cells.putIfAbsent(column, cell));
        }
        Integer title = cells.get(DictionaryColumn.TITLE);
        if (!cells.containsKey(DictionaryColumn.NAME) && title != null) {
            cells.put(DictionaryColumn.NAME, title);
            cells.remove(DictionaryColumn.TITLE);
        }
        boolean whole = cells.containsKey(DictionaryColumn.NAME) && cells.containsKey(DictionaryColumn.TYPE);
        return whole ? Optional.of(new DictionaryHeader(cells)) : Optional.empty();
    }

    String cell(DictionaryColumn column, List<String> row) {
        int cell = cells.getOrDefault(column, row.size());
        return cell < row.size() ? row.get(cell).strip() : "";
    }

    boolean key(List<String> row) {
        return yes(cell(DictionaryColumn.KEY, row));
    }

    private static boolean yes(String cell) {
        return YES.contains(FoldedName.bare(cell)) || cell.contains("√") || cell.contains("✓");
    }

    ColumnStructure column(List<String> row, int line) {
        String type = FoldedName.of(cell(DictionaryColumn.TYPE, row));
        String length = FoldedName.of(cell(DictionaryColumn.LENGTH, row)).replaceFirst("\\.0$", "");
        Matcher bracketed = TYPE.matcher(type);
        if (bracketed.matches()) {
            type = bracketed.group(1).strip();
            length = length.isEmpty() ? bracketed.group(2).replace(" ", "") : length;
        }
        String title = cell(DictionaryColumn.TITLE, row);
        String said = cell(DictionaryColumn.COMMENT, row);
        String both = title.isEmpty() || said.isEmpty() ? title + said : title + "；" + said;
        String comment = said.equals(title) ? said : both;
        boolean filled = NO.contains(FoldedName.bare(cell(DictionaryColumn.NULLABLE, row)))
                || yes(cell(DictionaryColumn.REQUIRED, row))
                || key(row);
        return new ColumnStructure(cell(DictionaryColumn.NAME, row), type, length, comment, !filled, line);
    }
}
