package cn.zhunsheng.dictionary.form;

import cn.zhunsheng.dictionary.format.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The sheet to be filled in: one head row, one column a field, nothing else, so that it is checked as it is.
final class DataSheet {
    private static final double NARROWEST = 12;
    private static final double VALUE_WIDEST = 30;

    private final String name;
    private final List<FormColumn> columns;

    DataSheet(String name, List<FormColumn> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    void write(Workbook book) {
        Worksheet sheet = book.newWorksheet(name);
        for (FormColumn column : columns) {
            sheet.value(0, column.at(), column.title());
            Look.head(sheet, 0, column.at(), column.required());
            sheet.style(column.at()).format(column.text() ? "@" : "General").set();
            sheet.width(column.at(), width(column));
        }
        sheet.rowHeight(0, 32);
        sheet.freezePane(0, 1);
        Look.page(sheet, 0, false);
    }

    private static double width(FormColumn column) {
        double value = column.field().format().flatMap(DataSheet::most).orElse(NARROWEST);
        return Look.width(column.title(), Math.clamp(value + 2, NARROWEST, VALUE_WIDEST));
    }

    private static Optional<Double> most(Format format) {
        return Extent.of(format).map(extent -> (double) extent.most());
    }

    /// The tips and tests of the sheet, in the order of its columns.
    List<CellRule> rules(String codeSheet) {
        List<CellRule> rules = new ArrayList<>();
        for (FormColumn column : columns) {
            CellRules of = new CellRules(column, codeSheet);
            rules.add(of.head());
            rules.add(of.cells());
        }
        return rules;
    }
}
