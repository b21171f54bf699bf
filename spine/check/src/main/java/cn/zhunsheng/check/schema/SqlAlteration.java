package cn.zhunsheng.check.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads `alter table`: keys, columns and comments that are added or changed. Columns that are dropped stay, because a
/// script that drops what it made is a script of several versions.
final class SqlAlteration {
    private final SqlTokens tokens;
    private final boolean keeps;

    /// `keeps`: a column that is modified keeps whether it may be null where nothing is said of it, as in Oracle.
    SqlAlteration(SqlTokens tokens, boolean keeps) {
        this.tokens = tokens;
        this.keeps = keeps;
    }

    /// Reads from behind `alter table`; `tables` finds a table by its name.
    void read(Function<List<String>, Optional<TableDraft>> tables) {
        while (tokens.peek().is("if", "exists", "only")) {
            tokens.next();
        }
        Optional<TableDraft> table = tables.apply(SqlScript.qualified(tokens));
        if (table.isEmpty()) {
            return;
        }
        boolean more = true;
        while (more) {
            action(table.get());
            more = toComma();
        }
    }

    private void action(TableDraft table) {
        SqlToken verb = tokens.peek();
        if (verb.is("with") || verb.is("check", "nocheck")) { // SQL Server: with check add constraint
            while (tokens.peek().is("with", "check", "nocheck")) {
                tokens.next();
            }
            verb = tokens.peek();
        }
        if (verb.is("add")) {
            tokens.next();
            added(table);
        } else if (verb.is("modify", "change")) {
            tokens.next();
            if (!tokens.peek().is("constraint", "partition", "default", "lob")) {
                changed(table, verb.is("change"));
            }
        } else if (verb.is("alter")) {
            tokens.next();
            altered(table);
        } else if (verb.is("rename") && tokens.second().is("column")) {
            tokens.next();
            tokens.next();
            renamed(table);
        } else if (verb.is("comment")) {
            tokens.next();
            if (tokens.peek().sign('=')) {
                tokens.next();
            }
            if (tokens.peek().says()) {
                table.comment(tokens.next().text());
            }
        }
    }

    private void added(TableDraft table) {
        if (tokens.peek().is("constraint", "primary", "unique", "foreign", "check", "index", "key", "fulltext")) {
            new SqlTableReader(tokens, table).constraintItem();
        } else {
            changed(table, false);
        }
    }

    /// A column as it is to be, or several in brackets; `renamed` where its old name stands before.
    private void changed(TableDraft table, boolean renamed) {
        while (tokens.peek().is("column", "if", "not", "exists")) {
            tokens.next();
        }
        if (tokens.peek().sign('(')) {
            new SqlTableReader(tokens, table, keeps).body(tokens.next().line());
        } else if (tokens.peek().names()) {
            Optional<String> old = renamed ? Optional.of(tokens.next().text()) : Optional.empty();
            if (!tokens.peek().names()) {
                return;
            }
            new SqlColumnReader(tokens, table).keeping(keeps).read(old);
        }
    }

    /// `alter column x`, as PostgreSQL says it (`type …`, `set not null`) and as SQL Server does (`nvarchar(18) not
    /// null`).
    private void altered(TableDraft table) {
        if (tokens.peek().is("column")) {
            tokens.next();
        }
        SqlToken name = tokens.peek();
        SqlToken said = tokens.second();
        if (!name.names() || table.column(name.text()).isEmpty()) {
            return;
        }
        if (said.is("type")) {
            typed(table);
        } else if (said.is("set", "drop")) {
            tokens.next();
            tokens.next();
            if (said.is("set") && tokens.peek().is("data") && tokens.second().is("type")) {
                tokens.next();
                tokens.push(name);
                typed(table);
            } else if (tokens.peek().is("not") && tokens.second().is("null")) {
                table.nullable(name.text(), said.is("drop"));
            }
        } else if (said.names() && !said.is("add", "rename", "restart", "reset")) {
            new SqlColumnReader(tokens, table).read(Optional.empty());
        }
    }

    /// Reads `x type …`; whether it may be null stays as it was.
    private void typed(TableDraft table) {
        SqlToken name = tokens.next();
        tokens.next();
        tokens.push(name);
        new SqlColumnReader(tokens, table).keeping(true).read(Optional.empty());
    }

    private void renamed(TableDraft table) {
        Optional<ColumnStructure> column =
                tokens.peek().names() ? table.column(tokens.next().text()) : Optional.empty();
        if (column.isPresent() && tokens.peek().is("to") && tokens.second().names()) {
            tokens.next();
            table.rename(column.get(), tokens.next().text());
        }
    }

    /// Goes on to the next action; false at the statement's end.
    private boolean toComma() {
        while (!tokens.peek().end() && !tokens.peek().sign(';')) {
            SqlToken token = tokens.peek();
            if (token.is("go", "create", "alter", "insert")
                    || (token.is("comment") && tokens.second().is("on"))) {
                return false;
            }
            tokens.next();
            if (token.sign('(')) {
                Brackets.skip(tokens);
            } else if (token.sign(',')) {
                return true;
            }
        }
        return false;
    }
}
