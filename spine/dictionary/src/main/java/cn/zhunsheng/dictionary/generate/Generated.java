package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An artefact, and the rules that it leaves to a check: as the artefact itself lists them.
public record Generated(String text, List<Gap> gaps) {
    public Generated {
        gaps = List.copyOf(gaps);
    }

    /// Chinese and English, once where they are the same.
    static String both(Words words) {
        return words.zh().equals(words.en()) ? words.zh() : words.zh() + " / " + words.en();
    }

    /// The rules by what keeps them out, in the order of [Why].
    static Map<Why, Set<String>> grouped(List<Gap> gaps) {
        Map<Why, Set<String>> grouped = new EnumMap<>(Why.class);
        for (Gap gap : gaps) {
            grouped.computeIfAbsent(gap.why(), why -> new LinkedHashSet<>()).add(gap.rule());
        }
        return grouped;
    }

    /// The same as lines, Chinese and English.
    static List<String> lines(List<Gap> gaps) {
        List<String> lines = new ArrayList<>();
        grouped(gaps).forEach((why, rules) -> lines.add(both(why.words()) + ": " + String.join(", ", rules)));
        return lines;
    }
}
