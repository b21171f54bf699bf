package cn.zhunsheng.dictionary.form;

import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.dictionary.intake.IntakeColumn;
import cn.zhunsheng.dictionary.intake.IntakeTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// An empty table that `zs packages import` takes: the columns that a package keeps, and what each is for.
public final class Template {
    private static final List<Words> HEADS = List.of(
            new Words("列", "Column"),
            new Words("必填", "Required"),
            new Words("填什么", "What to enter"),
            new Words("也可写作", "May also be called"));
    private static final double[] WIDTHS = {24, 10, 60, 60};
    private static final int LAST_ROW = 1_048_576;

    private final IntakeTable table;
    private final Language language;

    public Template(IntakeTable table, Language language) {
        this.table = table;
        this.language = language;
    }

    /// Writes the workbook; equal input gives equal bytes. The stream stays open.
    public void write(LocalDate day, OutputStream out) throws IOException {
        Path draft = Files.createTempFile("zs-", ".xlsx");
        try {
            try (OutputStream bytes = Files.newOutputStream(draft)) {
                Workbook book = new Workbook(bytes, "Zhunsheng", null);
                book.setGlobalDefaultFont("Microsoft YaHei", 11);
                sheet(book);
                guide(book);
                book.finish();
            }
            FinishedWorkbook.write(draft, rules(), day, out);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void sheet(Workbook book) {
        Worksheet sheet = book.newWorksheet(table.title().in(language));
        List<IntakeColumn> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            String title = columns.get(i).title().in(language);
            sheet.value(0, i, title);
            Look.head(sheet, 0, i, columns.get(i).required());
            sheet.style(i).format("@").set();
            sheet.width(i, Look.width(title, 16));
        }
        sheet.rowHeight(0, 32);
        sheet.freezePane(0, 1);
        Look.page(sheet, 0, false);
    }

    private void guide(Workbook book) {
        Worksheet sheet = book.newWorksheet(GuideSheet.NAME.in(language));
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.width(i, WIDTHS[i]);
            sheet.value(0, i, HEADS.get(i).in(language));
            Look.head(sheet, 0, i, false);
        }
        int row = 1;
        for (IntakeColumn column : table.columns()) {
            List<String> cells = List.of(
                    column.title().in(language),
                    column.required() ? HEADS.get(1).in(language) : "",
                    asked(column),
                    column.key() + "、" + String.join("、", column.synonyms()));
            for (int i = 0; i < cells.size(); i++) {
                sheet.value(row, i, cells.get(i));
                Look.cell(sheet, row, i);
            }
            sheet.rowHeight(row, Look.height(cells, WIDTHS));
            row++;
        }
        Look.page(sheet, 0, true);
    }

    private String asked(IntakeColumn column) {
        List<String> asked = new ArrayList<>();
        if (!column.tip().zh().isEmpty()) {
            asked.add(column.tip().in(language));
        }
        if (!column.choices().isEmpty()) {
            asked.add(String.join(" / ", column.choices()));
        }
        return String.join("\n", asked);
    }

    private List<CellRule> rules() {
        List<CellRule> rules = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            IntakeColumn column = table.columns().get(i);
            String letter = String.valueOf((char) ('A' + i));
            String cells = "%s2:%s%d".formatted(letter, letter, LAST_ROW);
            String title = column.title().in(language);
            rules.add(
                    column.choices().isEmpty()
                            ? CellRule.tip(cells, title, asked(column))
                            : new CellRule(
                                    cells,
                                    "list",
                                    List.of('"' + String.join(",", column.choices()) + '"'),
                                    false,
                                    title,
                                    asked(column),
                                    asked(column)));
        }
        return rules;
    }
}
