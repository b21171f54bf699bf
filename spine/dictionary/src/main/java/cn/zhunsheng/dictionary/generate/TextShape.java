package cn.zhunsheng.dictionary.generate;

import cn.zhunsheng.dictionary.format.BinaryFormat;
import cn.zhunsheng.dictionary.format.CharacterClass;
import cn.zhunsheng.dictionary.format.ChoiceFormat;
import cn.zhunsheng.dictionary.format.DateFormat;
import cn.zhunsheng.dictionary.format.Format;
import cn.zhunsheng.dictionary.format.JoinedFormat;
import cn.zhunsheng.dictionary.format.Length;
import cn.zhunsheng.dictionary.format.NumberFormat;
import cn.zhunsheng.dictionary.format.TextFormat;
import cn.zhunsheng.dictionary.format.TruthFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// A format as the pattern of its values, for languages that know no formats.
///
/// `pattern` is RE2 and takes every value of the format that is not blank; together with `least` and `most`, counted in
/// characters, it takes no other, but for what `why` says. `counted`: the pattern says the length too.
record TextShape(String pattern, boolean counted, int least, int most, Optional<Why> why) {
    /// RE2 counts no further.
    private static final int MOST_COUNT = 1000;

    private static final String BLANK = " \\x{a0}\\x{3000}";
    private static final String CONTROLS = "\\x00-\\x1f\\x7f-\\x{9f}";

    /// C0 and DEL without the signs that stand in a text of paragraphs.
    private static final String PARAGRAPH_CONTROLS = "\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x{9f}";

    private static final String LETTERS = "A-Za-z\\x{a0}-\\x{10ffff}";

    /// Any text at all that is not blank.
    static TextShape any() {
        return new TextShape(
                "[\\t-\\r%s]*[^\\t-\\r%s][\\x00-\\x{10ffff}]*".formatted(BLANK, BLANK),
                false,
                1,
                Length.UNBOUNDED,
                Optional.empty());
    }

    static TextShape of(Format format) {
        return switch (format) {
            case TextFormat text when text.free() -> free(text);
            case TextFormat text ->
                new TextShape(
                        term(text),
                        counted(text),
                        text.length().least(),
                        text.length().most(),
                        why(text));
            case JoinedFormat joined -> joined(joined);
            case ChoiceFormat choice -> choice(choice);
            case NumberFormat number -> NumberPattern.of(number);
            case DateFormat date -> DatePattern.of(date);
            case TruthFormat truth -> new TextShape("[01]", true, 1, 1, Optional.empty());
            case BinaryFormat binary -> any();
        };
    }

    private static TextShape free(TextFormat text) {
        Length length = text.length();
        boolean paragraphs = text.paragraphs();
        String blank = (paragraphs ? "\\t\\n\\r" : "") + BLANK;
        String controls = paragraphs ? PARAGRAPH_CONTROLS : CONTROLS;
        return new TextShape(
                "[%s]*[^%s%s][^%s]*".formatted(blank, controls, blank, controls),
                false,
                Math.max(1, length.least()),
                length.most(),
                Optional.empty());
    }

    private static TextShape joined(JoinedFormat joined) {
        return new TextShape(
                joined.terms().stream().map(TextShape::term).collect(Collectors.joining()),
                joined.terms().stream().allMatch(TextShape::counted),
                sum(joined, Length::least),
                sum(joined, Length::most),
                joined.terms().stream().flatMap(term -> why(term).stream()).findFirst());
    }

    private static int sum(JoinedFormat joined, ToIntFunction<Length> end) {
        long sum = joined.terms().stream()
                .mapToLong(term -> end.applyAsInt(term.length()))
                .sum();
        return (int) Math.min(sum, Length.UNBOUNDED);
    }

    /// Where a branch is only bounded in length, the bounds of all together say less.
    private static TextShape choice(ChoiceFormat choice) {
        List<TextShape> shapes =
                choice.formats().stream().map(TextShape::branch).toList();
        return new TextShape(
                shapes.stream().map(s -> "(?:" + s.pattern + ")").collect(Collectors.joining("|")),
                shapes.stream().allMatch(TextShape::counted),
                shapes.stream().mapToInt(TextShape::least).min().orElse(0),
                shapes.stream().mapToInt(TextShape::most).max().orElse(Length.UNBOUNDED),
                shapes.stream().flatMap(s -> s.why.stream()).findFirst());
    }

    private static TextShape branch(Format format) {
        if (!(format instanceof TextFormat text)) {
            return of(format);
        }
        return new TextShape(
                term(text),
                counted(text),
                text.length().least(),
                text.length().most(),
                counted(text) ? why(text) : Optional.of(Why.LENGTH));
    }

    private static boolean counted(TextFormat text) {
        return text.length().most() <= MOST_COUNT;
    }

    /// A pattern for so many characters of any kind; empty where RE2 does not count so far.
    Optional<String> lengths() {
        return most <= MOST_COUNT ? Optional.of("[\\x00-\\x{10ffff}]" + times(least, most)) : Optional.empty();
    }

    /// The characters of a term and how often they stand; where they may stand more often than can be counted, the
    /// length of the whole says it.
    private static String term(TextFormat text) {
        Length length = text.length();
        return characters(text) + times(length.least(), length.most());
    }

    /// So many times, as far as RE2 counts.
    static String times(int least, int most) {
        if (least > MOST_COUNT) {
            return "*";
        }
        if (least == most) {
            return least == 1 ? "" : "{" + least + "}";
        }
        return "{" + least + "," + (most > MOST_COUNT ? "" : String.valueOf(most)) + "}";
    }

    private static String characters(TextFormat text) {
        if (text.free()) {
            return "[^" + (text.paragraphs() ? PARAGRAPH_CONTROLS : CONTROLS) + "]";
        }
        return switch (text.characters()) {
            case LETTERS -> "[" + LETTERS + "]";
            case DIGITS -> "[0-9]";
            case LETTERS_OR_DIGITS, ANY -> "[0-9" + LETTERS + "]";
        };
    }

    private static Optional<Why> why(TextFormat text) {
        return text.free() || text.characters() == CharacterClass.DIGITS ? Optional.empty() : Optional.of(Why.LETTERS);
    }
}
