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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The naming dictionary the other way round: the column name that a Chinese name asks for, and which words of a name
/// are roots.
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

    /// One word of a name as it stands there, and the root that it is or abbreviates; absent where no root is known.
    public record Part(String text, Optional<String> root) {}

    /// The words of a name in Chinese, or of a column's name, in order.
    public List<Part> read(String name) {
        ColumnName column = ColumnName.of(name);
        List<Term> terms =
                column.isChinese() ? vocabulary.chinese(FoldedName.bare(name)) : vocabulary.latin(column.parts());
        return terms.stream().map(term -> new Part(term.text(), root(term))).toList();
    }

    private Optional<String> root(Term term) {
        return Stream.concat(Stream.of(term.text()), term.meanings().stream().sorted())
                .filter(abbreviations::containsKey)
                .findFirst();
    }

    /// The name of the roots' first abbreviations, such as `reg_addr` for 注册地址; empty where a word has
    /// no root.
    public Optional<String> proposed(String name) {
        List<String> parts = new ArrayList<>();
        for (Part part : read(name)) {
            @Nullable String abbreviation = abbreviations.get(part.root().orElse(""));
            if (abbreviation == null) {
                return Optional.empty();
            }
            parts.add(abbreviation);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("_", parts));
    }
}
