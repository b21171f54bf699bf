package cn.zhunsheng.check.schema;

import java.util.ArrayList;
import java.util.List;

/// What stands between brackets in a script.
final class Brackets {
    private Brackets() {}

    /// Passes over all up to the bracket that closes the one before, or to the statement's end.
    static void skip(SqlTokens tokens) {
        int depth = 1;
        while (depth > 0 && !tokens.peek().end() && !tokens.peek().sign(';') && !tokens.statement()) {
            SqlToken token = tokens.next();
            depth += token.sign('(') ? 1 : token.sign(')') ? -1 : 0;
        }
    }

    /// Names in brackets that come next, such as a key's columns; none where one of them is an expression. Lengths and
    /// directions behind a name are passed over.
    static List<String> names(SqlTokens tokens) {
        List<String> names = new ArrayList<>();
        if (!tokens.peek().sign('(')) {
            return names;
        }
        tokens.next();
        boolean plain = true;
        boolean first = true;
        while (!tokens.peek().end()
                && !tokens.peek().sign(')')
                && !tokens.peek().sign(';')
                && !tokens.statement()) {
            SqlToken token = tokens.next();
            if (token.sign('(')) {
                plain &= tokens.peek().kind() == SqlToken.Kind.NUMBER;
                skip(tokens);
            } else if (token.sign(',')) {
                first = true;
            } else if (token.names() && first) {
                names.add(token.text());
                first = false;
            }
        }
        if (tokens.peek().sign(')')) {
            tokens.next();
        }
        return plain ? names : List.of();
    }
}
