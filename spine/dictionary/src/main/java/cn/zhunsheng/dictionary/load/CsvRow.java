package cn.zhunsheng.dictionary.load;

import cn.zhunsheng.dictionary.ElementId;
import cn.zhunsheng.dictionary.Evidence;
import cn.zhunsheng.dictionary.Problems;
import cn.zhunsheng.dictionary.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One row of a table: cells by column name, and problems with them noted at its line.
record CsvRow(String where, Map<String, Integer> places, List<String> cells, Problems problems) {
    /// The form of code set, scheme and standard keys.
    static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

    /// The cell as it stands; empty when the table leaves the column out.
    String text(String column) {
        @Nullable Integer at = places.get(column);
        return at == null ? "" : cells.get(at);
    }

    /// The cell, which has to say something.
    String needed(String column) {
        String text = text(column);
        if (text.isBlank() && places.containsKey(column)) {
            problems.error(
                    "package.cell_empty",
                    where,
                    new Words("'%s' 是空的。".formatted(column), "'%s' is empty.".formatted(column)),
                    new Words("填写 %s。".formatted(column), "Fill in %s.".formatted(column)));
        }
        return text;
    }

    /// The parts of a list; none when the cell is empty.
    List<String> list(String column) {
        String text = text(column);
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    }

    /// The parts of a list, each read by a reader that refuses with an IllegalArgumentException; those that it refuses
    /// are noted and left out.
    <T> List<T> listOf(String column, Function<String, T> reader) {
        return list(column).stream()
                .flatMap(part -> readText(column, part, reader).stream())
                .toList();
    }

    /// A title in two languages: the column and the one with `_en` after it.
    Words words(String column) {
        needed(column);
        return wordsIfAny(column);
    }

    /// The same where the title may be unknown; then both are empty.
    Words wordsIfAny(String column) {
        String zh = text(column);
        String en = text(column + "_en");
        return new Words(zh, en.isEmpty() ? zh : en);
    }

    /// The cell read by a reader that refuses with an IllegalArgumentException; empty when it is empty or
    /// refused.
    <T> Optional<T> read(String column, Function<String, T> reader) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : readText(column, text, reader);
    }

    /// The same for a part of a cell.
    <T> Optional<T> readText(String column, String text, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException e) {
            unreadable(column, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /// An id of the form that code sets, schemes and standards have; empty and noted when it has another.
    Optional<String> key(String column) {
        String text = needed(column);
        if (text.isBlank()) {
            return Optional.empty();
        }
        if (!KEY.matcher(text).matches()) {
            unreadable(column, "'%s' is not letters, digits, '.' and '-', such as GB-T-2261.1".formatted(text));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    Optional<ElementId> elementId(String column) {
        return read(column, ElementId::new);
    }

    Evidence evidence(Evidence otherwise) {
        return oneOf("evidence", Evidence.values(), otherwise);
    }

    /// The constant that the cell names in lower case, or `otherwise` where it is empty or names none.
    <E extends Enum<E>> E oneOf(String column, E[] constants, E otherwise) {
        String text = text(column);
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        if (!text.isEmpty()) {
            List<String> words = Arrays.stream(constants)
                    .map(c -> c.name().toLowerCase(Locale.ROOT))
                    .toList();
            notOneOf(column, text, words);
        }
        return otherwise;
    }

    /// The cell where it is one of the words, or `otherwise` where it is empty or none of them.
    String wordOf(String column, List<String> words, String otherwise) {
        String text = text(column);
        if (text.isEmpty() || words.contains(text)) {
            return text.isEmpty() ? otherwise : text;
        }
        notOneOf(column, text, words);
        return otherwise;
    }

    void notOneOf(String column, String text, List<String> words) {
        String all = String.join(", ", words);
        problems.error(
                "package.word_unknown",
                where,
                new Words(
                        "%s 的 '%s' 不在可用的词之列。".formatted(column, text),
                        "'%s' is no word for %s.".formatted(text, column)),
                new Words("用其中之一：%s。".formatted(all), "Use one of: %s.".formatted(all)));
    }

    void unreadable(String column, String reason) {
        problems.error(
                "package.cell_unreadable",
                where,
                new Words("读不了 %s：%s。".formatted(column, reason), "%s cannot be read: %s.".formatted(column, reason)),
                new Words(
                        "按 docs/reference/package-format.md 的写法改正 %s。".formatted(column),
                        "Correct %s as docs/reference/package-format.md writes it.".formatted(column)));
    }
}
