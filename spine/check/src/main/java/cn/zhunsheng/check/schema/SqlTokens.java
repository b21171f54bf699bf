package cn.zhunsheng.check.schema;

import cn.zhunsheng.check.schema.SqlToken.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/// Cuts a script into tokens, front to back, each character looked at a bounded number of times.
///
/// Scripts are dumps, and dumps are torn: a quote that nobody closed ends where the next statement begins a line, so
/// that it costs one statement and not the rest of the file.
final class SqlTokens {
    private static final Pattern STATEMENT =
            Pattern.compile("\\s{0,64}(create|alter|comment)\\s{1,8}\\w{1,16}\\b", Pattern.CASE_INSENSITIVE);

    private static final String[] BEGUN = {
        "table", "unique", "index", "into", "view", "procedure", "function", "trigger", "or", "global", "temporary"
    };

    /// Names in quotes are on one line and no longer.
    private static final int LONGEST_NAME = 1024;

    private static final int LONGEST_BRACKETED = 256;
    private static final int LONGEST_TAG = 64;
    private static final int DOLLAR_MISSES = 16;

    private final String script;
    private final boolean mysql;
    private final Deque<SqlToken> ahead = new ArrayDeque<>();
    private int at;
    private int line = 1;
    private int uncommented = Integer.MAX_VALUE;
    private int dollarMisses;
    private boolean uncopied;
    private boolean fresh;

    SqlTokens(String script) {
        this.script = script;
        this.mysql = script.indexOf('`') >= 0;
    }

    /// The next token; comments are tokens too.
    SqlToken next() {
        SqlToken waiting = ahead.poll();
        return waiting == null ? read() : waiting;
    }

    /// The token that [#next] gives.
    SqlToken peek() {
        if (ahead.isEmpty()) {
            ahead.add(read());
        }
        return ahead.getFirst();
    }

    /// Gives the token back: [#next] gives it again.
    void push(SqlToken token) {
        ahead.addFirst(token);
    }

    /// The token that [#next] gives after that one.
    SqlToken second() {
        SqlToken first = next();
        SqlToken second = peek();
        ahead.addFirst(first);
        return second;
    }

    /// Passes over the lines of data that follow `copy … from stdin;` up to the mark at their end.
    void skipCopied() {
        int end = uncopied ? -1 : script.indexOf("\n\\.", at);
        uncopied = end < 0;
        if (ahead.isEmpty() && end >= 0) {
            moveTo(end + 3);
        }
    }

    private SqlToken read() {
        skipBlanks();
        if (at >= script.length()) {
            return new SqlToken(Kind.END, "", line, fresh);
        }
        char c = script.charAt(at);
        return switch (c) {
            case '\'' -> text(at + 1, mysql);
            case '"', '`' -> quoted(c, c, LONGEST_NAME);
            case '[' -> quoted('[', ']', LONGEST_BRACKETED);
            case '-' -> followed('-') ? lineComment(at + 2) : sign();
            case '#' -> mysql ? lineComment(at + 1) : word();
            case '/' -> followed('*') ? blockComment() : sign();
            case '$' -> dollars();
            default -> other(c);
        };
    }

    /// Whether a statement begins here: in the middle of another, that one was only half written.
    boolean statement() {
        SqlToken token = peek();
        if (!token.first() || token.kind() != Kind.WORD) {
            return false;
        }
        if (token.is("go")) {
            return second().first() || second().end();
        }
        return token.is("create", "alter", "insert") && second().is(BEGUN);
    }

    private void skipBlanks() {
        fresh = at == 0;
        while (at < script.length() && blank(script.charAt(at))) {
            if (script.charAt(at) == '\n') {
                line++;
                fresh = true;
            }
            at++;
        }
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u3000' || c == '\u00A0' || c == '\uFEFF';
    }

    private boolean followed(char by) {
        return at + 1 < script.length() && script.charAt(at + 1) == by;
    }

    private SqlToken sign() {
        at++;
        return new SqlToken(Kind.SIGN, script.substring(at - 1, at), line, fresh);
    }

