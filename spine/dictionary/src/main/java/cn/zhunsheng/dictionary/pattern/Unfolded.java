package cn.zhunsheng.dictionary.pattern;

import java.util.ArrayDeque;
import java.util.Deque;

/// How large a pattern is when its repeats are written out, without writing them out: the library that reads RE2 does,
/// and `((a{999}){999}){999}` takes all memory there is.
public final class Unfolded {
    private static final long MOST = 10_000;

    private final String pattern;
    private final Deque<Long> outside = new ArrayDeque<>();
    private long size;
    private long last;
    private int at;

    private Unfolded(String pattern) {
        this.pattern = pattern;
    }

    /// Whether it has more than ten thousand characters, groups counted by what is in them.
    public static boolean tooLarge(String pattern) {
        return new Unfolded(pattern).count() > MOST;
    }

    private long count() {
        while (at < pattern.length() && size <= MOST) {
            char c = pattern.charAt(at);
            switch (c) {
                case '\\' -> escape();
                case '[' -> atom(1, closing());
                case '(' -> {
                    outside.push(size);
                    size = 0;
                    last = 0;
                    at++;
                }
                case ')' -> {
                    long group = size;
                    size = outside.isEmpty() ? 0 : outside.pop();
                    atom(group, at + 1);
                }
                case '{' -> repeat();
                default -> atom(1, at + 1);
            }
        }
        return outside.stream().mapToLong(Long::longValue).sum() + size;
    }

    private void atom(long length, int next) {
        last = length;
        size += length;
        at = next;
    }

    private void escape() {
        boolean quoted = pattern.startsWith("\\Q", at);
        int end = quoted ? pattern.indexOf("\\E", at) : -1;
        atom(1, quoted ? (end < 0 ? pattern.length() : end + 2) : at + 2);
    }

    /// Behind the class that begins here.
    private int closing() {
        int p = at + 1;
        while (p < pattern.length() && pattern.charAt(p) != ']') {
            p += pattern.charAt(p) == '\\' ? 2 : 1;
        }
        return p + 1;
    }

    /// Repeats what stands before by the larger number in the braces.
    private void repeat() {
        long times = 1;
        long number = 0;
        int p = at + 1;
        while (p < pattern.length() && (Character.isDigit(pattern.charAt(p)) || pattern.charAt(p) == ',')) {
            number =
                    pattern.charAt(p) == ',' ? 0 : Math.min(MOST, number * 10 + Character.digit(pattern.charAt(p), 10));
            times = Math.max(times, number);
            p++;
        }
        size += last * (times - 1);
        last *= times;
        at = p + 1;
    }
}
