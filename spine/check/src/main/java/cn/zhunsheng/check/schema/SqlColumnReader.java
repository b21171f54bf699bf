package cn.zhunsheng.check.schema;

import cn.zhunsheng.check.schema.SqlToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads one column's definition: its name, its type, and what else stands up to the comma or bracket that ends it.
///
/// Of what it does not know it passes over the words: a default, a check, what another database has of its own.
final class SqlColumnReader {
    private static final int LONGEST_TYPE = 200;

    private final SqlTokens tokens;
    private final TableDraft table;
    private String name = "";
    private String type = "";
    private String length = "";
    private String comment = "";
    private boolean nullable = true;
    private boolean kept;
    private boolean stated;
    private int lastLine;

    SqlColumnReader(SqlTokens tokens, TableDraft table) {
        this.tokens = tokens;
        this.table = table;
    }

    /// Keeps whether the column may be null where the definition does not say.
    SqlColumnReader keeping(boolean keeps) {
        kept = keeps;
        return this;
    }

    /// Reads the column whose name comes next; gives the line on which its definition ends. `old` is the name of the
    /// column that it replaces.
    int read(Optional<String> old) {
        SqlToken first = tokens.next();
        name = first.text();
        lastLine = first.line();
        type();
        while (!ended()) {
            attribute();
        }
        if (kept && !stated) {
            nullable = table.column(old.orElse(name))
                    .map(ColumnStructure::nullable)
                    .orElse(nullable);
        }
        table.put(old.orElse(name), new ColumnStructure(name, type, length, comment, nullable, first.line()));
        return lastLine;
    }

    private SqlToken take() {
        SqlToken token = tokens.next();
        lastLine = token.line();
        return token;
    }

    private boolean ended() {
        SqlToken token = tokens.peek();
        return token.end() || token.sign(',') || token.sign(')') || token.sign(';') || tokens.statement();
    }

    private void type() {
        if (!tokens.peek().names() || tokens.peek().is("not", "null", "default", "comment", "primary", "constraint")) {
            return;
        }
        StringBuilder words = new StringBuilder(take().lower());
        while (tokens.peek().sign('.')) {
            take();
            words = new StringBuilder(tokens.peek().names() ? take().lower() : "");
        }
        more(words);
        brackets();
        if (tokens.peek().is("with", "without") && tokens.second().is("time", "local")) {
            while (tokens.peek().is("with", "without", "local", "time", "zone")) {
                words.append(' ').append(take().lower());
            }
        }
        type = words.length() <= LONGEST_TYPE ? words.toString() : words.substring(0, LONGEST_TYPE);
    }

    /// The second and third word of a type: `double precision`, `character varying`, `national character varying`.
    private void more(StringBuilder words) {
        while (switch (words.toString()) {
            case "double" -> tokens.peek().is("precision");
            case "character", "char", "bit", "national character", "national char", "nchar" ->
                tokens.peek().is("varying");
            case "national" -> tokens.peek().is("character", "char", "varchar");
            case "long" -> tokens.peek().is("raw", "varchar");
            default -> false;
        }) {
            words.append(' ').append(take().lower());
        }
    }

    private void brackets() {
        if (!tokens.peek().sign('(')) {
            return;
        }
        take();
        StringBuilder inside = new StringBuilder();
        while (!ended() || tokens.peek().sign(',')) {
            SqlToken token = take();
            if (token.kind() != Kind.COMMENT && !token.is("char", "byte") && inside.length() < LONGEST_TYPE) {
                inside.append(token.text());
            }
        }
        if (tokens.peek().sign(')')) {
            take();
        }
        length = inside.toString().toLowerCase(Locale.ROOT);
    }

    private void attribute() {
        int line = lastLine;
        SqlToken token = take();
        if (token.kind() == Kind.COMMENT) {
            comment = comment.isEmpty() && token.line() == line ? token.text() : comment;
        } else if (token.sign('(')) {
            Brackets.skip(tokens);
        } else if (token.is("not") && tokens.peek().is("null")) {
            take();
            nullable = false;
            stated = true;
        } else if (token.is("null")) {
            stated = true;
        } else if (token.is("comment") && tokens.peek().says()) {
            comment = take().text();
        } else if (token.is("default")) {
            value();
        } else if (token.is("constraint", "collate", "references")
                && tokens.peek().names()) {
            take();
        } else if (token.is("primary") && tokens.peek().is("key")) {
            take();
            nullable = false;
            table.primaryKey(List.of(name));
        } else if (token.is("unique")) {
            table.uniqueKey(List.of(name));
        }
    }

    /// A default is no statement about the column: neither its `null` nor its words.
    private void value() {
        if (!ended() && !tokens.peek().sign('(')) {
            take();
        }
    }
}
