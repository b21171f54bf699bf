package cn.zhunsheng.check.schema;

import java.util.Locale;

/// A piece of a script and the line it begins on. `text` is without its quotes; `first`: nothing stands before it on
/// the
/// line.
record SqlToken(Kind kind, String text, int line, boolean first) {
    enum Kind {
        /// A word without quotes: a name, a keyword, a variable.
        WORD,
        /// A name in double quotes, backticks or brackets. MySQL writes texts in double quotes too.
        NAME,
        TEXT,
        NUMBER,
        SIGN,
        COMMENT,
        END
    }

    /// Whether it is one of the keywords, which are given in lower case.
    boolean is(String... keywords) {
        if (kind != Kind.WORD) {
            return false;
        }
        for (String keyword : keywords) {
            if (text.equalsIgnoreCase(keyword)) {
                return true;
            }
        }
        return false;
    }

    boolean sign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    boolean end() {
        return kind == Kind.END;
    }

    /// Whether it can name a thing.
    boolean names() {
        return kind == Kind.WORD || kind == Kind.NAME;
    }

    /// Whether it can be what people wrote of a thing.
    boolean says() {
        return kind == Kind.TEXT || kind == Kind.NAME;
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}
