package cn.zhunsheng.dictionary;

import java.util.Arrays;
import java.util.Optional;

/// The data types of GB/T 39046-2020, table 3.
public enum DataType {
    TEXT("字符型"),
    NUMBER("数字型"),
    DATE("日期型"),
    DATE_TIME("日期时间型"),
    TRUTH("布尔型"),
    BINARY("二进制");

    private final String spelling;

    DataType(String spelling) {
        this.spelling = spelling;
    }

    /// As the standard and `elements.csv` write it.
    public String spelling() {
        return spelling;
    }

    /// The type so spelled, or empty.
    public static Optional<DataType> of(String spelling) {
        return Arrays.stream(values()).filter(t -> t.spelling.equals(spelling)).findFirst();
    }
}
