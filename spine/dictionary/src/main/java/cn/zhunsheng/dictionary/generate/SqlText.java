package cn.zhunsheng.dictionary.generate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Names and texts as a dialect writes them: nothing of a package gets out of its quotes.
record SqlText(Dialect dialect) {
    /// PostgreSQL cuts longer names; MySQL refuses them beyond 64.
    private static final int LONGEST_NAME = 63;

    private static final int MARK = 9;

    boolean postgresql() {
        return dialect == Dialect.POSTGRESQL;
    }

    /// A table's, column's or constraint's name.
    String name(String... parts) {
        String whole = List.of(parts).stream().map(SqlText::snake).collect(Collectors.joining("_"));
        String fitting = whole.length() <= LONGEST_NAME
                ? whole
                : whole.substring(0, LONGEST_NAME - MARK) + "_" + "%08x".formatted(whole.hashCode());
        return postgresql() ? "\"" + fitting + "\"" : "`" + fitting + "`";
    }

    /// `idNumber` is `id_number`, and so is `id-number`.
    static String snake(String id) {
        return id.replaceAll("([A-Z])", "_$1").replace('-', '_').toLowerCase(Locale.ROOT);
    }

    /// A text between single quotes. MySQL reads backslashes, unless its mode is `NO_BACKSLASH_ESCAPES`.
    String literal(String text) {
        String quoted = text.replace("'", "''");
        return "'" + (postgresql() ? quoted : quoted.replace("\\", "\\\\")) + "'";
    }

    String literals(List<String> texts) {
        return texts.stream().map(this::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    /// A line of comment.
    static String comment(String text) {
        return "-- " + line(text) + "\n";
    }

    /// Without line ends and other controls, which would end a comment.
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").stripTrailing();
    }
}
