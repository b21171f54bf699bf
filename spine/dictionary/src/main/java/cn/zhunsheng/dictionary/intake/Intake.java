package cn.zhunsheng.dictionary.intake;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.ValueDomain;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a table that people keep. One for each table; one thread.
public final class Intake {
    private final IntakeTable table;
    private final Set<String> codeSets;
    private final Problems problems = new Problems();
    private final List<Words> notes = new ArrayList<>();
    private final Map<IntakeColumn, Integer> places = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final Map<String, String> firsts = new LinkedHashMap<>();
    private int stripped;

    /// @param codeSets the ids of code sets that a value domain may name without saying that it is one
    public Intake(IntakeTable table, Set<String> codeSets) {
        this.table = table;
        this.codeSets = Set.copyOf(codeSets);
    }

    /// Understands the header; columns may stand in any order.
    public void header(String where, List<String> header) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String cell = header.get(i);
            Optional<IntakeColumn> column = find(cell);
            if (column.isEmpty()) {
                left.add(cell);
            } else if (places.putIfAbsent(column.get(), i) != null) {
                problem(
                        "package.column_repeated",
                        where,
                        "有两列都是“%s”，其一写作 '%s'。".formatted(column.get().title().zh(), cell),
                        "Two columns are %s, one of them written '%s'."
                                .formatted(column.get().key(), cell),
                        "只留一列。",
                        "Keep one of them.");
            }
        }
        if (!left.isEmpty()) {
            notes.add(new Words(
                    "不认得、未导入的列：" + String.join("、", left),
                    "Columns not known and not taken: " + String.join(", ", left)));
        }
        table.columns().stream()
                .filter(column -> column.required() && !places.containsKey(column))
                .forEach(column -> missing(where, column));
    }

    /// By the package's own name of a column or its title first: a synonym may be another column's title.
    private Optional<IntakeColumn> find(String cell) {
        List<IntakeColumn> named =
                table.columns().stream().filter(column -> column.called(cell)).toList();
        return named.stream()
                .filter(column -> !places.containsKey(column))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private void missing(String where, IntakeColumn column) {
        String also = String.join("、", column.synonyms());
        problem(
                "package.column_missing",
                where,
                "缺少“%s”列。".formatted(column.title().zh()),
                "Column %s is missing.".formatted(column.key()),
                "加上这一列；也可写作：%s。".formatted(also),
                "Add the column; it may also be called %s.".formatted(also));
    }

    /// Takes a row; blank ones are passed over.
    public void row(IntakeRow row) {
        if (row.cells().stream().allMatch(String::isBlank)) {
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (IntakeColumn column : table.columns()) {
            @Nullable Integer at = places.get(column);
            String text = at == null ? "" : row.cells().get(at);
            String where = row.where() + ", " + column.title().zh();
            String bare = text.strip();
            stripped += bare.length() == text.length() ? 0 : 1;
            cells.put(column.key(), cell(column, bare, cells, where));
        }
        String key = cells.getOrDefault(table.columns().getFirst().key(), "");
        String first = firsts.putIfAbsent(key, row.where());
        if (first != null && !key.isEmpty()) {
            problem(
                    table == IntakeTable.ELEMENTS ? "package.id_repeated" : "package.code_repeated",
                    first + " and " + row.where(),
                    "'%s' 出现两次。".formatted(key),
                    "'%s' stands there twice.".formatted(key),
                    "只留一行。",
                    "Keep one of the rows.");
        }
        rows.put(key, cells);
    }

    private String cell(IntakeColumn column, String text, Map<String, String> before, String where) {
        if (text.isEmpty()) {
            return absent(column, where);
        }
        Optional<String> taken = table == IntakeTable.CODES
                ? Optional.of(text)
                : switch (column.key()) {
                    case "id" -> id(text);
                    case "data_type" -> Spellings.dataType(text);
                    case "sensitivity" -> Spellings.sensitivity(text);
                    case "format" -> Spellings.format(text, type(before));
                    case "value_domain" -> domain(text);
                    default -> Optional.of(text);
                };
        if (taken.isEmpty()) {
            unreadable(column, text, where);
        } else if (!taken.get().equals(text)) {
            notes.add(new Words(
                    where + "：'" + text + "' 记作 '" + taken.get() + "'",
                    where + ": '" + text + "' is taken as '" + taken.get() + "'"));
        }
        return taken.orElse("");
    }

    private String absent(IntakeColumn column, String where) {
        if (column.required()) {
            if (places.containsKey(column)) {
                problem(
                        "package.cell_empty",
                        where,
                        "'%s' 是空的。".formatted(column.title().zh()),
                        "'%s' is empty.".formatted(column.key()),
                        "填写。",
                        "Fill it in.");
            }
            return "";
        }
        return switch (column.key()) {
            case "sensitivity" -> assumed(column, "personal");
            case "evidence" -> assumed(column, "own");
            default -> "";
        };
    }

    private String assumed(IntakeColumn column, String value) {
        Words note = new Words(
                "没有给出“%s”的，一律记作 %s".formatted(column.title().zh(), value),
                "Where %s is not given, %s is assumed".formatted(column.key(), value));
        if (!notes.contains(note)) {
            notes.add(note);
        }
        return value;
    }

    private static DataType type(Map<String, String> before) {
        return DataType.of(before.getOrDefault("data_type", "")).orElse(DataType.TEXT);
    }

    private static Optional<String> id(String text) {
        try {
            return Optional.of(new ElementId(text).value());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private Optional<String> domain(String text) {
        if (codeSets.contains(text)) {
            return Optional.of("codeset:" + text);
        }
        try {
            return Optional.of(ValueDomain.parse(text).toString());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private void unreadable(IntakeColumn column, String text, String where) {
        String zh = column.choices().isEmpty() ? column.tip().zh() : String.join("、", column.choices());
        String en = column.choices().isEmpty() ? column.tip().en() : String.join(", ", column.choices());
        problem(
                "package.cell_unreadable",
                where,
                "'%s' 不是“%s”的写法。".formatted(text, column.title().zh()),
                "'%s' is no %s.".formatted(text, column.key()),
                "写作：%s。".formatted(zh),
                "Write it as: %s.".formatted(en));
    }

    private void problem(String code, String where, String zh, String en, String fixZh, String fixEn) {
        problems.error(code, where, new Words(zh, en), new Words(fixZh, fixEn));
    }

    /// What was understood so far.
    public Taken taken() {
        List<Words> all = new ArrayList<>(notes);
        if (stripped > 0) {
            all.add(new Words(
                    "去掉首尾空白的单元格：%d 个".formatted(stripped),
                    "Cells whose surrounding blanks were removed: %d".formatted(stripped)));
        }
        return new Taken(rows, problems.list(), all);
    }
}
