package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// 意见汇总处理表: opinions and their answers as the workbook that standards committees hand in, and opinions taken from
/// one.
final class OpinionTable {
    private static final List<String> HEADER = List.of("序号", "标准章条编号", "意见内容", "提出单位", "处理意见", "备注");
    private static final List<SentTable.Column> COLUMNS = List.of(
            SentTable.Column.of(false, "标准章条编号", "章条编号", "章条", "clause"),
            SentTable.Column.of(true, "意见内容", "意见", "opinion"),
            SentTable.Column.of(false, "备注", "理由", "reason"),
            SentTable.Column.of(true, "提出单位", "单位", "from"));
    private static final int[] WIDTHS = {6, 16, 50, 24, 40, 30};

    private OpinionTable() {}

    /// The workbook; it may have no row and is then a form to fill in.
    static byte[] of(Project project, List<Opinion> opinions) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Zhunsheng", null)) {
            Worksheet sheet = book.newWorksheet("意见汇总处理表");
            sheet.inlineString(0, 0, "标准征求意见汇总处理表");
            sheet.inlineString(1, 0, SafeCell.of("标准项目名称：" + project.facts().title()));
            row(sheet, 2, HEADER);
            for (int column = 0; column < WIDTHS.length; column++) {
                sheet.width(column, WIDTHS[column]);
            }
            sheet.freezePane(0, 3);
            int row = 3;
            for (Opinion opinion : opinions) {
                row(sheet, row, cells(opinion));
                row++;
            }
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, SafeCell.of(cells.get(column)));
        }
    }

    private static List<String> cells(Opinion opinion) {
        return List.of(
                Integer.toString(opinion.place()),
                opinion.given().clause(),
                opinion.given().opinion(),
                opinion.given().from(),
                answer(opinion),
                opinion.given().reason());
    }

    private static String answer(Opinion opinion) {
        String word = switch (opinion.answer()) {
            case "adopted" -> "采纳";
            case "partly" -> "部分采纳";
            case "declined" -> "不采纳";
            default -> "";
        };
        return opinion.answerReason().isEmpty() ? word : word + "。" + opinion.answerReason();
    }

    /// Rows that were taken; those that cannot be, with their lines and why.
    record Taken(List<Opinion.Given> given, List<RowFault> faults) {
        Taken {
            given = List.copyOf(given);
            faults = List.copyOf(faults);
        }
    }

    /// Opinions of a workbook or CSV.
    ///
    /// @throws Refusal when it is no table, or has no column of opinions
    static Taken read(SentForm.SentFile file) throws Refusal, IOException {
        List<Opinion.Given> given = new ArrayList<>();
        List<RowFault> faults = new ArrayList<>();
        for (SentTable.Line line : SentTable.read(file, COLUMNS)) {
            try {
                List<String> cells = line.cells();
                given.add(Opinion.Given.of(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
            } catch (Refusal refusal) {
                faults.add(new RowFault(line.line(), refusal));
            }
        }
        return new Taken(given, faults);
    }
}
