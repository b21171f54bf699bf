package cn.zhunsheng.dictionary.pattern;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import org.jspecify.annotations.Nullable;

/// The text of a pattern and how far it has been read. One owner: the reader of that pattern.
final class Source {
    private final String text;
    private int at;

    Source(String text) {
        this.text = text;
    }

    boolean more() {
        return at < text.length();
    }

    boolean at(char c) {
        return more() && text.charAt(at) == c;
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    int peek() {
        return text.codePointAt(at);
    }

    int next() {
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    /// Steps over the token if it stands here.
    boolean take(String token) {
        if (!text.startsWith(token, at)) {
            return false;
        }
        at += token.length();
        return true;
    }

    /// The text up to the token, which is stepped over; null, and no step, when the token does not come.
    @Nullable
    String until(String token) {
        int end = text.indexOf(token, at);
        if (end < 0) {
            return null;
        }
        String found = text.substring(at, end);
        at = end + token.length();
        return found;
    }

    /// The bounds of `{m}`, `{m,}` or `{m,n}`; null, and no step, when something else stands here.
    int @Nullable [] counts() {
        int mark = at;
        int least = take("{") ? number() : -1;
        if (least < 0) {
            at = mark;
            return null;
        }
        int most = least;
        if (take(",")) {
            most = at('}') ? Node.Repeat.UNBOUNDED : number();
            if (most < 0 && !at('}')) {
                at = mark;
                return null;
            }
        }
        if (!take("}")) {
            at = mark;
            return null;
        }
        return new int[] {least, most};
    }

    /// The number that stands here, capped far above any limit; -1 when no digit does.
    private int number() {
        int value = -1;
        while (more() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = Math.min(Math.max(value, 0) * 10 + text.charAt(at++) - '0', 100_000);
        }
        return value;
    }

    /// The pattern is not RE2.
    Refusal unreadable(String zh, String en) {
        return refusal("dictionary.pattern_unreadable", zh, en);
    }

    /// The pattern may be RE2, and cannot become a table.
    Refusal unsupported(String zh, String en) {
        return refusal("dictionary.pattern_unsupported", zh, en);
    }

    private Refusal refusal(String code, String zh, String en) {
        int place = text.codePointCount(0, Math.min(at, text.length())) + 1;
        return new Refusal(
                code,
                new Words(
                        "模式 '%s' 第 %d 个字符处：%s。".formatted(text, place, zh),
                        "Pattern '%s', character %d: %s.".formatted(text, place, en)),
                "",
                PatternReader.fix());
    }
}
