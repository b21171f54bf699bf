package cn.zhunsheng.match.names;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// English words found by what people leave of them: the beginning (`estab`), another ending
/// (`registered`), or the consonants (`rgst`,
/// `nbr`).
final class Abbreviations {
    private static final int SHORTEST_BEGINNING = 4;
    private static final int SHORTEST_SKELETON = 3;
    private static final int SHORTEST_STEM = 6;

    private final TreeMap<String, Set<String>> words;

    Abbreviations(Map<String, Set<String>> words) {
        this.words = new TreeMap<>(words);
    }

    /// The roots of the words that the text may abbreviate; none when it is too short to tell.
    Set<String> roots(String text) {
        Set<String> roots = new HashSet<>();
        if (text.isEmpty()) {
            return roots;
        }
        String first = text.substring(0, 1);
        words.subMap(first, first + "\uFFFF").forEach((word, its) -> {
            if (abbreviates(text, word)) {
                roots.addAll(its);
            }
        });
        return roots;
    }

    private static boolean abbreviates(String text, String word) {
        if (text.length() >= SHORTEST_BEGINNING && word.startsWith(text)) {
            return true;
        }
        if (shared(text, word) >= SHORTEST_STEM) {
            return true;
        }
        return text.length() >= SHORTEST_SKELETON
                && skeleton(text).equals(text)
                && skeleton(word).startsWith(text);
    }

    /// How many letters both begin with: `registered` and `registration` have six.
    private static int shared(String text, String word) {
        int shared = 0;
        while (shared < Math.min(text.length(), word.length()) && text.charAt(shared) == word.charAt(shared)) {
            shared++;
        }
        return shared;
    }

    /// The first letter and the consonants behind it.
    private static String skeleton(String word) {
        StringBuilder kept = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || "aeiou".indexOf(word.charAt(i)) < 0) {
                kept.append(word.charAt(i));
            }
        }
        return kept.toString();
    }
}
