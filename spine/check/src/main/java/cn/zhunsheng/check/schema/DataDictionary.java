package cn.zhunsheng.check.schema;

import cn.zhunsheng.check.workbook.WorkbookCells;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Data dictionaries as people write them in workbooks: one table a sheet or several below each other, headings in many
/// words. A table is called as the line above its heading says, or else as its sheet.
public final class DataDictionary {
    private static final Pattern LABEL = Pattern.compile("(?i)^(数据)?(表名称?|表英文名|表名|表|table(\\s*name)?)\\s*[:：]?\\s*");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][\\w$.]*");

    /// Rows of a sheet among which the first heading stands.
    private static final int TOP = 50;

    private final List<TableStructure> tables = new ArrayList<>();
    private @Nullable DictionaryHeader header;
    private @Nullable TableDraft draft;
    private List<String> keys = new ArrayList<>();
    private String sheet = "";
    private String above = "";
    private int ofSheet;

    private DataDictionary() {}

    /// The tables in the order in which they stand in the workbook; at least one.
    ///
    /// @throws Refusal when it is no workbook, or has no heading of fields and types
    public static List<TableStructure> read(Path file) throws Refusal, IOException {
        DataDictionary read = new DataDictionary();
        String name = String.valueOf(file.getFileName());
        WorkbookCells.read(file, name, read::row);
        read.finish();
        if (read.tables.isEmpty()) {
            throw new Refusal(
                    "schema.tables_absent",
                    new Words(
                            "'" + name + "' 里没有字段名和类型的表头", "'" + name + "' has no heading that names fields and types"),
                    name,
                    new Words("表头写 字段名、类型、说明", "Head the columns 字段名, 类型, 说明"));
        }
        return read.tables;
    }

    /// The heading that makes a workbook a data dictionary: among the first rows of a sheet it names fields and their
    /// types, and a row behind it has a type that databases know. Its cells that are not empty.
    ///
    /// @throws Refusal when it is no workbook
    public static Optional<List<String>> heading(Path file) throws Refusal, IOException {
        List<List<String>> begun = new ArrayList<>();
        List<List<String>> found = new ArrayList<>();
        WorkbookCells.top(file, String.valueOf(file.getFileName()), TOP, (sheet, line, cells) -> {
            if (DictionaryHeader.of(cells).isPresent()) {
                begun.add(cells);
            } else if (!begun.isEmpty() && typed(begun.getLast(), cells)) {
                found.add(begun.getLast());
            }
        });
        return found.stream()
                .findFirst()
                .map(heading -> heading.stream().filter(cell -> !cell.isBlank()).toList());
    }

    private static boolean typed(List<String> heading, List<String> cells) {
        return DictionaryHeader.of(heading)
                .map(header -> header.column(cells, 0).type())
                .filter(type -> SqlTypes.known(type.split(" ", 2)[0]) || SqlTypes.described(type))
                .isPresent();
    }

    private void row(String inSheet, int line, List<String> cells) {
        if (!inSheet.equals(sheet)) {
            finish();
            sheet = inSheet;
            above = "";
            ofSheet = 0;
        }
        List<String> filled = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        Optional<DictionaryHeader> heading = DictionaryHeader.of(cells);
        if (heading.isPresent()) {
            finish();
            begin(heading.get());
        } else if (header != null && draft != null && field(header, cells, filled)) {
            ColumnStructure column = header.column(cells, line);
            draft.put(column.name(), column);
            if (header.key(cells)) {
                keys.add(column.name());
            }
        } else if (!filled.isEmpty()) {
            finish();
            above = String.join(" ", filled);
        }
    }

    /// A row of a field has a name; a lone cell is a title of what follows.
    private static boolean field(DictionaryHeader header, List<String> cells, List<String> filled) {
        return filled.size() > 1
                && !header.cell(DictionaryColumn.NAME, cells).isEmpty()
                && !LABEL.matcher(filled.getFirst()).lookingAt();
    }

    /// `above` may be `表名：T_RK 人口`, `人口基本信息（T_RK）` or nothing.
    private void begin(DictionaryHeader found) {
        ofSheet++;
        String own = ofSheet == 1 ? sheet : sheet + " " + ofSheet;
        String title =
                LABEL.matcher(above.isBlank() ? own : above).replaceFirst("").strip();
        Matcher code = CODE.matcher(title);
        boolean coded = code.find();
        String rest = coded ? title.replace(code.group(), " ") : "";
        TableDraft begun = new TableDraft("", coded ? code.group() : title);
        begun.comment(
                (coded ? rest : title).replaceAll("[\\s()（）:：,，、|—-]+", " ").strip());
        header = found;
        draft = begun;
        keys = new ArrayList<>();
        above = "";
    }

    private void finish() {
        if (draft != null) {
            draft.primaryKey(List.copyOf(keys));
            TableStructure table = draft.finished();
            if (!table.columns().isEmpty()) {
                tables.add(table);
            }
        }
        draft = null;
        header = null;
    }
}
