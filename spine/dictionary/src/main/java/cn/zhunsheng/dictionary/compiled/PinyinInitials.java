package cn.zhunsheng.dictionary.compiled;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Map;

/// The pinyin of a Chinese name: its initials, and the whole of it.
///
/// The library chooses a character's reading by the word it stands in and knows 重庆, 银行 and 朝阳. The words
/// below are those it gets wrong, found by comparing it with the short names of the elements; 标识 is read as
/// the standards abbreviate it.
final class PinyinInitials {
    private record Reading(String initials, String spelled) {}

    private static final Map<String, Reading> OVERRIDES = Map.ofEntries(
            Map.entry("标识", new Reading("bs", "biaoshi")),
            Map.entry("藏文", new Reading("zw", "zangwen")),
            Map.entry("藏语", new Reading("zy", "zangyu")),
            Map.entry("曾都", new Reading("zd", "zengdu")),
            Map.entry("行长", new Reading("hz", "hangzhang")));

    private PinyinInitials() {}

    /// Letters and digits in lower case, one letter for a Chinese character; everything else is left out.
    static String of(String name) {
        return read(name, PinyinStyleEnum.FIRST_LETTER);
    }

    /// The same with the whole syllable for a Chinese character, without tones; ü is written v.
    static String spelled(String name) {
        return read(name, PinyinStyleEnum.NORMAL);
    }

    private static String read(String name, PinyinStyleEnum style) {
        StringBuilder read = new StringBuilder();
        int from = 0;
        for (int at = 0; at < name.length(); at++) {
            Reading override = OVERRIDES.get(name.substring(at, Math.min(name.length(), at + 2)));
            if (override != null) {
                read.append(plain(name.substring(from, at), style))
                        .append(style == PinyinStyleEnum.NORMAL ? override.spelled() : override.initials());
                from = at + 2;
                at++;
            }
        }
        return read.append(plain(name.substring(from), style)).toString();
    }

    private static String plain(String part, PinyinStyleEnum style) {
        StringBuilder kept = new StringBuilder();
        PinyinHelper.toPinyin(part, style, "")
                .replace('ü', 'v')
                .codePoints()
                .map(Character::toLowerCase)
                .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
