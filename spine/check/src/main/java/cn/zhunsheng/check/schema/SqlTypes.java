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

    private SqlTypes() {}

    static boolean known(String word) {
        return KNOWN.contains(word);
    }
}
