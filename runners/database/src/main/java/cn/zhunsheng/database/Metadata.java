package cn.zhunsheng.database;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.check.schema.TableStructure;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a database says of its tables, through what every driver offers.
final class Metadata {
    private static final int WITHOUT_BOUND = 100_000_000;
    private static final Set<String> SIZED = Set.of(
            "varchar",
            "char",
            "bpchar",
            "nchar",
            "nvarchar",
            "varchar2",
            "nvarchar2",
            "character",
            "character varying",
            "raw",
            "binary",
            "varbinary");
    private static final Set<String> SCALED = Set.of("decimal", "numeric", "number", "dec");

    private static final String[] TABLES = {"TABLE", "BASE TABLE", "PARTITIONED TABLE"};

    /// Who names a view means it; among all tables it would be judged twice.
    private static final String[] NAMED = {"TABLE", "BASE TABLE", "PARTITIONED TABLE", "VIEW", "MATERIALIZED VIEW"};

    private final Connection connection;
    private final DatabaseMetaData facts;

    Metadata(Connection connection) throws SQLException {
        this.connection = connection;
        this.facts = connection.getMetaData();
    }

    private record Named(@Nullable String catalog, @Nullable String schema, String name, String comment) {}

    /// The tables by their names. MySQL and MariaDB call a schema a catalogue.
    List<TableStructure> tables(Optional<String> schema, Optional<String> table) throws SQLException {
        boolean catalogues = !facts.supportsSchemasInTableDefinitions();
        @Nullable String own = catalogues ? connection.getCatalog() : connection.getSchema();
        @Nullable String wanted = schema.isPresent() ? schema.get() : own;
        Map<String, Named> found = new TreeMap<>();
        try (ResultSet rows = facts.getTables(
                catalogues ? wanted : connection.getCatalog(),
                catalogues || wanted == null ? null : pattern(wanted),
                "%",
                table.isPresent() ? NAMED : TABLES)) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (table.map(name::equalsIgnoreCase).orElse(true)) {
                    found.put(
                            name,
                            new Named(
                                    rows.getString("TABLE_CAT"),
                                    rows.getString("TABLE_SCHEM"),
                                    name,
                                    Objects.requireNonNullElse(rows.getString("REMARKS"), "")));
                }
            }
        }
        List<TableStructure> tables = new ArrayList<>();
        for (Named named : exact(found, table)) {
            tables.add(structure(named, catalogues));
        }
        return tables;
    }

    /// Of names that differ in capitals alone, the one that is spelled as asked.
    private static List<Named> exact(Map<String, Named> found, Optional<String> table) {
        Named exact = table.map(found::get).orElse(null);
        return exact == null ? List.copyOf(found.values()) : List.of(exact);
    }

    private String pattern(String name) throws SQLException {
        String escape = facts.getSearchStringEscape();
        return name.replace(escape, escape + escape).replace("_", escape + "_").replace("%", escape + "%");
    }

    private TableStructure structure(Named table, boolean catalogues) throws SQLException {
        List<ColumnStructure> columns = new ArrayList<>();
        try (ResultSet rows = facts.getColumns(
                table.catalog, table.schema == null ? null : pattern(table.schema), pattern(table.name), "%")) {
            while (rows.next()) {
                columns.add(column(rows));
            }
        }
        List<String> primary = primary(table);
        List<List<String>> unique = unique(table);
        unique.removeIf(primary::equals);
        String schema = Objects.requireNonNullElse(catalogues ? table.catalog : table.schema, "");
        return new TableStructure(schema, table.name, table.comment, columns, primary, unique);
    }

    private static ColumnStructure column(ResultSet row) throws SQLException {
        String type = String.valueOf(row.getString("TYPE_NAME"))
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*?\\)", "")
                .replaceAll(" (unsigned|zerofill|identity)", "")
                .strip();
        int size = row.getInt("COLUMN_SIZE");
        int decimals = row.getInt("DECIMAL_DIGITS");
        String length = "";
        if (size > 0 && size < WITHOUT_BOUND && SIZED.contains(type)) {
            length = String.valueOf(size);
        } else if (size > 0 && SCALED.contains(type)) {
            length = size + (decimals == 0 ? "" : "," + decimals);
        }
        return new ColumnStructure(
                row.getString("COLUMN_NAME"),
                type,
                length,
                Objects.requireNonNullElse(row.getString("REMARKS"), ""),
                row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                0);
    }

    private List<String> primary(Named table) throws SQLException {
        Map<Integer, String> columns = new TreeMap<>();
        try (ResultSet rows = facts.getPrimaryKeys(table.catalog, table.schema, table.name)) {
            while (rows.next()) {
                columns.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(columns.values());
    }

    /// Unique indexes over whole columns and all rows.
    private List<List<String>> unique(Named table) throws SQLException {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        try (ResultSet rows = facts.getIndexInfo(table.catalog, table.schema, table.name, true, true)) {
            while (rows.next()) {
                String index = rows.getString("INDEX_NAME");
                String column = rows.getString("COLUMN_NAME");
                if (index != null && column != null && rows.getString("FILTER_CONDITION") == null) {
                    keys.computeIfAbsent(index, i -> new ArrayList<>()).add(unquoted(column));
                }
            }
        }
        return new ArrayList<>(keys.values());
    }

    private static String unquoted(String name) {
        return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1)
                : name;
    }
}
