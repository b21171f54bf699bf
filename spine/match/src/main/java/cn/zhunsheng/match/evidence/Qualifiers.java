package cn.zhunsheng.match.evidence;

import cn.zhunsheng.dictionary.Dictionary;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Initials;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The qualifiers of a dictionary, found in Chinese and by their initials.
final class Qualifiers {
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byInitials = new HashMap<>();

    Qualifiers(Dictionary dictionary, Initials initials) {
        dictionary.qualifiers().forEach(q -> {
            String name = q.value().name();
            byName.put(FoldedName.bare(name), name);
            String own = FoldedName.bare(q.value().shortName());
            String letters = own.isEmpty() ? initials.of(name) : own;
            if (letters.length() > 1) {
                byInitials.putIfAbsent(letters, name);
            }
        });
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
