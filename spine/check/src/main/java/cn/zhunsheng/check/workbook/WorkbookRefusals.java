package cn.zhunsheng.check.workbook;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.List;

/// The reasons why a workbook is not read.
final class WorkbookRefusals {
    private WorkbookRefusals() {}

    static Refusal damaged(String name) {
        return new Refusal(
                "source.workbook_damaged",
                new Words("工作簿 '" + name + "' 不完整或已损坏", "Workbook '" + name + "' is torn or damaged"),
                name,
                new Words(
                        "重新取得该文件；能打开的，另存为 .xlsx 后再检查",
                        "Get the file again; if it opens, save it as .xlsx anew and check that"));
    }

    static Refusal strict(String name) {
        return new Refusal(
                "report.workbook_strict",
                new Words(
                        "'" + name + "' 是“Strict Open XML”工作簿，不能加批注",
                        "'" + name + "' is a Strict Open XML workbook, to which notes cannot be added"),
                name,
                new Words(
                        "另存为普通的“Excel 工作簿 (.xlsx)”后再检查",
                        "Save it as an ordinary Excel workbook (.xlsx) and check that"));
    }

    static Refusal bomb(String name) {
        return new Refusal(
                "source.archive_bomb",
                new Words(
                        "'" + name + "' 解压后异常之大（超过压缩大小的 300 倍或 16 GB，或部件、字符串过多），已停止读取",
                        "'" + name + "' unpacks to an abnormal size (300 times its packed size, 16 GB, or too many"
                                + " parts or strings); reading stopped"),
                name,
                new Words(
                        "核实文件来源；数据属实的，导出为 CSV 后检查",
                        "Find out where it comes from; if the data are true, export them as CSV and check that"));
    }

    /// An archive of another kind, which the words name.
    static Refusal otherArchive(String name, Words kind) {
        return new Refusal(
                "source.kind_unread",
                new Words(
                        "'" + name + "' 是 " + kind.zh() + "，不是 .xlsx 工作簿",
                        "'" + name + "' is " + kind.en() + ", not an .xlsx workbook"),
                name,
                new Words("解压或另存为 .xlsx、CSV 后再检查", "Unpack it, or save it as .xlsx or CSV, and check that"));
    }

    static Refusal sheetUnknown(String name, String sheet, List<String> names) {
        return new Refusal(
                "source.sheet_unknown",
                new Words(
                        "工作簿 '" + name + "' 没有工作表 '" + sheet + "'",
                        "Workbook '" + name + "' has no sheet '" + sheet + "'"),
                name,
                new Words("可用的工作表：" + String.join("、", names), "Use one of its sheets: " + String.join(", ", names)));
    }

    static Refusal headerAbsent(String name, List<String> sheets, int row) {
        String where = row > 0 ? " 第 " + row + " 行" : "";
        String there = row > 0 ? " in row " + row : "";
        return new Refusal(
                "source.header_absent",
                new Words(
                        "工作簿 '" + name + "' 的工作表（" + String.join("、", sheets) + "）" + where + "没有内容，读不到表头",
                        "Workbook '" + name + "' has nothing" + there + " (sheets " + String.join(", ", sheets)
                                + "), so there is no header"),
                name,
                new Words(
                        "用 --sheet 指定工作表，或用 --header-row 指出表头所在行",
                        "Name the sheet with --sheet, or the header's row with --header-row"));
    }

    static Refusal headerUnreadable(String name, int columns) {
        return new Refusal(
                "source.header_unreadable",
                new Words(
                        "'" + name + "' 的表头有 " + columns + " 列",
                        "The header of '" + name + "' has " + columns + " columns"),
                name,
                new Words(
                        "表头不超过 10000 列；用 --header-row 指出真正的表头",
                        "A header has at most 10000 columns; name the true one with --header-row"));
    }
}
