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

    /// Refuses what is plainly no delimited text: the first bytes tell.
    static void refuseOtherKinds(String name, byte[] head) throws Refusal {
        if (head.length < 4) {
            return;
        }
        int magic = (head[0] & 0xFF) << 24 | (head[1] & 0xFF) << 16 | (head[2] & 0xFF) << 8 | (head[3] & 0xFF);
        switch (magic) {
            case 0x504B0304 -> throw kind(name, "XLSX 或 ZIP", "XLSX or ZIP");
            case 0xD0CF11E0 -> throw kind(name, "旧版 Excel (.xls)", "old Excel (.xls)");
            case 0x25504446 -> throw kind(name, "PDF", "PDF");
            case 0x50415231 -> throw kind(name, "Parquet", "Parquet");
            default -> {
                if (head[0] == '{' || head[0] == '[') {
                    throw kind(name, "JSON", "JSON");
                }
            }
        }
    }

    private static Refusal kind(String name, String zh, String en) {
        return new Refusal(
                "source.kind_unread",
                new Words("'" + name + "' 是 " + zh + " 文件，不是分隔符文本", "'" + name + "' is " + en + ", not delimited text"),
                name,
                new Words("另存为 CSV（UTF-8 或 GB18030）后再检查", "Save it as CSV (UTF-8 or GB18030) and check that"));
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
