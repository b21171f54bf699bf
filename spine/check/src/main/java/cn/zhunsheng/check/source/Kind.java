package cn.zhunsheng.check.source;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;

/// What a source is, by its first bytes; names are not believed.
enum Kind {
    DELIMITED,
    JSON_LINES,
    WORKBOOK;

    /// Bytes that are looked at: white space may stand before an object.
    static final int HEAD = 64;

    private static final Words AS_XLSX = new Words(
            "用 Excel 或 WPS 打开（加密的先去掉密码），另存为 .xlsx 后再检查",
            "Open it in Excel or WPS (take off a password first), save it as .xlsx and check that");
    private static final Words AS_CSV =
            new Words("另存为 CSV（UTF-8 或 GB18030）后再检查", "Save it as CSV (UTF-8 or GB18030) and check that");
    private static final Words AS_LINES = new Words(
            "转成每行一个对象的 JSON lines，如 jq -c '.[]' 文件，再检查",
            "Make it JSON lines, one object a line, as jq -c '.[]' FILE does, and check that");

    static boolean gzipped(byte[] head) {
        return head.length > 1 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    }

    /// @throws Refusal when it is plainly something that cannot be read as rows
    static Kind of(String name, byte[] head, Mark mark, SourceOptions said) throws Refusal {
        if (head.length >= 4) {
            int magic = (head[0] & 0xFF) << 24 | (head[1] & 0xFF) << 16 | (head[2] & 0xFF) << 8 | (head[3] & 0xFF);
            switch (magic) {
                case 0x504B0304, 0x504B0506 -> {
                    return WORKBOOK;
                }
                case 0xD0CF11E0 ->
                    throw other(name, "旧版 Excel (.xls) 或加密的", "an old Excel (.xls) or encrypted file", AS_XLSX);
                case 0x25504446 -> throw other(name, "PDF ", "PDF", AS_CSV);
                case 0x50415231 -> throw other(name, "Parquet ", "Parquet", AS_CSV);
                default -> {}
            }
        }
        if (mark.length() == 0 && said.encoding().isEmpty() && Mark.missing(head)) {
            throw SourceRefusals.markMissing(name);
        }
        return switch (first(head, mark.transcoded() ? 0 : mark.length())) {
            case '{' -> JSON_LINES;
            case '[' -> throw SourceRefusals.kind(name, new Words("JSON 数组", "a JSON array"), AS_LINES);
            default -> DELIMITED;
        };
    }

    private static Refusal other(String name, String zh, String en, Words fix) {
        return SourceRefusals.kind(name, new Words(zh + "文件", en), fix);
    }

    private static char first(byte[] head, int from) {
        int p = from;
        while (p < head.length && (head[p] == ' ' || head[p] == '\n' || head[p] == '\r' || head[p] == '\t')) {
            p++;
        }
        return p < head.length ? (char) (head[p] & 0xFF) : ' ';
    }
}
