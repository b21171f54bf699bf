package cn.zhunsheng.server.standard;

import cn.zhunsheng.check.source.Rows;
import cn.zhunsheng.check.source.Source;
import cn.zhunsheng.check.source.SourceOptions;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// 意见汇总处理表: opinions and their answers as the workbook that standards committees hand in, and opinions taken from
/// one.
final class OpinionTable {
    private static final List<String> HEADER = List.of("序号", "标准章条编号", "意见内容", "提出单位", "处理意见", "备注");
    private static final List<List<String>> NAMES = List.of(
            List.of("标准章条编号", "章条编号", "章条", "clause"),
            List.of("意见内容", "意见", "opinion"),
            List.of("备注", "理由", "reason"),
            List.of("提出单位", "单位", "from"));
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

    /// Opinions of a workbook or CSV; the columns are found by their names.
    ///
    /// @throws Refusal when it is no table, or has no column of opinions
    static Taken read(SentForm.SentFile file) throws Refusal, IOException {
        List<Opinion.Given> given = new ArrayList<>();
        List<RowFault> faults = new ArrayList<>();
        Source source =
                new Source.Held(file.name(), file.bytes().length, () -> new SeekableInMemoryByteChannel(file.bytes()));
        try (Rows rows = Rows.open(source, SourceOptions.FIND_OUT)) {
            List<Integer> columns = columns(rows.header());
            for (Optional<Rows.Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Rows.Row row = next.get();
                if (row.fault().isPresent() || row.cells().stream().allMatch(String::isBlank)) {
                    continue;
                }
                try {
                    given.add(Opinion.Given.of(
                            cell(row, columns.get(0)),
                            cell(row, columns.get(1)),
                            cell(row, columns.get(2)),
                            cell(row, columns.get(3))));
                } catch (Refusal refusal) {
                    faults.add(new RowFault(row.line(), refusal));
                }
            }
        }
        return new Taken(given, faults);
    }

    private static String cell(Rows.Row row, int column) {
        return column < 0 || column >= row.cells().size()
                ? ""
                : SafeCell.read(row.cells().get(column));
    }

    private static List<Integer> columns(List<String> header) throws Refusal {
        List<String> folded = header.stream().map(FoldedName::bare).toList();
        List<Integer> columns = NAMES.stream()
                .map(names -> names.stream()
                        .mapToInt(folded::indexOf)
                        .filter(at -> at >= 0)
                        .findFirst()
                        .orElse(-1))
                .toList();
        if (columns.get(1) < 0 || columns.get(3) < 0) {
            throw new Refusal(
                    "standard.table_unfit",
                    new Words("表里没有“意见内容”或“提出单位”一列", "The table has no column 意见内容 or 提出单位"),
                    "",
                    new Words("用下载的意见汇总处理表填写", "Fill in the table that can be downloaded"));
        }
        return columns;
    }
}
