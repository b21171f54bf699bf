package cn.zhunsheng.match.assessment;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.assessment.AssessedElement.Place;
import cn.zhunsheng.match.report.CsvLine;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/// An assessment as CSV for a spreadsheet, one row a column: by table, or by element with the columns that have none
/// left out.
public final class AssessmentCsv {
    private static final List<Words> HEADER = List.of(
            new Words("表", "table"),
            new Words("列", "column"),
            new Words("注释", "comment"),
            new Words("数据元", "element"),
            new Words("名称", "name"),
            new Words("状态", "standing"),
            new Words("理由", "reasons"));

    private final Language language;
    private final Dictionary dictionary;

    public AssessmentCsv(Language language, Dictionary dictionary) {
        this.language = language;
        this.dictionary = dictionary;
    }

    /// Writes the rows; leaves the writer open.
    ///
    /// @param standardSide whether rows are in the order of elements; else of columns
    public void write(Assessment assessment, boolean standardSide, Writer out) throws IOException {
        out.write(CsvLine.MARK);
        out.write(CsvLine.of(HEADER.stream().map(words -> words.in(language)).toList()));
        if (standardSide) {
            for (AssessedElement element : assessment.elements()) {
                for (Place place : element.places()) {
                    out.write(CsvLine.of(cells(place.table(), place.column())));
                }
            }
        } else {
            for (AssessedTable table : assessment.tables()) {
                for (AssessedColumn column : table.columns()) {
                    out.write(CsvLine.of(cells(table, column)));
                }
            }
        }
    }

    private List<String> cells(AssessedTable table, AssessedColumn column) {
        return List.of(
                table.table().name(),
                column.name(),
                column.match().column().comment(),
                column.element().map(ElementId::value).orElse(""),
                column.element()
                        .flatMap(dictionary::element)
                        .map(Held::value)
                        .map(element -> element.title().in(language))
                        .orElse(""),
                column.standing().title().in(language),
                column.reasons().stream().map(words -> words.in(language)).collect(Collectors.joining("; ")));
    }
}
