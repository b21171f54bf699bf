package cn.zhunsheng.match.names;

import cn.zhunsheng.match.names.Comment.Coded;
import java.util.ArrayList;
import java.util.List;

/// Values that a comment enumerates: `0男 1女`, `1：有效；2：无效`, `0代表存在 1代表删除`.
final class Enumeration {
    private static final int LONGEST_CODE = 4;
    private static final List<String> VERBS = List.of("代表", "表示", "为", "是");

    private Enumeration() {}

    /// The values in their order; none when fewer than two stand there.
    static List<Coded> of(String text) {
        List<Coded> codes = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = codeEnd(text, at);
            int name = end == at ? at : nameStart(text, end);
            int nameEnd = end == at ? at : chineseEnd(text, name);
            if (end > at && nameEnd > name) {
                codes.add(new Coded(text.substring(at, end), withoutVerb(text.substring(name, nameEnd))));
                at = nameEnd;
            } else {
                at = Math.max(end, at + 1);
            }
        }
        return codes.size() < 2 ? List.of() : codes;
    }

    /// Where the first digit stands behind which a name follows.
    static int start(String text) {
        for (int at = 0; at < text.length(); at++) {
            int end = codeEnd(text, at);
            if (end > at && chineseEnd(text, nameStart(text, end)) > nameStart(text, end)) {
                return at;
            }
        }
        return text.length();
    }

    private static int codeEnd(String text, int at) {
        int end = at;
        while (end < text.length() && end - at <= LONGEST_CODE && isDigit(text.charAt(end))) {
            end++;
        }
        return end - at > LONGEST_CODE ? at : end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int nameStart(String text, int from) {
        int at = from;
        while (at < text.length() && " :：-—.、=_".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int chineseEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= 0x3400 && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// `0代表存在` gives 存在, but `1是` is 是 itself.
    private static String withoutVerb(String name) {
        for (String verb : VERBS) {
            if (name.length() > verb.length() && name.startsWith(verb)) {
                return name.substring(verb.length());
            }
        }
        return name;
    }
}
