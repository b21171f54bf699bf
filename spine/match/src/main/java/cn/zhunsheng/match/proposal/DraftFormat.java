package cn.zhunsheng.match.proposal;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.dictionary.DataType;
import java.util.List;
import java.util.Locale;

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
        String type = column.type().toLowerCase(Locale.ROOT);
        if (type.equals("date")) {
            return DataType.DATE;
        }
        if (type.contains("date") || type.contains("time")) {
            return DataType.DATE_TIME;
        }
        if (type.contains("char") || type.contains("text") || type.contains("clob") || type.contains("string")) {
            return DataType.TEXT;
        }
        if (type.contains("bool") || type.equals("bit")) {
            return DataType.TRUTH;
        }
        if (type.contains("blob") || type.contains("binary") || type.contains("bytea")) {
            return DataType.BINARY;
        }
        boolean number = type.contains("int")
                || type.contains("dec")
                || type.contains("num")
                || type.contains("float")
                || type.contains("double")
                || type.contains("real");
        return number ? DataType.NUMBER : DataType.TEXT;
    }

    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 9 && text.chars().allMatch(Character::isDigit);
        return digits ? Integer.parseInt(text) : 0;
    }
}
