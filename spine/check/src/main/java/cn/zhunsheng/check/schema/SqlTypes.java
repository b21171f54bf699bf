package cn.zhunsheng.check.schema;

import java.util.Set;

/// Types that scripts name, to tell a column that is called `key` from a key.
final class SqlTypes {
    private static final Set<String> KNOWN = Set.of(
            "varchar",
            "varchar2",
            "nvarchar",
            "nvarchar2",
            "char",
            "nchar",
            "character",
            "text",
            "longtext",
            "mediumtext",
            "tinytext",
            "clob",
            "int",
            "integer",
            "bigint",
            "smallint",
            "tinyint",
            "mediumint",
            "number",
            "numeric",
            "decimal",
            "float",
            "double",
            "real",
            "date",
            "datetime",
            "datetime2",
            "timestamp",
            "time",
            "boolean",
            "bool",
            "bit",
            "blob",
            "json",
            "jsonb",
            "uuid");

    /// As dictionaries for people call them.
    private static final Set<String> DESCRIBED =
            Set.of("字符", "字符型", "字符串", "文本", "数值", "数值型", "数字", "整数", "整型", "日期", "日期型", "日期时间", "时间");

    private SqlTypes() {}

    static boolean described(String word) {
        return DESCRIBED.contains(word);
    }

    static boolean known(String word) {
        return KNOWN.contains(word);
    }
}
