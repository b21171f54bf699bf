package cn.zhunsheng.dictionary.pattern;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/// A pattern in RE2 syntax that judges whole values, compiled to a table over the bytes of UTF-8.
///
/// It always matches from the first byte to the last, whether it says so with `^` and `$` or not. It holds what
/// can be a table: characters, `.`, sets, classes, groups, `|`, repeats; no flags, no `\b`. Bytes that are not
/// UTF-8 match nothing. Immutable; any number of threads may use one.
public final class BytePattern {
    private final String source;
    private final int start;
    private final char[] next;
    private final boolean[] accepting;

    private BytePattern(String source, Table table) {
        this.source = source;
        this.start = table.start();
        this.next = table.next();
        this.accepting = table.accepting();
    }

    /// The pattern, ready to match.
    ///
    /// @throws Refusal `dictionary.pattern_unreadable` when it is not RE2, `dictionary.pattern_unsupported`
    /// when it is and cannot be a table, `dictionary.pattern_too_large` when the table would have more than
    /// 10,000 states
    public static BytePattern compile(String re2) throws Refusal {
        TooLarge tooLarge = new TooLarge(re2);
        return new BytePattern(re2, Table.of(Automaton.of(read(re2), tooLarge), tooLarge));
    }

    /// Whether `utf8[from, to)`, the whole of it, is one of the pattern's strings. Allocates nothing; one
    /// look-up a byte.
    public boolean matches(byte[] utf8, int from, int to) {
        int state = start;
        for (int i = from; i < to; i++) {
            state = next[(state << 8) | (utf8[i] & 0xFF)];
            if (state == Table.DEAD) {
                return false;
            }
        }
        return accepting[state];
    }

    /// As it was given to [#compile].
    public String source() {
        return source;
    }

    @Override
    public String toString() {
        return source;
    }

    /// RE2's own parser is asked only about what ours refuses: it knows best what is wrong, and takes long to load.
    private static Node read(String re2) throws Refusal {
        try {
            return PatternReader.read(re2);
        } catch (Refusal ours) {
            if (Unfolded.tooLarge(re2)) {
                throw ours;
            }
            try {
                Pattern.compile(re2);
            } catch (PatternSyntaxException theirs) {
                throw unreadable(re2, theirs.getDescription(), theirs.getPattern());
            }
            throw ours;
        }
    }

    private static Refusal unreadable(String re2, String description, String part) {
        return new Refusal(
                "dictionary.pattern_unreadable",
                new Words(
                        "模式 '%s' 不是 RE2：'%s' 处 %s。".formatted(re2, part, description),
                        "Pattern '%s' is not RE2: %s at '%s'.".formatted(re2, description, part)),
                "",
                PatternReader.fix());
    }
}
