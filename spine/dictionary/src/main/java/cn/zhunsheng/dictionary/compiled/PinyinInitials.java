package cn.zhunsheng.dictionary.compiled;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Map;

/// The pinyin initials of a Chinese name.
///
/// The library chooses a character's reading by the word it stands in and knows 重庆, 银行 and 朝阳. The words
/// below are those it gets wrong, found by comparing it with the short names of the elements; 标识 is read as
/// the standards abbreviate it.
final class PinyinInitials {
    private static final Map<String, String> OVERRIDES = Map.ofEntries(
            Map.entry("标识", "bs"),
            Map.entry("藏文", "zw"),
            Map.entry("藏语", "zy"),
            Map.entry("曾都", "zd"),
            Map.entry("行长", "hz"));

    private PinyinInitials() {}

    /// Letters and digits in lower case, one letter for a Chinese character; everything else is left out.
    static String of(String name) {
        StringBuilder initials = new StringBuilder();
        int from = 0;
        for (int at = 0; at < name.length(); at++) {
            String override = OVERRIDES.get(name.substring(at, Math.min(name.length(), at + 2)));
            if (override != null) {
                initials.append(plain(name.substring(from, at))).append(override);
                from = at + 2;
                at++;
            }
        }
        return initials.append(plain(name.substring(from))).toString();
    }

    private static String plain(String part) {
        StringBuilder kept = new StringBuilder();
        PinyinHelper.toPinyin(part, PinyinStyleEnum.FIRST_LETTER, "")
                .codePoints()
                .map(Character::toLowerCase)
                .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
