package cn.zhunsheng.check.conformance;

import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.check.schema.TableStructure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The statements that mend a table, in the words of its database; each can be run alone.
///
/// A statement that changes a column makes it what it should be in every respect but its name, because MySQL states a
/// column whole. No statement drops a column or a row.
final class Mending {
    private final SqlDialect dialect;
    private final TableStructure table;

    Mending(SqlDialect dialect, TableStructure table) {
        this.dialect = dialect;
        this.table = table;
    }

    /// A column as it should become; `name` is the one that it has.
    record Column(String name, String type, boolean required, String comment) {}

    /// Where a column's comment is a statement of its own, both. A column that must be filled can be added empty alone:
    /// the table may have rows.
    String add(Column column) {
        String step =
                column.required ? later(require(column)).map(s -> '\n' + s).orElse("") : "";
        String added = added(column);
        return added + (step.isEmpty() || added.endsWith(";") ? step : ";" + step);
    }

    /// A statement for when every row has a value, as a comment, so that it does not run before. A name with a line end
    /// would end the comment: then there is none.
    static Optional<String> later(String statement) {
        boolean whole = statement.chars().noneMatch(c -> c < ' ' || c == 0x85 || c == 0x2028 || c == 0x2029);
        return whole ? Optional.of("-- 每行填好后 once every row has a value: " + statement) : Optional.empty();
    }

    private String added(Column column) {
        String definition = name(column) + " " + column.type;
        return switch (dialect) {
            case MYSQL -> alter() + "add column " + definition + comment(column);
            case POSTGRESQL -> alter() + "add column " + definition + ";\n" + comment(column, "");
            case ORACLE, DAMENG, SQL_SERVER -> alter() + "add " + definition + ";\n" + comment(column, "");
        };
    }

    String retype(Column column) {
        return switch (dialect) {
            case POSTGRESQL -> alter() + "alter column " + name(column) + " type " + column.type + using(column);
            case MYSQL -> whole(column);
            case ORACLE, DAMENG -> alter() + "modify (" + name(column) + " " + column.type + ")";
            case SQL_SERVER -> whole(column);
        };
    }

    /// PostgreSQL turns what is no text into another type only when told. It is told the type without its length, so
    /// that a value that does not fit stops the statement and is not cut.
    private String using(Column column) {
        String bare = column.type.replaceFirst("\\(.*", "");
        boolean text = bare.equals("varchar") || bare.equals("text");
        return text ? "" : " using " + name(column) + "::" + bare;
    }

    String require(Column column) {
        return switch (dialect) {
            case POSTGRESQL -> alter() + "alter column " + name(column) + " set not null";
            case MYSQL, SQL_SERVER -> whole(column);
            case ORACLE, DAMENG -> alter() + "modify (" + name(column) + " not null)";
        };
    }

    String comment(Column column, String was) {
        return switch (dialect) {
            case POSTGRESQL, ORACLE, DAMENG ->
                "comment on column " + table() + "." + name(column) + " is " + dialect.text(column.comment);
            case MYSQL -> whole(column);
            case SQL_SERVER -> property(column.comment, ", N'COLUMN', N" + dialect.text(column.name), was);
        };
    }

    String tableComment(String text, String was) {
        return switch (dialect) {
            case POSTGRESQL, ORACLE, DAMENG -> "comment on table " + table() + " is " + dialect.text(text);
            case MYSQL -> alter() + "comment = " + dialect.text(text);
            case SQL_SERVER -> property(text, "", was);
        };
    }

    String rename(String from, String to) {
        return switch (dialect) {
            case POSTGRESQL, MYSQL, ORACLE, DAMENG ->
                alter() + "rename column " + dialect.name(from) + " to " + dialect.name(to);
            case SQL_SERVER ->
                "exec sp_rename N" + dialect.text(table() + "." + dialect.name(from)) + ", N" + dialect.text(to)
                        + ", N'COLUMN'";
        };
    }

    String primaryKey(List<String> columns) {
        return alter() + "add " + (dialect == SqlDialect.MYSQL ? "" : "constraint " + dialect.name(called("pk")) + " ")
                + "primary key " + names(columns);
    }

    String unique(List<String> columns) {
        return alter() + "add constraint " + dialect.name(called(String.join("_", columns) + "_uq")) + " unique "
                + names(columns);
    }

    private String whole(Column column) {
        return switch (dialect) {
            case MYSQL ->
                alter() + "modify column " + name(column) + " " + column.type
                        + (column.required ? " not null" : " null") + comment(column);
            case POSTGRESQL, ORACLE, DAMENG, SQL_SERVER ->
                alter() + "alter column " + name(column) + " " + column.type
                        + (column.required ? " not null" : " null");
        };
    }

    private String comment(Column column) {
        return column.comment.isEmpty() ? "" : " comment " + dialect.text(column.comment);
    }

    private String property(String text, String column, String was) {
        String schema = table.schema().isEmpty() ? "dbo" : table.schema();
        return "exec " + (was.isEmpty() ? "sp_addextendedproperty" : "sp_updateextendedproperty")
                + " N'MS_Description', N" + dialect.text(text) + ", N'SCHEMA', N" + dialect.text(schema)
                + ", N'TABLE', N" + dialect.text(table.name()) + column;
    }

    private String called(String what) {
        String whole = table.name() + "_" + what;
        return whole.length() <= 60 ? whole : whole.substring(0, 50) + "_" + "%08x".formatted(whole.hashCode());
    }

    private String names(List<String> columns) {
        return columns.stream().map(dialect::name).collect(Collectors.joining(", ", "(", ")"));
    }

    private String alter() {
        return "alter table " + table() + " ";
    }

    private String table() {
        return dialect.name(table);
    }

    private String name(Column column) {
        return dialect.name(column.name);
    }
}
