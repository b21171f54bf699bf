package cn.zhunsheng.check.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The databases whose tables are read, and in whose words they are mended.
public enum SqlDialect {
    POSTGRESQL("postgresql", '"', '"'),
    MYSQL("mysql", '`', '`'),
    ORACLE("oracle", '"', '"'),
    DAMENG("dameng", '"', '"'),
    SQL_SERVER("sqlserver", '[', ']');

    private static final Set<String> MYSQL_TYPES = Set.of("datetime", "tinyint", "mediumtext", "longtext", "mediumint");
    private static final List<Pattern> SQL_SERVER_WORDS = List.of(
            Pattern.compile("(?i)\\bsp_addextendedproperty\\b"),
            Pattern.compile("(?i)\\[dbo\\]|\\bdbo\\.|\\[n?varchar\\]|\\bnvarchar\\s*\\(|(?m)^\\s*go\\s*$"));
    private static final Pattern ORACLE_WORDS = Pattern.compile("(?i)\\b(n?varchar2|number)\\b");
    private static final Pattern DAMENG_WORDS =
            Pattern.compile("(?i)storage\\s*\\(\\s*on\\s|\\bcluster\\s+primary\\s+key\\b|\\bnot\\s+cluster\\b");

    private final String label;
    private final char open;
    private final char close;

    SqlDialect(String label, char open, char close) {
        this.label = label;
        this.open = open;
        this.close = close;
    }

    /// What the command line calls it.
    public String label() {
        return label;
    }

    /// The dialect that a script seems to be written in, by words and quotes that others do not have; PostgreSQL where
    /// nothing tells.
    public static SqlDialect of(String script) {
        if (script.indexOf('`') >= 0 || script.toLowerCase(Locale.ROOT).contains("engine=innodb")) {
            return MYSQL;
        }
        if (SQL_SERVER_WORDS.stream().anyMatch(words -> words.matcher(script).find())) {
            return SQL_SERVER;
        }
        if (DAMENG_WORDS.matcher(script).find()) {
            return DAMENG;
        }
        return ORACLE_WORDS.matcher(script).find() ? ORACLE : POSTGRESQL;
    }

    /// The dialect whose types written tables seem to have; PostgreSQL where nothing tells.
    public static SqlDialect of(List<TableStructure> tables) {
        List<String> types = tables.stream()
                .flatMap(table -> table.columns().stream())
                .map(ColumnStructure::type)
                .toList();
        return types.stream().anyMatch(MYSQL_TYPES::contains) ? MYSQL : of(String.join(" ", types));
    }

    /// A name in the dialect's quotes: nothing gets out of them.
    public String name(String name) {
        return open + name.replace(String.valueOf(close), "" + close + close) + close;
    }

    /// A table's name, with its schema where that is known.
    public String name(TableStructure table) {
        String name = name(table.name());
        return table.schema().isEmpty() ? name : name(table.schema()) + "." + name;
    }

    /// A text between single quotes. MySQL reads backslashes, unless its mode is `NO_BACKSLASH_ESCAPES`.
    public String text(String text) {
        String quoted = text.replace("'", "''");
        return "'" + (this == MYSQL ? quoted.replace("\\", "\\\\") : quoted) + "'";
    }
}
