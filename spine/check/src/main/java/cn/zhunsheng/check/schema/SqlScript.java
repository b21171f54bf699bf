package cn.zhunsheng.check.schema;

import cn.zhunsheng.check.schema.SqlToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The statements of a script that say what tables are; everything else is passed over, whatever it is.
///
/// A statement is known by its first words wherever they stand, because dumps hold procedures, data and torn lines in
/// between. A table that is defined twice is what was said last.
final class SqlScript {
    /// Between `create` and what is created: `or replace global temporary`, `unique nonclustered`.
    private static final int MOST_WORDS = 6;

    private final SqlTokens tokens;
    private final boolean keeps;
    private final Map<String, TableDraft> tables = new LinkedHashMap<>();
    private final Map<String, TableDraft> byName = new LinkedHashMap<>();

    private SqlScript(String script) {
        this.tokens = new SqlTokens(script);
        SqlDialect dialect = SqlDialect.of(script);
        this.keeps = dialect == SqlDialect.ORACLE || dialect == SqlDialect.DAMENG;
    }

    /// The tables in the order in which they are first defined.
    static List<TableStructure> tables(String script) {
        SqlScript read = new SqlScript(script);
        read.read();
        return read.tables.values().stream()
                .map(TableDraft::finished)
                .filter(table -> !table.columns().isEmpty())
                .toList();
    }

    private void read() {
        while (!tokens.peek().end()) {
            SqlToken token = tokens.next();
            if (token.is("create")) {
                create();
            } else if (token.is("comment") && tokens.peek().is("on")) {
                comment();
            } else if (token.is("alter") && tokens.peek().is("table")) {
                tokens.next();
                new SqlAlteration(tokens, keeps).read(this::known);
            } else if (token.lower().equals("sp_addextendedproperty")) {
                property();
            } else if (token.is("stdin")) {
                copied();
            }
        }
    }

    private void copied() {
        if (tokens.peek().sign(';')) {
            tokens.next();
            tokens.skipCopied();
        }
    }

    private void create() {
        boolean unique = false;
        boolean global = false;
        boolean temporary = false;
        for (int words = 0; words < MOST_WORDS && tokens.peek().kind() == Kind.WORD; words++) {
            SqlToken word = tokens.next();
            if (word.is("table")) {
                table(temporary && !global);
                return;
            }
            if (word.is("index")) {
                index(unique);
                return;
            }
            unique |= word.is("unique");
            global |= word.is("global");
            temporary |= word.is("temporary", "temp");
        }
    }

    /// `passing`: it lives as long as a session.
    private void table(boolean passing) {
        if (tokens.peek().is("if")) {
            while (tokens.peek().is("if", "not", "exists")) {
                tokens.next();
            }
        }
        int line = tokens.peek().line();
        List<String> name = qualified();
        TableDraft draft = draft(name);
        while (tokens.peek().kind() == Kind.COMMENT) {
            draft.comment(tokens.next().text());
        }
        if (name.isEmpty() || !tokens.peek().sign('(')) {
            return;
        }
        line = Math.max(line, tokens.next().line());
        new SqlTableReader(tokens, draft).body(line);
        options(draft);
        if (!passing && !draft.name.startsWith("#")) {
            keep(draft);
        }
    }

    private static TableDraft draft(List<String> name) {
        String schema = name.size() > 1 ? name.get(name.size() - 2) : "";
        return new TableDraft(schema, name.isEmpty() ? "" : name.getLast());
    }

    private void keep(TableDraft draft) {
        tables.put(key(draft.schema, draft.name), draft);
        byName.put(draft.name.toLowerCase(Locale.ROOT), draft);
    }

    private static String key(String schema, String name) {
        return schema.toLowerCase(Locale.ROOT) + "\0" + name.toLowerCase(Locale.ROOT);
    }

    /// The table that a name means: with or without its schema.
    private Optional<TableDraft> known(List<String> name) {
        TableDraft draft = draft(name);
        TableDraft exact = tables.get(key(draft.schema, draft.name));
        return exact == null
                ? Optional.ofNullable(byName.get(draft.name.toLowerCase(Locale.ROOT)))
                : Optional.of(exact);
    }

