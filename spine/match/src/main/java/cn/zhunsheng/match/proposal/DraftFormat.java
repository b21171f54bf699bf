package cn.zhunsheng.match.proposal;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.match.evidence.DeclaredType;
import java.util.List;

/// A data type and a format for what columns are declared as.
record DraftFormat(DataType type, String notation) {
    private static final int WIDEST = 4_000;

    static DraftFormat of(List<ColumnStructure> columns) {
        DataType type = type(columns.getFirst());
        int length = 0;
        int decimals = 0;
        for (ColumnStructure column : columns) {
            List<String> parts = List.of(column.length().split(",", -1));
            length = Math.max(length, number(parts.getFirst()));
            decimals = Math.max(decimals, parts.size() > 1 ? number(parts.get(1)) : 0);
        }
        return new DraftFormat(type, notation(type, length, decimals));
    }

    private static String notation(DataType type, int length, int decimals) {
        return switch (type) {
            case DATE -> "YYYY-MM-DD";
            case DATE_TIME -> "YYYY-MM-DD hh:mm:ss";
            case NUMBER -> "n.." + (length == 0 ? 18 : length) + (decimals == 0 ? "" : "," + decimals);
            case TEXT -> length == 0 || length > WIDEST ? "c..ul" : "c.." + length;
            case TRUTH, BINARY -> "";
        };
    }

    static DataType type(ColumnStructure column) {
        return switch (DeclaredType.of(column.type())) {
            case TEXT, UNKNOWN -> DataType.TEXT;
            case DATE_TIME -> DataType.DATE_TIME;
            case DATE -> DataType.DATE;
            case TRUTH -> DataType.TRUTH;
            case BINARY -> DataType.BINARY;
            case NUMBER -> DataType.NUMBER;
        };
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
    }
}
