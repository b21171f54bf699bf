package cn.zhunsheng.dictionary.format;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the notation of formats; the grammar is in `docs/reference/formats.md`.
final class FormatReader {
    private static final Pattern TERM = Pattern.compile(
            "(?<class>an|a|n|c)(?<least>[1-9]\\d{0,8})?(?<upTo>\\.\\.(?<most>[1-9]\\d{0,8}|ul))?(,(?<decimals>\\d{1,3}))?");

    private final String notation;
    private final DataType type;

    FormatReader(String notation, DataType type) {
        this.notation = notation.strip();
        this.type = type;
    }

    /// Standards write `或` where we write `|`.
    Format read() throws Refusal {
        if (type == DataType.BINARY) {
            return new BinaryFormat(notation);
        }
        List<Format> formats = new ArrayList<>();
        List<DateNotation> dates = new ArrayList<>();
        for (String alternative : notation.split("\\s*(\\||或)\\s*", -1)) {
            Optional<DateNotation> date = date(alternative);
            if (date.isPresent()) {
                dates.add(date.get());
            } else {
                formats.add(one(alternative));
            }
        }
        if (!dates.isEmpty()) {
            formats.add(new DateFormat(dates));
        }
        return formats.size() == 1 ? formats.getFirst() : new ChoiceFormat(formats);
    }

    /// Truth values and numbers are never dates; texts may be, and are in many tables.
    private Optional<DateNotation> date(String alternative) {
        if (type == DataType.NUMBER || type == DataType.TRUTH) {
            return Optional.empty();
        }
        return DateNotation.find(
                switch (alternative) {
                    case "d8" -> "YYYYMMDD";
                    case "d14" -> "YYYYMMDDhhmmss";
                    default -> alternative;
                });
    }

    private Format one(String alternative) throws Refusal {
        return switch (type) {
            case TEXT -> text(alternative);
            case NUMBER -> number(alternative);
            case TRUTH -> truth(alternative);
            case DATE, DATE_TIME, BINARY -> throw unknown();
        };
    }

    private Format truth(String alternative) throws Refusal {
        if (!alternative.equals("n1")) {
            throw unknown();
        }
        return new TruthFormat();
    }

    private Format number(String alternative) throws Refusal {
        Matcher term = term(alternative);
        int decimals = term.group("decimals") == null ? 0 : Integer.parseInt(term.group("decimals"));
        Length digits = length(term);
        if (!term.group("class").equals("n") || decimals > digits.most()) {
            throw unknown();
        }
        return new NumberFormat(digits, decimals);
    }

    private Format text(String alternative) throws Refusal {
        List<TextFormat> terms = new ArrayList<>();
        int varying = 0;
        for (String part : alternative.split("\\s*\\+\\s*|\\s+", -1)) {
            Matcher term = term(part);
            TextFormat format = new TextFormat(characters(term.group("class")), length(term));
            varying += format.length().exact() ? 0 : 1;
            if (term.group("decimals") != null || varying > 1) {
                throw unknown();
            }
            terms.add(format);
        }
        return terms.size() == 1 ? terms.getFirst() : new JoinedFormat(terms);
    }

    private Matcher term(String text) throws Refusal {
        Matcher term = TERM.matcher(text);
        if (!term.matches() || (term.group("least") == null && term.group("upTo") == null)) {
            throw unknown();
        }
        return term;
    }

    private Length length(Matcher term) throws Refusal {
        int least = term.group("least") == null ? 0 : Integer.parseInt(term.group("least"));
        if (term.group("upTo") == null) {
            return new Length(least, least);
        }
        String most = term.group("most");
        Length length = new Length(least, most.equals("ul") ? Length.UNBOUNDED : Integer.parseInt(most));
        if (length.most() < least) {
            throw unknown();
        }
        return length;
    }

    private static CharacterClass characters(String notation) {
        return switch (notation) {
            case "a" -> CharacterClass.LETTERS;
            case "n" -> CharacterClass.DIGITS;
            case "an" -> CharacterClass.LETTERS_OR_DIGITS;
            default -> CharacterClass.ANY;
        };
    }

    private Refusal unknown() {
        return unknown(notation, type);
    }

    static Refusal unknown(String notation, DataType type) {
        Words fix = switch (type) {
            case TEXT ->
                new Words(
                        "写作 an18、a..30、n6、an3..8、c..ul、a2+n6（至多一段不定长）或 YYYYMMDD。",
                        "Write an18, a..30, n6, an3..8, c..ul, a2+n6 (at most one part of open length) or YYYYMMDD.");
            case NUMBER ->
                new Words(
                        "写作 n5、n..16、n5,2 或 n..16,2；小数位数不多于总位数。",
                        "Write n5, n..16, n5,2 or n..16,2, with no more decimals than digits.");
            case DATE, DATE_TIME, BINARY ->
                new Words(
                        "用 YYYY MM DD hh mm ss 和分隔符写，如 YYYYMMDD|YYYY-MM-DD，或写 d8、d14。",
                        "Write it with YYYY MM DD hh mm ss and separators, such as YYYYMMDD|YYYY-MM-DD, or as d8 or d14.");
            case TRUTH -> new Words("写作 n1（值为 0 或 1）。", "Write n1; the values are 0 and 1.");
        };
        return new Refusal(
                "dictionary.format_unknown",
                new Words(
                        "格式 '%s' 不是%s的记法。".formatted(notation, type.spelling()),
                        "Format '%s' is not a notation for %s.".formatted(notation, type.spelling())),
                "",
                fix);
    }
}
