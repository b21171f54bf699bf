package cn.zhunsheng.dictionary.form;

import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Rule;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.StandardPackage;
import cn.zhunsheng.dictionary.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// How to fill the form in: who asks, what each column means and takes, what must hold between columns.
final class GuideSheet {
    static final Words NAME = new Words("填写说明", "Instructions");
    private static final List<Words> HEADS = List.of(
            new Words("列", "Column"),
            new Words("必填", "Required"),
            new Words("填什么", "What to enter"),
            new Words("含义", "Meaning"),
            new Words("数据元", "Data element"),
            new Words("依据", "Basis"));
    private static final double[] WIDTHS = {24, 10, 44, 50, 30, 24};

    private final Model model;
    private final StandardPackage.Heading heading;
    private final List<FormColumn> columns;
    private final LocalDate day;
    private final Language language;

    GuideSheet(
            Model model, StandardPackage.Heading heading, List<FormColumn> columns, LocalDate day, Language language) {
        this.model = model;
        this.heading = heading;
        this.columns = List.copyOf(columns);
        this.day = day;
        this.language = language;
    }

    String name() {
        return NAME.in(language);
    }

    void write(Workbook book, String dataSheet, String codeSheet) {
        Worksheet sheet = book.newWorksheet(name());
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.width(i, WIDTHS[i]);
        }
        sheet.value(0, 0, model.title().in(language));
        Look.title(sheet, 0);
        sheet.rowHeight(0, 26);
        sheet.value(1, 0, origin());
        Look.quiet(sheet, 1);
        int row = 3;
        for (String line : howTo(dataSheet, codeSheet)) {
            sheet.value(row++, 0, line);
        }
        row = table(sheet, row + 1);
        rules(sheet, row + 1);
        Look.page(sheet, 0, true);
    }

    private String origin() {
        String publisher = heading.publisher().in(language);
        return say(
                "模型 %s；标准包 %s（%s）版本 %s%s；代码以 %s 在用的为准"
                        .formatted(
                                model.id(),
                                heading.title().zh(),
                                heading.id(),
                                heading.version(),
                                publisher.isEmpty() ? "" : "，发布者 " + publisher,
                                day),
                "Model %s; package %s (%s), version %s%s; codes are those in force on %s"
                        .formatted(
                                model.id(),
                                heading.title().en(),
                                heading.id(),
                                heading.version(),
                                publisher.isEmpty() ? "" : ", published by " + publisher,
                                day));
    }

    private List<String> howTo(String dataSheet, String codeSheet) {
        List<String> lines = new ArrayList<>();
        lines.add(say(
                "在“%s”页从第 2 行起填写，一行一条；不要改动表头，不要合并单元格。".formatted(dataSheet),
                "Fill in sheet %s from row 2 on, one record a row; leave the head row as it is, and merge no cells."
                        .formatted(dataSheet)));
        lines.add(
                say(
                        "表头深色、带 * 的列必填；其余没有内容就留空，不要填“无”“/”“-”。",
                        "Columns whose head is dark and bears a * are required; leave others empty where there is nothing to say."));
        lines.add(
                say(
                        "单元格是文本格式，号码和日期照原样保存；从别处粘贴时选“只粘贴值”，以免格式被覆盖。",
                        "Cells hold text, so numbers and dates stay as typed; paste values only, or the format is overwritten."));
        if (!codeSheet.isEmpty()) {
            lines.add(say(
                    "有代码的列填代码，不填名称；“%s”页列出每个代码的名称，可按代码集筛选。".formatted(codeSheet),
                    "Enter codes, not names; sheet %s lists each code with its name and can be filtered by set."
                            .formatted(codeSheet)));
        }
        lines.add(say(
                "填好后检查：zs check 文件名.xlsx --model %s".formatted(model.id()),
                "Then check it: zs check FILE.xlsx --model %s".formatted(model.id())));
        return lines;
    }

    /// Returns the row after the table.
    private int table(Worksheet sheet, int top) {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.value(top, i, HEADS.get(i).in(language));
            Look.head(sheet, top, i, false);
        }
        int row = top + 1;
        for (FormColumn column : columns) {
            List<String> cells = List.of(
                    column.title(),
                    column.required() ? say("必填", "required") : "",
                    column.asked().stream().skip(column.required() ? 1 : 0).collect(Collectors.joining("\n")),
                    column.field().element().value().definition(),
                    column.field().element().id() + "\n"
                            + column.field().element().value().shortName(),
                    column.field().element().value().source());
            row(sheet, row++, cells);
        }
        return row;
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        List<String> texts = cells.stream().map(String::strip).toList();
        for (int i = 0; i < texts.size(); i++) {
            sheet.value(row, i, texts.get(i));
            Look.cell(sheet, row, i);
        }
        sheet.rowHeight(row, Look.height(texts, WIDTHS));
    }

    private void rules(Worksheet sheet, int top) {
        List<String> lines = new ArrayList<>();
        for (List<String> key : model.keys()) {
            String titles = key.stream().map(this::title).collect(Collectors.joining(say("、", ", ")));
            lines.add(say(titles + " 不得重复", "No two rows may have the same " + titles));
        }
        for (Rule rule : model.rules()) {
            String weight = rule.severity() == Severity.ERROR ? "" : say("（提示）", " (warning)");
            String source = rule.source().isEmpty() ? "" : say("　依据 ", "  Basis: ") + rule.source();
            lines.add(rule.message().in(language) + weight + source);
        }
        if (lines.isEmpty()) {
            return;
        }
        sheet.value(top, 0, say("列与列之间还会检查", "Checked between columns"));
        Look.heading(sheet, top);
        for (int i = 0; i < lines.size(); i++) {
            sheet.value(top + 1 + i, 0, (i + 1) + ". " + lines.get(i));
        }
    }

    private String title(String field) {
        return columns.stream()
                .filter(column -> column.field().name().equals(field))
                .map(FormColumn::title)
                .findFirst()
                .orElse(field);
    }

    private String say(String zh, String en) {
        return language == Language.EN ? en : zh;
    }
}
