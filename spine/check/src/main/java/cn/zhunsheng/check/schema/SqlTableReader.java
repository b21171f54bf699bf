package cn.zhunsheng.check.schema;

import cn.zhunsheng.check.schema.SqlToken.Kind;
import java.util.Optional;

/// Reads what stands between the brackets of a table's definition: columns, keys, and the comments beside them.
final class SqlTableReader {
    private final SqlTokens tokens;
    private final TableDraft table;
    private final boolean keeps;

    SqlTableReader(SqlTokens tokens, TableDraft table) {
        this(tokens, table, false);
    }

    /// `keeps`: a column that is named again keeps whether it may be null where nothing is said of it.
    SqlTableReader(SqlTokens tokens, TableDraft table, boolean keeps) {
        this.tokens = tokens;
        this.table = table;
        this.keeps = keeps;
    }

    /// Reads from behind the opening bracket, which stood on `line`, to behind the closing one.
    void body(int line) {
        int lastLine = line;
        while (!over()) {
            SqlToken token = tokens.peek();
            if (token.kind() == Kind.COMMENT) {
                beside(tokens.next(), lastLine);
            } else if (token.sign(',')) {
                lastLine = tokens.next().line();
            } else if (constraint()) {
                constraintItem();
            } else if (token.names()) {
                lastLine = new SqlColumnReader(tokens, table).keeping(keeps).read(Optional.empty());
            } else {
                tokens.next();
            }
        }
        if (tokens.peek().sign(')')) {
            lastLine = Math.max(lastLine, tokens.next().line());
        }
    }

    private boolean over() {
        SqlToken token = tokens.peek();
        return token.end() || token.sign(';') || token.sign(')') || tokens.statement();
    }

    /// A comment behind a column on its line says what the column is; on the line of the opening bracket, what the
    /// table is.
    private void beside(SqlToken comment, int lastLine) {
        if (comment.line() != lastLine) {
            return;
        }
        Optional<ColumnStructure> last = table.last();
        if (last.isEmpty()) {
            table.comment(table.comment.isEmpty() ? comment.text() : table.comment);
        } else if (last.get().comment().isEmpty()) {
            table.columnComment(last.get().name(), comment.text());
        }
    }

    /// Whether a key or another constraint of the table comes next, and no column that is called like one.
    private boolean constraint() {
        SqlToken first = tokens.peek();
        if (first.is("constraint", "foreign", "check", "exclude", "supplemental", "fulltext", "spatial")) {
            return true;
        }
        if (first.is("primary", "period")) {
            return tokens.second().is("key", "for");
        }
        if (first.is("unique")) {
            return !tokens.second().is("varchar", "char", "int");
        }
        return first.is("key", "index") && index(tokens.second());
    }

    /// `key idx (a)` is an index; `key varchar(20)` and `index int` are columns.
    private static boolean index(SqlToken second) {
        return second.sign('(')
                || second.kind() == Kind.NAME
                || (second.kind() == Kind.WORD && !SqlTypes.known(second.lower()));
    }

    /// Reads the constraint that comes next up to the comma or bracket behind it.
    void constraintItem() {
        while (!over() && !tokens.peek().sign(',')) {
            SqlToken token = tokens.next();
            if (token.is("constraint") && tokens.peek().names()) {
                tokens.next();
            } else if (token.is("primary") && tokens.peek().is("key")) {
                toBrackets();
                table.primaryKey(Brackets.names(tokens));
            } else if (token.is("unique")) {
                toBrackets();
                table.uniqueKey(Brackets.names(tokens));
            } else if (token.sign('(')) {
                Brackets.skip(tokens);
            }
        }
    }

    private void toBrackets() {
        while (tokens.peek().names()) {
            tokens.next();
        }
    }
}
