package cn.zhunsheng.dictionary.pattern;

import cn.zhunsheng.dictionary.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what stands for one character: an escape, or a set in brackets.
final class SetReader {
    private final Source source;

    SetReader(Source source) {
        this.source = source;
    }

    /// After a backslash.
    CodePoints escape() throws Refusal {
        CodePoints named = named();
        if (named != null) {
            return named;
        }
        int literal = character();
        return CodePoints.range(literal, literal);
    }

    /// The class that an escape names, after its backslash; null, and no step, when it writes a character.
    private @Nullable CodePoints named() throws Refusal {
        if (source.take("p")) {
            return unicode(false);
        }
        if (source.take("P")) {
            return unicode(true);
        }
        int mark = source.position();
        Optional<CodePoints> perl = source.more() ? NamedSets.perl(source.next()) : Optional.empty();
        if (perl.isEmpty()) {
            source.back(mark);
        }
        return perl.orElse(null);
    }

    /// After an opening bracket, up to and over the closing one.
    CodePoints bracket() throws Refusal {
        boolean negated = source.take("^");
        CodePoints set = CodePoints.NONE;
        boolean first = true;
        while (first || !source.at(']')) {
            if (!source.more()) {
                throw source.unreadable("[ 没有对应的 ]", "a [ without its ]");
            }
            set = set.union(item());
            first = false;
        }
        source.next();
        return negated ? set.negate() : set;
    }

    private CodePoints item() throws Refusal {
        if (source.take("[:")) {
            return posix();
        }
        if (!source.take("\\")) {
            return range(source.next());
        }
        CodePoints named = named();
        return named == null ? range(character()) : named;
    }

    private CodePoints range(int from) throws Refusal {
        int mark = source.position();
        if (!source.take("-") || source.at(']') || !source.more()) {
            source.back(mark);
            return CodePoints.range(from, from);
        }
        int to = source.take("\\") ? character() : source.next();
        if (to < from) {
            throw source.unreadable("区间的起点大于终点", "a range whose end comes before its beginning");
        }
        return CodePoints.range(from, to);
    }

    private CodePoints posix() throws Refusal {
        boolean negated = source.take("^");
        String name = source.until(":]");
        Optional<CodePoints> set = name == null ? Optional.empty() : NamedSets.posix(name);
        if (set.isEmpty()) {
            throw source.unreadable("没有这个 [:类:]", "no [:class:] of this name");
        }
        return negated ? set.get().negate() : set.get();
    }

    private CodePoints unicode(boolean capital) throws Refusal {
        boolean negated = capital;
        String name = null;
        if (source.take("{")) {
            negated ^= source.take("^");
            name = source.until("}");
        } else if (source.more()) {
            name = Character.toString(source.next());
        }
        Optional<CodePoints> set = name == null || name.isEmpty() ? Optional.empty() : NamedSets.unicode(name);
        if (set.isEmpty()) {
            throw source.unreadable("没有这个 Unicode 类", "no Unicode class of this name");
        }
        return negated ? set.get().negate() : set.get();
    }

    /// The one character that an escape writes, after its backslash.
    private int character() throws Refusal {
        if (!source.more()) {
            throw source.unreadable("末尾单独的 \\", "a \\ at the end");
        }
        int mark = source.position();
        int c = source.next();
        boolean plain = c < 0x80 && !Character.isLetterOrDigit(c);
        int written = switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            case 'v' -> 0x0B;
            case 'a' -> 0x07;
            case 'x' -> hex();
            default -> plain ? c : -1;
        };
        if (written < 0 || written > Character.MAX_CODE_POINT) {
            source.back(mark);
            throw source.unsupported(
                    "不支持这个转义；可用 \\t \\n \\r \\f \\v \\a \\xHH \\x{…} \\d \\w \\s \\p{…} 和标点",
                    "no such escape here; there are \\t \\n \\r \\f \\v \\a \\xHH \\x{…} \\d \\w \\s \\p{…} and punctuation");
        }
        return written;
    }

    /// Two digits, or any number of them in braces; -1 when it is neither.
    private int hex() {
        String digits = source.take("{") ? source.until("}") : twoDigits();
        if (digits == null || !digits.matches("[0-9A-Fa-f]{1,6}")) {
            return -1;
        }
        return Integer.parseInt(digits, 16);
    }

    private String twoDigits() {
        StringBuilder digits = new StringBuilder(2);
        while (digits.length() < 2 && source.more()) {
            digits.appendCodePoint(source.next());
        }
        return digits.length() == 2 ? digits.toString() : "";
    }
}
