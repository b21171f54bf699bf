package cn.zhunsheng.match.evidence;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.Held;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.ValueDomain;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.names.Comment.Coded;
import cn.zhunsheng.match.names.Lexicon;
import cn.zhunsheng.match.names.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Values that a comment enumerates, compared with the codes and names of code sets; and code sets that it names.
final class CodeEvidence {
    /// A larger set has a name for anything.
    private static final int LARGEST = 100;

    private record Entry(int element, String set, List<Code> codes) {}

    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final Map<String, List<Entry>> byMention = new HashMap<>();

    CodeEvidence(Dictionary dictionary, Lexicon lexicon) {
        for (int i = 0; i < lexicon.elements().size(); i++) {
            int element = i;
            codes(dictionary, lexicon.elements().get(i)).ifPresent(set -> {
                Entry entry = new Entry(element, set.id(), set.value().codes());
                mentions(set)
                        .forEach(key -> byMention
                                .computeIfAbsent(key, k -> new ArrayList<>())
                                .add(entry));
                if (entry.codes.size() > LARGEST) {
                    return;
                }
                entry.codes.stream()
                        .map(code -> key(code.name()))
                        .distinct()
                        .forEach(name -> byName.computeIfAbsent(name, n -> new ArrayList<>())
                                .add(entry));
            });
        }
    }

    private static Optional<Held<CodeSet>> codes(Dictionary dictionary, Held<Element> element) {
        if (element.value().domain().orElse(null) instanceof ValueDomain.Codes codes) {
            try {
                return Optional.of(dictionary.codeSet(codes.codeSet(), element.packageId()));
            } catch (Refusal refusal) {
                // That the set cannot be had is said where packages are verified.
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// What a comment may call it: its id, its title, its standard.
    private static Set<String> mentions(Held<CodeSet> set) {
        return Set.copyOf(List.of(
                Mention.key(set.id()),
                Mention.key(set.value().title().zh()),
                Mention.key(set.value().source())));
    }

    void mentioned(List<String> mentions, Sightings sightings) {
        for (String mention : mentions) {
            for (Entry entry : byMention.getOrDefault(mention, List.of())) {
                sightings.of(entry.element).add(Feature.COMMENT_DICTIONARY, entry.set);
            }
        }
    }

    /// 男 and 男性 are one name.
    private static String key(String name) {
        return name.length() > 1 && name.endsWith("性") ? name.substring(0, name.length() - 1) : name;
    }

    void add(List<Coded> coded, Sightings sightings) {
        Map<Entry, Double> found = new HashMap<>();
        for (Coded one : coded) {
            for (Entry entry : byName.getOrDefault(key(one.name()), List.of())) {
                boolean code = entry.codes.stream()
                        .anyMatch(c ->
                                c.code().equals(one.code()) && key(c.name()).equals(key(one.name())));
                found.merge(entry, code ? 1.0 : 0.7, Double::sum);
            }
        }
        found.forEach((entry, sum) -> {
            if (sum > 1) {
                sightings.of(entry.element).add(Feature.COMMENT_CODES, sum / coded.size(), Words.same(entry.set));
            }
        });
    }
}
