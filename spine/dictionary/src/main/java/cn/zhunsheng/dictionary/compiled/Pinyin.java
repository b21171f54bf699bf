package cn.zhunsheng.dictionary.compiled;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The pinyin of a Chinese name: syllable by syllable, its initials, and the whole of it. Any number of threads.
///
/// The library chooses a character's reading by the word it stands in and knows 重庆, 银行 and 朝阳. The words
/// below are those it gets wrong, found by comparing it with the short names of the elements; 标识 is read as
/// the standards abbreviate it.
public final class Pinyin {
    private static final String BREAK = " ";

    private static final Map<String, List<String>> OVERRIDES = Map.ofEntries(
            Map.entry("标识", List.of("biao", "shi")),
            Map.entry("藏文", List.of("zang", "wen")),
            Map.entry("藏语", List.of("zang", "yu")),
            Map.entry("曾都", List.of("zeng", "du")),
            Map.entry("行长", List.of("hang", "zhang")));

    private Pinyin() {}

    /// A syllable for each Chinese character, in lower case without tones, ü written v; what is written in letters and
    /// digits stays together as it is; everything else is left out.
    public static List<String> syllables(String name) {
        List<String> syllables = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < name.length(); at++) {
            List<String> override = OVERRIDES.get(name.substring(at, Math.min(name.length(), at + 2)));
            if (override != null) {
                plain(name.substring(from, at), syllables);
                syllables.addAll(override);
                from = at + 2;
                at++;
            }
        }
        plain(name.substring(from), syllables);
        return List.copyOf(syllables);
    }

    private static void plain(String part, List<String> syllables) {
        for (String spelled : PinyinHelper.toPinyin(part, PinyinStyleEnum.NORMAL, BREAK)
                .replace('ü', 'v')
                .split(BREAK, -1)) {
            StringBuilder kept = new StringBuilder();
            spelled.codePoints()
                    .map(Character::toLowerCase)
                    .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                    .forEach(kept::appendCodePoint);
            if (!kept.isEmpty()) {
                syllables.add(kept.toString());
            }
        }
    }

    /// Letters and digits in lower case, one letter for a Chinese character; everything else is left out.
    public static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        int from = 0;
        for (int at = 0; at < name.length(); at++) {
            List<String> override = OVERRIDES.get(name.substring(at, Math.min(name.length(), at + 2)));
            if (override != null) {
                initials.append(firsts(name.substring(from, at)));
                override.forEach(syllable -> initials.append(syllable.charAt(0)));
                from = at + 2;
                at++;
            }
        }
        return initials.append(firsts(name.substring(from))).toString();
    }

    private static String firsts(String part) {
        StringBuilder kept = new StringBuilder();
        PinyinHelper.toPinyin(part, PinyinStyleEnum.FIRST_LETTER, "")
                .replace('ü', 'v')
                .codePoints()
                .map(Character::toLowerCase)
                .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /// The whole syllables, joined.
    public static String spelled(String name) {
        return String.join("", syllables(name));
    }
}
