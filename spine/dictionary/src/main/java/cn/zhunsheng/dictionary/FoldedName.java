package cn.zhunsheng.dictionary;

import java.util.Locale;

/// Names as people type them: full width or half, capital or small, with blanks around, with line ends and marks that
/// nobody sees inside.
public final class FoldedName {
    private FoldedName() {}

    /// Half width, lower case, without surrounding blanks, control characters and invisible marks. Two names that fold
    /// alike are one name.
    public static String of(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.FORMAT) {
                continue;
            }
            folded.append(
                    c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c == '\u3000' || c == '\u00A0' ? ' ' : c);
        }
        return folded.toString().toLowerCase(Locale.ROOT).strip();
    }

    /// The folded name without everything that is neither letter nor digit: `gbt19488` for `GB/T 19488`.
    public static String bare(String name) {
        String folded = of(name);
        StringBuilder bare = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
        return bare.toString();
    }
}
