package cn.zhunsheng.match.names;

import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The naming dictionary the other way round: the column name that a Chinese name asks for, and the parts
/// of a column name that no root knows.
///
/// Immutable; any number of threads may use one.
public final class ColumnNaming {
    private final Vocabulary vocabulary;
    private final Map<String, String> abbreviations = new HashMap<>();

    public ColumnNaming(Collection<Root> roots) {
        this.vocabulary = new Vocabulary(roots);
        for (Root root : roots) {
            String english = root.english().toLowerCase(Locale.ROOT).replace(' ', '_');
            abbreviations.put(
                    root.word(),
                    root.abbreviations().isEmpty()
                            ? english
                            : root.abbreviations().getFirst());
        }
    }

    /// The name of the roots' first abbreviations, such as `reg_addr` for 注册地址; empty where a word has
    /// no root.
    public Optional<String> proposed(String name) {
        List<String> parts = new ArrayList<>();
        for (Term term : vocabulary.chinese(FoldedName.bare(name))) {
            @Nullable String part = abbreviation(term);
            if (part == null) {
                return Optional.empty();
            }
            parts.add(part);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("_", parts));
    }

    private @Nullable String abbreviation(Term term) {
        @Nullable String own = abbreviations.get(term.text());
        return own != null
                ? own
                : term.meanings().stream()
                        .sorted()
                        .map(abbreviations::get)
                        .filter(part -> part != null)
                        .findFirst()
                        .orElse(null);
    }

    /// The parts of a column's name that no root knows, in order; none where every part is known.
    public List<String> unknown(String column) {
        return vocabulary.latin(ColumnName.of(column).parts()).stream()
                .filter(term -> term.meanings().stream().noneMatch(abbreviations::containsKey))
                .map(Term::text)
                .toList();
    }
}
