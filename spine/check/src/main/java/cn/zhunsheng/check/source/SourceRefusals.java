package cn.zhunsheng.check.source;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.nio.file.Path;

/// The reasons why a source is not read.
final class SourceRefusals {
    private SourceRefusals() {}

    static Refusal absent(Path path) {
        return new Refusal(
                "source.file_absent",
                new Words("没有可读的文件 '" + path + "'", "There is no readable file '" + path + "'"),
                path.toString(),
                new Words("检查路径和读取权限", "Check the path and that it may be read"));
    }

    static Refusal kind(String name, Words kind, Words fix) {
        return new Refusal(
                "source.kind_unread",
                new Words(
                        "'" + name + "' 是" + kind.zh() + "，不能直接读取",
                        "'" + name + "' is " + kind.en() + ", which is not read"),
                name,
                fix);
    }

    static Refusal markMissing(String name) {
        return new Refusal(
                "source.mark_missing",
                new Words(
                        "'" + name + "' 像是 UTF-16 文本，但开头没有字节顺序标记",
                        "'" + name + "' looks like UTF-16, but has no byte order mark"),
                name,
                new Words("另存为 UTF-8 后再检查", "Save it as UTF-8 and check that"));
    }

    static Refusal noJsonLines(String name) {
        return new Refusal(
                "source.kind_unread",
                new Words(
                        "'" + name + "' 以 { 开头，但前 1000 行多数不是完整的 JSON 对象，不是 JSON lines",
                        "'" + name + "' begins with {, but most of its first 1000 lines are no whole JSON objects with"
                                + " at most 10000 keys in all: it is not JSON lines"),
                name,
                new Words(
                        "写成每行一个对象，如 jq -c . 文件，再检查", "Write one object a line, as jq -c . FILE does, and check that"));
    }

    static Refusal tooLarge(String name) {
        return new Refusal(
                "source.stream_too_large",
                new Words("工作簿 '" + name + "' 超过 4 GB", "Workbook '" + name + "' has more than 4 GB"),
                name,
                new Words("存成文件后检查，或导出为 CSV", "Check it as a file, or export it as CSV"));
    }

    static Refusal headerAbsent(String name, int row) {
        return new Refusal(
                "source.header_absent",
                new Words(
                        "'" + name + "' 没有第 " + row + " 行，读不到表头",
                        "'" + name + "' has no record " + row + ", so there is no header"),
                name,
                new Words(
                        "提供带表头的文件，或用 --header-row 指出表头所在行",
                        "Give a file with a header, or name its row with --header-row"));
    }

    static Refusal headerUnreadable(String name, int columns) {
        return new Refusal(
                "source.header_unreadable",
                new Words(
                        "'" + name + "' 的表头不可读" + (columns > 0 ? "：有 " + columns + " 列" : ""),
                        "The header of '" + name + "' cannot be read"
                                + (columns > 0 ? ": it has " + columns + " columns" : "")),
                name,
                new Words(
                        "表头须在 16 MB 以内、引号成对、不超过 10000 列",
                        "A header has at most 16 MB and 10000 columns, and closes its quotes"));
    }

    static Refusal delimiter(char delimiter) {
        return new Refusal(
                "source.delimiter_unusable",
                new Words("分隔符 '" + delimiter + "' 无法与数据区分", "Delimiter '" + delimiter + "' cannot be told from data"),
                "",
                new Words("使用一个 ASCII 符号，如 , ; | 或制表符 (\\t)", "Use one ASCII mark such as , ; | or a tab (\\t)"));
    }
}
