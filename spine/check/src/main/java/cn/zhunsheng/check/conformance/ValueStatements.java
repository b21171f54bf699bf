package cn.zhunsheng.check.conformance;

import cn.zhunsheng.check.schema.SqlDialect;
import cn.zhunsheng.check.schema.TableStructure;
import cn.zhunsheng.dictionary.Legible;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A mapping of values as SQL for a person to run: for each column, what it would change, then the update. This program
/// never runs it.
public final class ValueStatements {
    private final SqlDialect dialect;
    private final TableStructure table;

    /// @param table only its name and schema count
    public ValueStatements(SqlDialect dialect, TableStructure table) {
        this.dialect = dialect;
        this.table = table;
    }

    /// The statements, each with its end.
    ///
    /// @param codes by column, the codes by raw value, in the order to write them
    public String of(Map<String, Map<String, String>> codes) {
        StringBuilder sql = new StringBuilder();
        sql.append("-- 码值映射：先看后改，由人执行 / mapping of values: look first, then change; to be run by a person\n");
        codes.forEach((column, values) -> column(column, values, sql));
        return sql.toString();
    }

    private void column(String column, Map<String, String> values, StringBuilder sql) {
        List<Map.Entry<String, String>> written =
                values.entrySet().stream().filter(this::writes).toList();
        if (written.size() < values.size()) {
            sql.append("-- ").append(Legible.of(column)).append("：含反斜杠的值请手写 / write values with a backslash by hand\n");
        }
        if (written.isEmpty()) {
            return;
        }
        String name = dialect.name(column);
        String in = written.stream()
                .map(value -> text(value.getKey()))
                .collect(Collectors.joining(", ", name + " in (", ")"));
        sql.append("select ").append(name).append(", count(*) from ").append(dialect.name(table));
        sql.append(" where ").append(in).append(" group by ").append(name).append(";\n");
        sql.append("update ")
                .append(dialect.name(table))
                .append(" set ")
                .append(name)
                .append(" = case ")
                .append(name);
        for (Map.Entry<String, String> value : written) {
            sql.append("\n  when ")
                    .append(text(value.getKey()))
                    .append(" then ")
                    .append(text(value.getValue()));
        }
        sql.append("\n  end where ").append(in).append(";\n");
    }

    /// How MySQL reads a backslash depends on its mode, and a wrong guess would change data.
    private boolean writes(Map.Entry<String, String> value) {
        return dialect != SqlDialect.MYSQL
                || (value.getKey().indexOf('\\') < 0 && value.getValue().indexOf('\\') < 0);
    }

    private String text(String text) {
        return (dialect == SqlDialect.SQL_SERVER ? "N" : "") + dialect.text(text);
    }
}
