package cn.zhunsheng.match.evidence;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Initials;
import cn.zhunsheng.match.names.Term;
import cn.zhunsheng.match.names.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The qualifiers of a dictionary, found in Chinese and by their initials.
final class Qualifiers {
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byInitials = new HashMap<>();
    private final Set<String> meanings = new HashSet<>();

    Qualifiers(Dictionary dictionary, Initials initials, Vocabulary vocabulary) {
        dictionary.qualifiers().forEach(q -> {
            String name = q.value().name();
            byName.put(FoldedName.bare(name), name);
            List<Term> terms = vocabulary.chinese(FoldedName.bare(name));
            if (terms.size() == 1) {
                meanings.addAll(terms.getFirst().meanings());
            }
            String own = FoldedName.bare(q.value().shortName());
            String letters = own.isEmpty() ? initials.of(name) : own;
            if (letters.length() > 1) {
                byInitials.putIfAbsent(letters, name);
            }
        });
    }

    /// Whether the word is a qualifier, or means one.
    boolean isRole(Term term) {
        return term.meanings().stream().anyMatch(meanings::contains);
    }

    /// The longest qualifier that the text begins with, or nothing.
    String beginning(String text) {
        for (int end = text.length(); end > 1; end--) {
            if (byName.containsKey(text.substring(0, end))) {
                return text.substring(0, end);
            }
        }
        return "";
    }

    /// The qualifier that the text is, or ends with.
    Optional<String> named(String text) {
        for (int from = 0; from < text.length(); from++) {
            @Nullable String name = byName.get(text.substring(from));
            if (name != null) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    Optional<String> initialed(String letters) {
        return Optional.ofNullable(byInitials.get(letters));
    }
}
