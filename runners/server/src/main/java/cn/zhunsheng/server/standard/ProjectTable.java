package cn.zhunsheng.server.standard;

import cn.zhunsheng.dictionary.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Own standards as a workbook: handed out, as a form to fill in, and taken from one.
final class ProjectTable {
    private static final List<String> HEADER = List.of(
            "中文名称", "英文名称", "标准编号", "计划号", "一级分类", "二级分类", "重点工作", "代替标准", "期限", "适用范围", "发布日期", "实施日期", "复审日期", "阶段");
    private static final List<SentTable.Column> COLUMNS = List.of(
            SentTable.Column.of(true, "中文名称", "名称", "title"),
            SentTable.Column.of(false, "英文名称", "title_en"),
            SentTable.Column.of(false, "标准编号", "编号", "number"),
            SentTable.Column.of(false, "计划号", "plan_number"),
            SentTable.Column.of(false, "一级分类", "category"),
            SentTable.Column.of(false, "二级分类", "sub_category"),
            SentTable.Column.of(false, "重点工作", "sub_systems"),
            SentTable.Column.of(false, "代替标准", "代替", "replaces"),
            SentTable.Column.of(false, "期限", "due"),
            SentTable.Column.of(false, "适用范围", "scope"),
            SentTable.Column.of(false, "发布日期", "published"),
            SentTable.Column.of(false, "实施日期", "effective"),
            SentTable.Column.of(false, "复审日期", "review_due"));
    private static final int WIDTH = 18;

    private ProjectTable() {}

    /// A row that was read: what the form would say, and the dates of a standard that was approved elsewhere.
    record Row(long line, ProjectForm form, String published, String effective, String reviewDue) {
        /// Whether it says that it is a standard already.
        boolean standing() {
            return !published.isEmpty() || !effective.isEmpty();
        }
    }

    /// The workbook; without a project it is a form.
    static byte[] of(List<Project> projects) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Zhunsheng", null)) {
            Worksheet sheet = book.newWorksheet("标准");
            sheet.freezePane(0, 1);
            row(sheet, 0, HEADER);
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.width(column, WIDTH);
            }
            for (int i = 0; i < projects.size(); i++) {
                row(sheet, i + 1, cells(projects.get(i)));
            }
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, SafeCell.of(cells.get(column)));
        }
    }

    private static List<String> cells(Project project) {
        ProjectForm form = ProjectForm.of(project);
        return List.of(
                form.get("title"),
                form.get("titleEn"),
                form.get("number"),
                form.get("planNumber"),
                form.get("class"),
                form.get("sub"),
                form.get("systems"),
                form.get("replaces"),
                form.get("due"),
                form.get("scope"),
                day(project.dates().published()),
                day(project.dates().effective()),
                day(project.dates().reviewDue()),
                stage(project.stage()));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String stage(Stage stage) {
        return switch (stage) {
            case STUDY -> "预研";
            case PLANNED -> "立项";
            case DRAFTING -> "起草";
            case CONSULTATION -> "征求意见";
            case EXAMINATION -> "审查";
            case APPROVAL -> "报批";
            case PUBLISHED -> "发布";
            case IN_FORCE -> "实施";
            case REVIEW -> "复审";
            case WITHDRAWN -> "废止";
            case STOPPED -> "终止";
        };
    }

    /// The rows of a workbook or CSV.
    ///
    /// @throws Refusal when it is no table, or has no column of titles
    static List<Row> read(SentForm.SentFile file) throws Refusal, IOException {
        return SentTable.read(file, COLUMNS).stream().map(ProjectTable::row).toList();
    }

    private static Row row(SentTable.Line line) {
        List<String> cells = line.cells();
        List<String> fields = List.of(
                "title", "titleEn", "number", "planNumber", "class", "sub", "systems", "replaces", "due", "scope");
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            texts.put(fields.get(i), cells.get(i));
        }
        int dates = fields.size();
        return new Row(
                line.line(), new ProjectForm(texts), cells.get(dates), cells.get(dates + 1), cells.get(dates + 2));
    }
}
