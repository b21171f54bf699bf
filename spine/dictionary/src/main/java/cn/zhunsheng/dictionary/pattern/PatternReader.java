package cn.zhunsheng.dictionary.pattern;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads RE2 syntax into [Node]s, and refuses what a table over bytes cannot hold.
///
/// The grammar: a choice of branches, a branch of repeated atoms; atoms are characters, sets, groups. `^` and
/// `$` are taken at the ends of the outermost branches, where they say what holds anyway.
final class PatternReader {
    /// RE2's own limit.
    private static final int MOST_REPEATS = 1000;

    /// Deeper groups than this are a mistake or an attack on the stack.
    private static final int MOST_DEPTH = 100;

    private final Source source;
    private final SetReader sets;
    private int depth;

    private PatternReader(String pattern) {
        source = new Source(pattern);
        sets = new SetReader(source);
    }

    static Node read(String pattern) throws Refusal {
        PatternReader reader = new PatternReader(pattern);
        Node node = reader.choice();
        if (reader.source.more()) {
            throw reader.source.unreadable("多余的 )", "a ) without its (");
        }
        return node;
    }

    private Node choice() throws Refusal {
        List<Node> branches = new ArrayList<>();
        do {
            branches.add(branch());
        } while (source.take("|"));
        return branches.size() == 1 ? branches.getFirst() : new Node.Choice(branches);
    }

    private Node branch() throws Refusal {
        List<Node> parts = new ArrayList<>();
        if (depth == 0 && !source.take("^")) {
            source.take("\\A");
        }
        while (source.more() && !source.at('|') && !source.at(')')) {
            if (end()) {
                break;
            }
            parts.add(repeated(atom()));
        }
        return parts.size() == 1 ? parts.getFirst() : new Node.Sequence(parts);
    }

    /// Whether an end mark was taken at the end of an outermost branch.
    private boolean end() {
        int mark = source.position();
        if (depth == 0 && (source.take("$") || source.take("\\z")) && (!source.more() || source.at('|'))) {
            return true;
        }
        source.back(mark);
        return false;
    }

    private Node atom() throws Refusal {
        int from = source.position();
        int c = source.next();
        return switch (c) {
            case '(' -> group();
            case '[' -> new Node.Any(sets.bracket());
            case '.' -> new Node.Any(CodePoints.of("\n").negate());
            case '\\' -> new Node.Any(sets.escape());
            case '*', '+', '?' -> {
                source.back(from);
                throw source.unreadable("量词前没有可重复的内容", "nothing to repeat");
            }
            case '^', '$' -> {
                source.back(from);
                throw source.unsupported(
                        "^ 和 $ 只能在模式两端；模式总是匹配整个值",
                        "^ and $ only stand at the ends; a pattern always matches the whole value");
            }
            case '{' -> {
                source.back(from);
                throw source.unsupported(
                        "次数写作 {m}、{m,} 或 {m,n}；字符 { 写作 \\{",
                        "counts are written {m}, {m,} or {m,n}; the character { is written \\{");
            }
            default -> new Node.Any(CodePoints.range(c, c));
        };
    }

    private Node group() throws Refusal {
        if (source.take("?")) {
            groupKind();
        }
        if (++depth > MOST_DEPTH) {
            throw source.unsupported("括号嵌套不超过 100 层", "groups nest at most 100 deep");
        }
        Node inner = choice();
        depth--;
        if (!source.take(")")) {
            throw source.unreadable("( 没有对应的 )", "a ( without its )");
        }
        return inner;
    }

    private void groupKind() throws Refusal {
        if (source.take(":")) {
            return;
        }
        if (source.take("P<") || source.take("<")) {
            while (source.more() && (Character.isLetterOrDigit(source.peek()) || source.at('_'))) {
                source.next();
            }
            if (source.take(">")) {
                return;
            }
        }
        throw source.unsupported(
                "括号只用 ( … )、(?: … ) 或 (?P<名> … )", "groups are ( … ), (?: … ) or (?P<name> … ); no flags");
    }

    private Node repeated(Node node) throws Refusal {
        int[] bounds = source.more() ? bounds() : null;
        if (bounds == null) {
            return node;
        }
        // A lazy repeat takes the same strings as a greedy one; only captures could tell.
        source.take("?");
        int mark = source.position();
        if (source.more() && bounds() != null) {
            source.back(mark);
            throw source.unreadable("量词后不能再接量词", "a repeat of a repeat; put the first one in a group");
        }
        return new Node.Repeat(node, bounds[0], bounds[1]);
    }

    /// The bounds of the quantifier that stands here, or null when none does. RE2 reads a `{` that begins no count as a
    /// character; we
    /// refuse it, because `\d{,5}` is never meant so.
    private int @Nullable [] bounds() throws Refusal {
        if (source.take("*")) {
            return new int[] {0, Node.Repeat.UNBOUNDED};
        }
        if (source.take("+")) {
            return new int[] {1, Node.Repeat.UNBOUNDED};
        }
        if (source.take("?")) {
            return new int[] {0, 1};
        }
        int[] counted = source.counts();
        if (counted != null && (Math.max(counted[0], counted[1]) > MOST_REPEATS || backwards(counted))) {
            throw source.unreadable("{m,n} 中 m 不大于 n，且不超过 1000", "in {m,n} m is at most n, and both at most 1000");
        }
        return counted;
    }

    private static boolean backwards(int[] bounds) {
        return bounds[1] != Node.Repeat.UNBOUNDED && bounds[0] > bounds[1];
    }

    /// What cannot be had, worded for those who wrote the pattern.
    static Words fix() {
        return new Words(
                "可用：字符、.、[…]、\\d \\w \\s \\p{Han} 等类、( )、|、* + ? {m,n}",
                "Use characters, ., […], classes such as \\d \\w \\s \\p{Han}, ( ), |, * + ? {m,n}.");
    }
}
