package cn.zhunsheng.match.draft;

import cn.zhunsheng.check.schema.ColumnStructure;
import cn.zhunsheng.dictionary.Element;
import cn.zhunsheng.dictionary.FoldedName;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.names.Comment;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Names and titles of the fields of one draft, none twice. A title holds the column's name as it stands in the source,
/// so that the draft finds the column again.
final class FieldNaming {
    private final Set<String> names = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> columns = new HashSet<>();

    /// Titles of other fields never take the name of a column.
    FieldNaming(List<ColumnStructure> all) {
        all.forEach(column -> titles.add(FoldedName.of(column.name())));
    }

    /// Whether the column can be told by its name: it has one, and no column before it has the same.
    boolean tells(ColumnStructure column) {
        String folded = FoldedName.of(column.name());
        return !folded.isEmpty() && columns.add(folded);
    }

    /// `idNumber` for `person.id-number`; with what it belongs to, or a number, where that is taken.
    String name(Element element) {
        String id = element.id().value();
        String own = camel(id.substring(id.lastIndexOf('.') + 1));
        String whole = camel(id.replace('.', '-'));
        String name = names.contains(own) ? whole : own;
        for (int number = 2; !names.add(name); number++) {
            name = whole + number;
        }
        return name;
    }

    private static String camel(String words) {
        StringBuilder name = new StringBuilder();
        for (String word : words.split("-", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(
                    name.isEmpty() || lower.isEmpty()
                            ? lower
                            : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }

    /// A Chinese column name is the Chinese title, any other the English one; beside it stands what the comment or the
    /// element says.
    Words title(ColumnStructure column, Element element, Optional<String> role) {
        String name = column.name().strip();
        boolean chinese = name.chars().anyMatch(c -> c >= 0x3400);
        if (chinese) {
            return new Words(name, free(element.title().en(), name));
        }
        List<String> phrases = Comment.of(column.comment()).phrases();
        String said = phrases.isEmpty() ? role.orElse("") + element.name() : phrases.getFirst();
        return new Words(free(said, name), name);
    }

    private String free(String title, String otherwise) {
        return titles.add(FoldedName.of(title)) ? title : otherwise;
    }
}
