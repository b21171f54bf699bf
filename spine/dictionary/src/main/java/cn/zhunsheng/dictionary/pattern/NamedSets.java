package cn.zhunsheng.dictionary.pattern;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The sets that patterns call by name: Perl's letters, POSIX names, Unicode's general categories and scripts.
///
/// Unicode classes are those of the running JDK: newer characters may be inside than in another RE2.
final class NamedSets {
    private static final CodePoints DIGIT = CodePoints.range('0', '9');
    private static final CodePoints UPPER = CodePoints.range('A', 'Z');
    private static final CodePoints LOWER = CodePoints.range('a', 'z');
    private static final CodePoints ALNUM = DIGIT.union(UPPER).union(LOWER);
    private static final CodePoints WORD = ALNUM.union(CodePoints.of("_"));
    private static final CodePoints GRAPH = CodePoints.range('!', '~');

    private static final CodePoints SPACE = CodePoints.of("\t\n\f\r ");

    private static final Map<String, CodePoints> POSIX = Map.ofEntries(
            entry("alnum", ALNUM),
            entry("alpha", UPPER.union(LOWER)),
            entry("ascii", CodePoints.range(0, 0x7F)),
            entry("blank", CodePoints.of("\t ")),
            entry("cntrl", CodePoints.range(0, 0x1F).union(CodePoints.range(0x7F, 0x7F))),
            entry("digit", DIGIT),
            entry("graph", GRAPH),
            entry("lower", LOWER),
            entry("print", CodePoints.range(' ', '~')),
            entry("punct", GRAPH.intersect(ALNUM.negate())),
            entry("space", CodePoints.range('\t', '\r').union(CodePoints.of(" "))),
            entry("upper", UPPER),
            entry("word", WORD),
            entry("xdigit", DIGIT.union(CodePoints.range('A', 'F')).union(CodePoints.range('a', 'f'))));

    /// The categories in the order of the constants of [Character]: Cn is 0, there is no 17.
    private static final String[] CATEGORIES = {
        "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "", "Co",
        "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"
    };

    /// Found once, kept for all: to ask every code point takes milliseconds. Holds names of Unicode only, so it stays
    /// small.
    private static final Map<String, CodePoints> UNICODE = new ConcurrentHashMap<>(Map.of("Any", CodePoints.ALL));

    private NamedSets() {}

    /// The set of `\d`, `\w`, `\s`, or of their negations when the letter is a capital.
    static Optional<CodePoints> perl(int letter) {
        return switch (letter) {
            case 'd' -> Optional.of(DIGIT);
            case 'D' -> Optional.of(DIGIT.negate());
            case 'w' -> Optional.of(WORD);
            case 'W' -> Optional.of(WORD.negate());
            case 's' -> Optional.of(SPACE);
            case 'S' -> Optional.of(SPACE.negate());
            default -> Optional.empty();
        };
    }

    /// The set of `[:name:]`.
    static Optional<CodePoints> posix(String name) {
        return Optional.ofNullable(POSIX.get(name));
    }

    /// The set of `\p{name}`: `Any`, a category of one or two letters, or a script.
    static Optional<CodePoints> unicode(String name) {
        CodePoints known = UNICODE.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<CodePoints> found = name.length() <= 2 ? category(name) : script(name);
        found.ifPresent(set -> UNICODE.put(name, set));
        return found;
    }

    private static Optional<CodePoints> category(String name) {
        int types = types(name);
        return types == 0
                ? Optional.empty()
                : Optional.of(CodePoints.where(c -> ((types >>> Character.getType(c)) & 1) == 1));
    }

    /// One bit for each of the JDK's types that the category holds; unassigned characters are in none.
    private static int types(String category) {
        int types = 0;
        for (int type = 1; type < CATEGORIES.length; type++) {
            types |= CATEGORIES[type].startsWith(category) ? 1 << type : 0;
        }
        return types;
    }

    /// Scripts are written as Unicode writes them: `Han`, not `han` or the JDK's `HAN`.
    private static Optional<CodePoints> script(String name) {
        for (Character.UnicodeScript script : Character.UnicodeScript.values()) {
            if (script != Character.UnicodeScript.UNKNOWN && spelled(script).equals(name)) {
                return Optional.of(CodePoints.where(c -> Character.UnicodeScript.of(c) == script));
            }
        }
        return Optional.empty();
    }

    private static String spelled(Character.UnicodeScript script) {
        StringBuilder name = new StringBuilder();
        for (String word : script.name().split("_", -1)) {
            name.append(name.isEmpty() ? "" : "_")
                    .append(word.charAt(0))
                    .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
