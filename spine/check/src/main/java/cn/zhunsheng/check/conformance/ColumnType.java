package cn.zhunsheng.check.conformance;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.dictionary.format.Length;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The type of a column, read: its family, the characters or digits that it holds, and the decimals among them.
///
/// `size` is [Length#UNBOUNDED] where nothing bounds it.
record ColumnType(Family family, int size, int decimals) {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(?:,(-?\\d{1,9}))?");
    private static final Map<String, Family> FAMILIES = new HashMap<>();
    private static final Map<String, Integer> SIZES = Map.ofEntries(
            Map.entry("tinyint", 2),
            Map.entry("smallint", 4),
            Map.entry("int2", 4),
            Map.entry("smallserial", 4),
            Map.entry("mediumint", 6),
            Map.entry("int", 9),
            Map.entry("int4", 9),
            Map.entry("integer", 9),
            Map.entry("serial", 9),
            Map.entry("bigint", 18),
            Map.entry("int8", 18),
            Map.entry("bigserial", 18),
            Map.entry("tinytext", 255),
            Map.entry("char", 1),
            Map.entry("bpchar", 1),
            Map.entry("character", 1),
            Map.entry("nchar", 1),
            Map.entry("national character", 1));

    static {
        put(
                Family.TEXT,
                "varchar",
                "varchar2",
                "nvarchar",
                "nvarchar2",
                "char",
                "nchar",
                "bpchar",
                "character",
                "character varying",
                "char varying",
                "national character",
                "national character varying",
                "national varchar",
                "nchar varying",
                "text",
                "ntext",
                "tinytext",
                "mediumtext",
                "longtext",
                "clob",
                "nclob",
                "long",
                "long varchar",
                "longvarchar",
                "string",
                "sysname",
                "name");
        put(Family.WHOLE, "tinyint", "smallint", "int2", "smallserial", "mediumint", "int", "int4", "integer");
        put(Family.WHOLE, "serial", "bigint", "int8", "bigserial");
        put(Family.DECIMAL, "decimal", "dec", "numeric", "number", "money", "smallmoney");
        put(Family.FLOAT, "float", "float4", "float8", "double", "double precision", "real", "binary_float");
        put(Family.FLOAT, "binary_double");
        put(Family.DATE, "date");
        put(Family.TIMESTAMP, "timestamp", "timestamptz", "datetime", "datetime2", "smalldatetime", "datetimeoffset");
        put(Family.TIMESTAMP, "timestamp without time zone", "timestamp with time zone");
        put(Family.TIMESTAMP, "timestamp with local time zone");
        put(Family.TRUTH, "boolean", "bool", "bit");
        put(Family.BINARY, "blob", "tinyblob", "mediumblob", "longblob", "bytea", "raw", "long raw", "binary");
        put(Family.BINARY, "varbinary", "image", "bfile", "longvarbinary");
    }

    private static void put(Family family, String... types) {
        for (String type : types) {
            FAMILIES.put(type, family);
        }
    }

    static ColumnType of(ColumnStructure column) {
        String type = column.type();
        Family family = FAMILIES.getOrDefault(type, Family.OTHER);
        Matcher given = SIZE.matcher(column.length().replace(" ", ""));
        return switch (family) {
            case TEXT ->
                given.matches()
                        ? new ColumnType(family, number(given.group(1)), 0)
                        : new ColumnType(
                                family,
                                column.length().isEmpty()
                                        ? SIZES.getOrDefault(type, Length.UNBOUNDED)
                                        : Length.UNBOUNDED,
                                0);
            case DECIMAL ->
                given.matches()
                        ? new ColumnType(
                                family, number(given.group(1)), given.group(2) == null ? 0 : number(given.group(2)))
                        : new ColumnType(family, Length.UNBOUNDED, Length.UNBOUNDED);
            case WHOLE -> new ColumnType(family, SIZES.getOrDefault(type, 0), 0);
            case FLOAT, DATE, TIMESTAMP, TRUTH, BINARY, OTHER -> new ColumnType(family, Length.UNBOUNDED, 0);
        };
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /// The column's type as a script writes it.
    static String written(ColumnStructure column) {
        return column.length().isEmpty() ? column.type() : column.type() + "(" + column.length() + ")";
    }
}