    private SqlToken other(char c) {
        if (c >= '0' && c <= '9') {
            return number();
        }
        if ((c == 'N' || c == 'n' || c == 'E' || c == 'e') && followed('\'')) {
            return text(at + 2, mysql || c == 'E' || c == 'e');
        }
        return wordPart(c) ? word() : sign();
    }

    private SqlToken number() {
        int from = at;
        while (at < script.length() && (wordPart(script.charAt(at)) || script.charAt(at) == '.')) {
            at++;
        }
        return new SqlToken(Kind.NUMBER, script.substring(from, at), line, fresh);
    }

    private SqlToken word() {
        int from = at++;
        while (at < script.length() && wordPart(script.charAt(at))) {
            at++;
        }
        return new SqlToken(Kind.WORD, script.substring(from, at), line, fresh);
    }

    private static boolean wordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_' || c == '$' || c == '#' || c == '@';
    }

    /// A text from behind its quote. A doubled quote stands for one, and with `escapes` so does one after a backslash.
    private SqlToken text(int from, boolean escapes) {
        StringBuilder text = new StringBuilder();
        int p = from;
        while (p < script.length()) {
            char c = script.charAt(p);
            if (c == '\'' && !(p + 1 < script.length() && script.charAt(p + 1) == '\'')) {
                break;
            }
            if (c == '\n' && statementAt(p + 1)) {
                break;
            }
            boolean pair = (c == '\'' || (escapes && c == '\\')) && p + 1 < script.length();
            text.append(pair ? script.charAt(p + 1) : c);
            p += pair ? 2 : 1;
        }
        int begun = line;
        moveTo(p < script.length() && script.charAt(p) == '\'' ? p + 1 : p);
        return new SqlToken(Kind.TEXT, text.toString(), begun, fresh);
    }

    private boolean statementAt(int from) {
        return STATEMENT
                .matcher(script)
                .region(from, Math.min(script.length(), from + 128))
                .lookingAt();
    }

    private SqlToken quoted(char open, char close, int longest) {
        StringBuilder name = new StringBuilder();
        int most = Math.min(script.length(), at + longest);
        for (int p = at + 1; p < most; p++) {
            char c = script.charAt(p);
            boolean doubled = c == close && p + 1 < most && script.charAt(p + 1) == close;
            if (c == '\n' || (open == '[' && c == '[')) {
                break;
            }
            if (c == close && !doubled) {
                at = p + 1;
                return new SqlToken(Kind.NAME, name.toString(), line, fresh);
            }
            name.append(c);
            p += doubled ? 1 : 0;
        }
        return sign();
    }

    private SqlToken lineComment(int from) {
        int end = script.indexOf('\n', from);
        at = end < 0 ? script.length() : end;
        return new SqlToken(Kind.COMMENT, script.substring(from, at).strip(), line, fresh);
    }

    /// A comment that is never closed is none, and to look for its end once is enough.
    private SqlToken blockComment() {
        int end = at >= uncommented ? -1 : script.indexOf("*/", at + 2);
        if (end < 0) {
            uncommented = Math.min(uncommented, at);
            return sign();
        }
        int begun = line;
        String text = script.substring(at + 2, end).strip();
        moveTo(end + 2);
        return new SqlToken(Kind.COMMENT, text, begun, fresh);
    }

    /// A body between `$tag$` and its like, as PostgreSQL writes functions.
    private SqlToken dollars() {
        int close = at + 1;
        int most = Math.min(script.length(), at + LONGEST_TAG);
        while (close < most && wordPart(script.charAt(close)) && script.charAt(close) != '$') {
            close++;
        }
        if (close >= most || script.charAt(close) != '$' || dollarMisses >= DOLLAR_MISSES) {
            return word();
        }
        int end = script.indexOf(script.substring(at, close + 1), close + 1);
        if (end < 0) {
            dollarMisses++;
            return word();
        }
        int begun = line;
        String text = script.substring(close + 1, end);
        moveTo(end + close + 1 - at);
        return new SqlToken(Kind.TEXT, text, begun, fresh);
    }

    private void moveTo(int to) {
        while (at < to) {
            if (script.charAt(at) == '\n') {
                line++;
            }
            at++;
        }
    }
}
