package cn.zhunsheng.match.names;

import cn.zhunsheng.dictionary.FoldedName;
import java.util.ArrayList;
import java.util.List;

/// What people wrote of a column, taken apart.
///
/// `phrases` say what the column is, one behind the other where the comment gives several
/// (`注册号/登记证号`); `asides` are what stood in brackets; `codes` are enumerated values (`0男 1女`).
/// Phrases and asides hold letters and digits only, in lower case and half width. All may be empty.
public record Comment(List<String> phrases, List<String> asides, List<Coded> codes) {
    /// A value and the name that the comment gives it.
    public record Coded(String code, String name) {}

    private static final String ENDS = "(（[【:：,，;；。\"“‘'|=\n\r";
    private static final String OPENS = "(（[【";
    private static final String CLOSES = ")）]】";

    public Comment {
        phrases = List.copyOf(phrases);
        asides = List.copyOf(asides);
        codes = List.copyOf(codes);
    }

    public static Comment of(String comment) {
        String text = FoldedName.of(comment);
        List<Coded> codes = Enumeration.of(text);
        int end = codes.size() > 1 ? Math.min(end(text), Enumeration.start(text)) : end(text);
        List<String> phrases = bare(text.substring(0, end));
        List<String> asides = new ArrayList<>();
        for (int open = first(text, OPENS, 0); open >= 0; open = first(text, OPENS, open + 1)) {
            int close = first(text, CLOSES, open);
            asides.addAll(bare(text.substring(open + 1, close < 0 ? text.length() : close)));
        }
        return new Comment(phrases, asides, codes);
    }

    /// Where what the column is stops being said.
    private static int end(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean mark = ENDS.indexOf(text.charAt(i)) >= 0;
            boolean foreign = text.charAt(i) == ' ' && i > 0 && text.charAt(i - 1) >= 0x80;
            if (i > 0 && (mark || foreign)) {
                return i;
            }
        }
        return text.length();
    }

    private static List<String> bare(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("[/、]|(?<=..)或(?=..)", -1)) {
            String bare = FoldedName.bare(part);
            if (!bare.isEmpty()) {
                parts.add(bare);
            }
        }
        return parts;
    }

    private static int first(String text, String marks, int from) {
        for (int i = from; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
