package cn.zhunsheng.check.conformance;

import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.dictionary.generate.ColumnShape;

/// The types that fields should have, in the words of a database.
final class WantedType {
    /// What a text column of MySQL and SQL Server holds, in characters, before a larger type is needed.
    private static final int MYSQL_TEXT = 16_383;

    private WantedType() {}

    static String of(ColumnShape shape, SqlDialect dialect) {
        return switch (shape.storage()) {
            case TEXT -> text(shape.characters(), dialect);
            case NUMBER -> number(shape, dialect);
            case DATE -> "date";
            case TIMESTAMP ->
                switch (dialect) {
                    case POSTGRESQL, ORACLE, DAMENG -> "timestamp(0)";
                    case MYSQL -> "datetime";
                    case SQL_SERVER -> "datetime2(0)";
                };
            case TRUTH -> dialect == SqlDialect.ORACLE ? "number(1)" : "smallint";
        };
    }

    private static String text(int characters, SqlDialect dialect) {
        boolean fits = characters <= ColumnShape.LONGEST_VARCHAR;
        return switch (dialect) {
            case POSTGRESQL -> fits ? "varchar(" + characters + ")" : "text";
            case MYSQL -> fits ? "varchar(" + characters + ")" : characters <= MYSQL_TEXT ? "text" : "longtext";
            case ORACLE -> fits ? "varchar2(" + characters + " char)" : "clob";
            case DAMENG -> fits ? "varchar(" + characters + " char)" : "clob";
            case SQL_SERVER -> fits ? "nvarchar(" + characters + ")" : "nvarchar(max)";
        };
    }

    private static String number(ColumnShape shape, SqlDialect dialect) {
        String name = switch (dialect) {
            case POSTGRESQL -> "numeric";
            case MYSQL, DAMENG, SQL_SERVER -> "decimal";
            case ORACLE -> "number";
        };
        return name + "(" + shape.digits() + (shape.decimals() == 0 ? "" : "," + shape.decimals()) + ")";
    }
}
