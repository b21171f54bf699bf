package cn.zhunsheng.match.names;

import cn.zhunsheng.dictionary.FoldedName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Code sets that a comment points to instead of listing them: `见字典 性别`, `字典:GB-T-2261.1`, `参见民族代码表`,
/// `按 GB/T 3304`.
public final class Mention {
    private static final String NAME = "([^\\s,，;；。()（）《》“”‘’\"'\\[\\]]{2,40}";
    private static final Pattern DICTIONARY =
            Pattern.compile("字典(?:项|表|编码|代码|类型|名称|名)?(?:\\s*[:=为是]\\s*|\\s+|[《“\"'\\[(]){1,3}" + NAME + ")");
    private static final Pattern TABLE = Pattern.compile("(?:见|参照|参考|采用|引用|执行|按照|按|依据|遵循|取自|来自)\\s*[《“\"'\\[]?" + NAME
            + "?)[》”\"'\\]]?\\s*(?:代码表|编码表|码表|代码集|字典表|数据字典|字典|代码)");
    private static final Pattern STANDARD =
            Pattern.compile("((?:gb|ga)\\s?/?\\s?t?\\s?-?[0-9]{3,5}(?:\\.[0-9]{1,3}){0,2})(?![0-9])");

    private Mention() {}

    /// Names, titles or standards' numbers of code sets, letters and digits only, in lower case; may be empty.
    public static List<String> of(String comment) {
        String text = FoldedName.of(comment);
        Set<String> names = new LinkedHashSet<>();
        for (Pattern pattern : List.of(DICTIONARY, TABLE, STANDARD)) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                names.add(key(found.group(1)));
            }
        }
        names.remove("");
        return List.copyOf(names);
    }

    /// 性别, 性别代码 and 性别代码表 are one key; a standard is the same in every year.
    public static String key(String name) {
        String folded = FoldedName.of(name).replaceFirst("-[0-9]{4}$", "");
        return FoldedName.bare(folded.replaceFirst("[（(].*", "")).replaceFirst("(代码表|编码表|码表|代码集|字典表|代码|字典|表)$", "");
    }
}
