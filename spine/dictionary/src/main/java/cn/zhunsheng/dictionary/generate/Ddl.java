package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.Model;
import cn.zhunsheng.dictionary.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A table definition in SQL.
final class Ddl {
    /// MySQL's rows hold so many bytes, of which long texts take little; its indexes fewer.
    private static final int ROW_BYTES = 60_000;

    private static final int KEY_CHARACTERS = 670;
    private static final int BYTES = 4;

    /// MySQL takes so many characters of comment.
    private static final int COLUMN_COMMENT = 1024;

    private final ModelFacts facts;
    private final SqlText sql;
    private final List<SqlColumn> columns;
    private final Set<String> apart;
    private final List<Gap> gaps;
    private final String table;

    private Ddl(ModelFacts facts, Dialect dialect) {
        this.facts = facts;
        sql = new SqlText(dialect);
        columns = facts.fields().stream().map(field -> SqlColumn.of(field, sql)).toList();
        apart = sql.postgresql() ? Set.of() : apart();
        gaps = new ArrayList<>(facts.gaps());
        table = facts.model().id();
    }

    static Generated of(ModelFacts facts, Dialect dialect) {
        return new Ddl(facts, dialect).write();
    }

    private Generated write() {
        List<String> parts = new ArrayList<>();
        columns.forEach(column -> parts.add(definition(column)));
        keys(parts);
        columns.forEach(column -> checks(column, parts));
        facts.rules().forEach(rule -> rule(rule, parts));
        StringBuilder out = new StringBuilder();
        heading(out);
        out.append("create table ").append(sql.name(table)).append(" (\n  ");
        out.append(String.join(",\n  ", parts)).append("\n)").append(options()).append(";\n");
        if (sql.postgresql()) {
            comments(out);
        }
        return new Generated(out.toString(), gaps);
    }

    private void heading(StringBuilder out) {
        Model model = facts.model();
        out.append(SqlText.comment(Generated.both(model.title())));
        out.append(SqlText.comment(
                "%s, %s; 代码截至 / codes as of %s".formatted(facts.packageVersion(), model.id(), facts.day())));
        if (sql.postgresql()) {
            out.append(SqlText.comment("PostgreSQL 14+, UTF8"));
        } else {
            out.append(SqlText.comment(
                    (sql.dialect() == Dialect.MYSQL ? "MySQL 8.0.16+" : "MariaDB 10.5+") + ", strict sql_mode"));
        }
        if (!gaps.isEmpty()) {
            out.append(SqlText.comment(
                    "以下规则本表不保证（或只保证一部分），由 zs check 判断 / not enforced here, or only in part; zs check judges them:"));
            Generated.lines(gaps).forEach(line -> out.append(SqlText.comment("  " + line)));
        }
    }

    private String definition(SqlColumn column) {
        String type = column.type(apart.contains(column.facts().name()));
        String presence = required(column) ? " not null" : "";
        String comment = sql.postgresql() ? "" : " comment " + sql.literal(cut(column.comment(), COLUMN_COMMENT));
        return column.name() + " " + type + presence + comment;
    }

    private static boolean required(SqlColumn column) {
        return column.facts().required();
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private void keys(List<String> parts) {
        Model model = facts.model();
        boolean first = model.fields().stream().anyMatch(field -> field.key());
        for (List<String> key : model.keys()) {
            List<SqlColumn> own = key.stream().map(this::column).toList();
            String names = own.stream().map(SqlColumn::name).collect(Collectors.joining(", ", "(", ")"));
            boolean primary = first && own.stream().allMatch(Ddl::required);
            first = false;
            int characters = own.stream().mapToInt(SqlColumn::most).reduce(0, Ddl::sum);
            if (characters > KEY_CHARACTERS) {
                gaps.add(new Gap(String.join("+", key) + ".unique", Why.KEY_LENGTH));
            } else if (primary) {
                parts.add("constraint " + sql.name(table, "pk") + " primary key " + names);
            } else {
                parts.add("constraint " + sql.name(table, String.join("_", key), "uq") + " unique " + names);
            }
        }
    }

    private static int sum(int a, int b) {
        return (int) Math.min((long) a + b, Integer.MAX_VALUE);
    }

    private SqlColumn column(String name) {
        return columns.stream()
                .filter(column -> column.facts().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void checks(SqlColumn column, List<String> parts) {
        String field = column.facts().name();
        List<String> conditions = column.conditions(apart.contains(field), gaps);
        if (!conditions.isEmpty()) {
            parts.add(
                    "constraint " + sql.name(table, field, "ck") + " check (" + String.join(" and ", conditions) + ")");
        }
    }

    private void rule(Rule rule, List<String> parts) {
        Optional<String> condition = new SqlRule(sql, columns).of(rule.expression());
        if (condition.isEmpty()) {
            gaps.add(new Gap(rule.id(), Why.RULE));
        } else {
            parts.add("constraint " + sql.name(table, rule.id()) + " check (" + condition.get() + ")");
        }
    }

    private String options() {
        if (sql.postgresql()) {
            return "";
        }
        String collation = sql.dialect() == Dialect.MYSQL ? "utf8mb4_0900_bin" : "utf8mb4_nopad_bin";
        return " engine=InnoDB default charset=utf8mb4 collate=" + collation + " comment="
                + sql.literal(SqlText.line(title()));
    }

    private String title() {
        return Generated.both(facts.model().title());
    }

    private void comments(StringBuilder out) {
        out.append("comment on table ")
                .append(sql.name(table))
                .append(" is ")
                .append(sql.literal(SqlText.line(title())))
                .append(";\n");
        for (SqlColumn column : columns) {
            out.append("comment on column %s.%s is %s;\n"
                    .formatted(sql.name(table), column.name(), sql.literal(column.comment())));
        }
    }

    /// The texts that MySQL must keep apart from the row, the longest first, so that the others fit into it. Keys
    /// stay, because they are indexed whole.
    private Set<String> apart() {
        Set<String> apart = new HashSet<>();
        Set<String> keys = facts.model().keys().stream().flatMap(List::stream).collect(Collectors.toSet());
        List<SqlColumn> texts = columns.stream()
                .filter(column -> column.storage() == Storage.TEXT && column.most() <= SqlColumn.LONGEST_VARCHAR)
                .sorted((a, b) -> b.most() - a.most())
                .toList();
        int bytes = texts.stream().mapToInt(column -> column.most() * BYTES).sum();
        for (SqlColumn column : texts) {
            if (bytes > ROW_BYTES && !keys.contains(column.facts().name())) {
                apart.add(column.facts().name());
                bytes -= column.most() * BYTES;
            }
        }
        return apart;
    }
}