    /// A name and those before it, parted by dots.
    private List<String> qualified() {
        return qualified(tokens);
    }

    static List<String> qualified(SqlTokens tokens) {
        List<String> names = new ArrayList<>();
        while (tokens.peek().names()) {
            names.add(tokens.next().text());
            if (!tokens.peek().sign('.')) {
                return names;
            }
            while (tokens.peek().sign('.')) {
                tokens.next();
            }
        }
        return names;
    }

    /// What stands behind a table's closing bracket, as MySQL's `comment='…'`.
    private void options(TableDraft draft) {
        while (!tokens.peek().end() && !tokens.peek().sign(';')) {
            if (tokens.peek().is("create", "alter", "insert", "go", "exec", "execute", "drop")
                    || (tokens.peek().is("comment") && tokens.second().is("on"))) {
                return;
            }
            SqlToken option = tokens.next();
            boolean comment = option.is("comment");
            if (option.sign('(')) {
                Brackets.skip(tokens);
            }
            if (comment && tokens.peek().sign('=')) {
                tokens.next();
            }
            if (comment && tokens.peek().says()) {
                draft.comment(tokens.next().text());
            }
        }
    }

    private void comment() {
        tokens.next();
        boolean column = tokens.peek().is("column");
        if (!column && !tokens.peek().is("table")) {
            return;
        }
        tokens.next();
        List<String> name = qualified();
        if (!tokens.peek().is("is")) {
            return;
        }
        tokens.next();
        if (!tokens.peek().says() || name.isEmpty()) {
            return;
        }
        String text = tokens.next().text();
        if (column) {
            known(name.subList(0, name.size() - 1)).ifPresent(table -> table.columnComment(name.getLast(), text));
        } else {
            known(name).ifPresent(table -> table.comment(text));
        }
    }

    /// SQL Server's way to comment: names and values in turn, with or without `@name =` before each.
    private void property() {
        List<String> said = new ArrayList<>();
        while (!tokens.peek().end()
                && !tokens.peek().sign(';')
                && !tokens.peek().is("go", "exec", "execute", "create", "alter")
                && said.size() < 16) {
            SqlToken token = tokens.next();
            boolean parameter = token.kind() == Kind.WORD
                    && token.text().startsWith("@")
                    && tokens.peek().sign('=');
            if (!parameter && (token.says() || token.kind() == Kind.WORD)) {
                said.add(token.text());
            }
        }
        Optional<TableDraft> table = after("table", said).flatMap(name -> known(List.of(name)));
        if (table.isEmpty() || said.size() < 2 || !said.getFirst().equalsIgnoreCase("MS_Description")) {
            return;
        }
        Optional<String> column = after("column", said);
        if (column.isPresent()) {
            table.get().columnComment(column.get(), said.get(1));
        } else {
            table.get().comment(said.get(1));
        }
    }

    private static Optional<String> after(String level, List<String> said) {
        for (int i = 2; i + 1 < said.size(); i++) {
            if (said.get(i).equalsIgnoreCase(level)) {
                return Optional.of(said.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /// `unique index … on table (columns)`; an index over a part of the rows is no key.
    private void index(boolean unique) {
        for (int words = 0; words < 8 && tokens.peek().names() && !tokens.peek().is("on"); words++) {
            tokens.next();
        }
        if (!tokens.peek().is("on")) {
            return;
        }
        tokens.next();
        if (tokens.peek().is("only")) {
            tokens.next();
        }
        List<String> name = qualified();
        while (tokens.peek().names()) {
            tokens.next();
        }
        List<String> columns = Brackets.names(tokens);
        while (tokens.peek().is("include", "using", "with", "tablespace")
                || tokens.peek().sign('(')) {
            if (tokens.next().sign('(')) {
                Brackets.skip(tokens);
            }
        }
        if (unique && !tokens.peek().is("where")) {
            known(name).ifPresent(table -> table.uniqueKey(columns));
        }
    }
}
