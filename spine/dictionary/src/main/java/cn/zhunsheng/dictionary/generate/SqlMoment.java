package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.format.DateFormat;
import cn.zhunsheng.dictionary.rule.Expr;
import cn.zhunsheng.dictionary.rule.Function;
import cn.zhunsheng.dictionary.rule.Literal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Dates and times in conditions: as the database's own where both sides are, otherwise as texts of 14 digits, which
/// sort as moments do.
final class SqlMoment {
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private static final List<String> DAY = List.of("year", "month", "day");
    private static final List<String> MOMENT = List.of("year", "month", "day", "hour", "minute", "second");

    private final SqlText sql;
    private final Map<String, SqlColumn> columns;

    SqlMoment(SqlText sql, Map<String, SqlColumn> columns) {
        this.sql = sql;
        this.columns = columns;
    }

    String compared(Expr left, String sign, Expr right, SqlRule rule) throws Unsayable {
        if (own(left) && own(right)) {
            return written(left) + " " + sign + " " + written(right);
        }
        String collation = sql.postgresql() ? " collate \"C\"" : "";
        return digits(left, rule) + collation + " " + sign + " " + digits(right, rule) + collation;
    }

    private boolean own(Expr expr) throws Unsayable {
        return expr instanceof Literal.Moment
                || (expr instanceof Expr.Field field && column(field).storage() != Storage.TEXT);
    }

    private SqlColumn column(Expr.Field field) throws Unsayable {
        SqlColumn column = columns.get(field.name());
        if (column == null) {
            throw new Unsayable();
        }
        return column;
    }

    private String written(Expr expr) throws Unsayable {
        return switch (expr) {
            case Literal.Moment moment -> "timestamp '" + format(moment, WRITTEN) + "'";
            case Expr.Field field -> column(field).name();
            case Expr other -> throw new Unsayable();
        };
    }

    private static String format(Literal.Moment moment, DateTimeFormatter as) {
        return LocalDateTime.ofEpochSecond(moment.seconds(), 0, ZoneOffset.UTC).format(as);
    }

    private String digits(Expr expr, SqlRule rule) throws Unsayable {
        return switch (expr) {
            case Literal.Moment moment -> "'" + format(moment, DIGITS) + "'";
            case Expr.Field field -> digits(field);
            case Expr.Call call
            when call.function() == Function.BIRTH_DATE_OF ->
                "concat(" + rule.slice(call.args().getFirst(), 6, 14) + ", '000000')";
            case Expr other -> throw new Unsayable();
        };
    }

    private String digits(Expr.Field field) throws Unsayable {
        SqlColumn column = column(field);
        String name = column.name();
        return switch (column.storage()) {
            case DATE ->
                sql.postgresql() ? "to_char(" + name + ", 'YYYYMMDD\"000000\"')" : parts(name, DAY) + ", '000000')";
            case TIMESTAMP ->
                sql.postgresql() ? "to_char(" + name + ", 'YYYYMMDDHH24MISS')" : parts(name, MOMENT) + ")";
            case TEXT -> {
                if (!(column.facts().field().format().orElse(null) instanceof DateFormat dates) || !ordered(dates)) {
                    throw new Unsayable();
                }
                String all = sql.postgresql() ? ", 'g'" : "";
                yield "rpad(regexp_replace(" + name + ", '[^0-9]', ''" + all + "), 14, '0')";
            }
            case NUMBER, TRUTH -> throw new Unsayable();
        };
    }

    /// MariaDB does not let `date_format` into a condition.
    private static String parts(String name, List<String> parts) {
        return parts.stream()
                .map(part -> "lpad(%s(%s), %d, '0')".formatted(part, name, part.equals("year") ? 4 : 2))
                .collect(Collectors.joining(", ", "concat(", ""));
    }

    /// Whether the digits alone stand from the year down, at least to the day.
    private static boolean ordered(DateFormat dates) {
        return dates.notations().stream()
                .allMatch(notation ->
                        "YYYYMMDDhhmmss".startsWith(notation.toString().replaceAll("[^YMDhms]", ""))
                                && notation.toString().contains("DD"));
    }
}
