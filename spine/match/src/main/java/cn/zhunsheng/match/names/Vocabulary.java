package cn.zhunsheng.match.names;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The naming dictionary at work: names in Chinese and in English cut into the roots that they are made of.
///
/// Immutable; any number of threads may use one.
public final class Vocabulary {
    private static final int LONGEST_WORD = 8;
    private static final int SHORTEST_GLUED = 5;

    private final Map<String, Set<String>> chinese = new HashMap<>();
    private final Map<String, Set<String>> latin = new HashMap<>();
    private final Abbreviations abbreviations;

    public Vocabulary(Collection<Root> roots) {
        Map<String, Set<String>> words = new HashMap<>();
        for (Root root : roots) {
            add(chinese, FoldedName.bare(root.word()), root.word());
            root.synonyms()
                    .forEach(s -> add(
                            FoldedName.bare(s).chars().allMatch(c -> c < 0x80) ? latin : chinese,
                            FoldedName.bare(s),
                            root.word()));
            root.abbreviations().forEach(a -> add(latin, FoldedName.bare(a), root.word()));
            String english = FoldedName.bare(root.english());
            add(latin, english, root.word());
            if (!root.english().contains(" ")) {
                add(words, english, root.word());
            }
        }
        this.abbreviations = new Abbreviations(words);
    }

    private static void add(Map<String, Set<String>> map, String text, String root) {
        map.computeIfAbsent(text, t -> new LinkedHashSet<>()).add(root);
    }

    /// The words of a bare Chinese text, longest first from its end, because what a name is stands last.
    /// Characters that no root knows stay together; Latin letters inside are read as English.
    public List<Term> chinese(String text) {
        List<Term> terms = new ArrayList<>();
        int end = text.length();
        int unknown = end;
        while (end > 0) {
            int from = longest(text, end);
            if (from < end || text.charAt(end - 1) < 0x80) {
                unknown(text.substring(end, unknown), terms);
                from = from < end ? from : latinStart(text, end);
                known(text.substring(from, end), terms);
                end = from;
                unknown = from;
            } else {
                end--;
            }
        }
        unknown(text.substring(0, unknown), terms);
        return List.copyOf(terms.reversed());
    }

    private int longest(String text, int end) {
        for (int from = Math.max(0, end - LONGEST_WORD); from < end; from++) {
            if (chinese.containsKey(text.substring(from, end))) {
                return from;
            }
        }
        return end;
    }

    private static int latinStart(String text, int end) {
        int from = end;
        while (from > 0 && text.charAt(from - 1) < 0x80) {
            from--;
        }
        return from;
    }

    private void known(String word, List<Term> terms) {
        Set<String> roots = chinese.get(word);
        if (roots == null) {
            terms.addAll(latin(List.of(word)).reversed());
        } else {
            terms.add(new Term(word, roots));
        }
    }

    private static void unknown(String run, List<Term> terms) {
        if (!run.isEmpty()) {
            terms.add(new Term(run, Set.of(run)));
        }
    }

    /// The words of a Latin name that is cut into parts already; parts that are words glued together are
    /// cut further.
    public List<Term> latin(List<String> parts) {
        List<Term> terms = new ArrayList<>();
        for (String part : parts) {
            if (part.chars().anyMatch(c -> c >= 0x80)) {
                terms.addAll(chinese(part));
            } else if (isKnown(part) || part.length() < SHORTEST_GLUED) {
                terms.add(latin(part));
            } else {
                glued(part).forEach(word -> terms.add(latin(word)));
            }
        }
        return List.copyOf(terms);
    }

    private boolean isKnown(String part) {
        return latin.containsKey(part) || latin.containsKey(singular(part));
    }

    private Term latin(String part) {
        Set<String> meanings = new HashSet<>(latin.getOrDefault(part, Set.of()));
        if (meanings.isEmpty()) {
            meanings.addAll(latin.getOrDefault(singular(part), Set.of()));
        }
        if (meanings.isEmpty()) {
            meanings.addAll(abbreviations.roots(part));
        }
        meanings.add(part);
        return new Term(part, meanings);
    }

    private static String singular(String part) {
        return part.length() > 3 && part.endsWith("s") ? part.substring(0, part.length() - 1) : part;
    }

    /// The fewest known words that make up the part, or the part itself.
    private List<String> glued(String part) {
        int length = part.length();
        List<List<String>> best = new ArrayList<>();
        best.add(List.of());
        for (int end = 1; end <= length; end++) {
            List<String> found = List.of();
            for (int from = 0; from <= end - 2; from++) {
                String word = part.substring(from, end);
                boolean reached = from == 0 || !best.get(from).isEmpty();
                boolean telling = word.length() > 2 || end == length;
                if (reached && telling && isKnown(word)) {
                    List<String> words = new ArrayList<>(best.get(from));
                    words.add(word);
                    found = found.isEmpty() || words.size() < found.size() ? words : found;
                }
            }
            best.add(found);
        }
        List<String> whole = best.get(length);
        return whole.isEmpty() ? List.of(part) : whole;
    }
}
