package cn.zhunsheng.check.mapping;

import cn.zhunsheng.check.mapping.FieldNames.Match;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What columns are called: their names, and beside each what people wrote of it, empty where they wrote nothing.
///
/// A column goes by its name, and where that says nothing, by the beginning of what was written: `性别，见 GB/T 2261.1`
/// is 性别. Both lists have one entry a column.
public record ColumnNames(List<String> names, List<String> comments) {
    /// Marks that end a title in a comment, the strongest first.
    private static final List<String> ENDS = List.of("[;；\\n\\r]", "[,，。:：(（\\[【{/|=]", "\\s");

    public ColumnNames {
        names = List.copyOf(names);
        comments = List.copyOf(comments);
    }

    /// The names of a header, of which nothing is written.
    public static ColumnNames of(List<String> header) {
        return new ColumnNames(header, header.stream().map(cell -> "").toList());
    }

    int size() {
        return names.size();
    }

    /// The field that a column holds, counted from 0, if its name or its comment names exactly one.
    Optional<Match> match(int column, FieldNames fields) {
        Optional<Match> match = fields.find(names.get(column));
        for (String title : match.isPresent() ? List.<String>of() : titles(comments.get(column))) {
            match = match.or(() -> fields.find(title));
        }
        return match;
    }

    /// What a comment may mean as a title: the whole of it, then ever shorter beginnings.
    static List<String> titles(String comment) {
        if (comment.isBlank()) {
            return List.of();
        }
        Set<String> titles = new LinkedHashSet<>();
        String left = comment.strip();
        titles.add(left);
        for (String end : ENDS) {
            left = left.split(end, 2)[0].strip();
            titles.add(left);
        }
        return new ArrayList<>(titles);
    }
}
