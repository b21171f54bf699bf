package cn.zhunsheng.dictionary;

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

/// Whether every value of one format is a value of another.
final class FormatFit {
    private static final Words OTHER_KIND = new Words("两者不是同一种写法", "the two are of different kinds");

    private FormatFit() {}

    /// Why some value of the narrow format may not be one of the wide format; empty when all are. What cannot
    /// be decided counts as a misfit.
    static Optional<Words> misfit(Format narrow, Format wide) {
        if (narrow.equals(wide)) {
            return Optional.empty();
        }
        if (narrow instanceof ChoiceFormat choice) {
            return choice.formats().stream()
                    .flatMap(f -> misfit(f, wide).stream())
                    .findFirst();
        }
        return switch (wide) {
            case ChoiceFormat choice -> none(narrow, choice.formats());
            case TextFormat text -> text(narrow, text);
            case NumberFormat number -> number(narrow, number);
            case DateFormat date -> date(narrow, date);
            case JoinedFormat joined -> Optional.of(OTHER_KIND);
            case BinaryFormat binary -> Optional.empty();
            case TruthFormat truth -> Optional.of(OTHER_KIND);
        };
    }

    private static Optional<Words> none(Format narrow, List<Format> wide) {
        return wide.stream().anyMatch(w -> misfit(narrow, w).isEmpty())
                ? Optional.empty()
                : Optional.of(new Words("不在任何一种可选写法之内", "it lies within none of the choices"));
    }

    private static Optional<Words> text(Format narrow, TextFormat wide) {
        return switch (narrow) {
            case TextFormat text -> text(characters(text), text.length(), wide);
            case JoinedFormat joined -> joined(joined, wide);
            case NumberFormat f -> Optional.of(OTHER_KIND);
            case DateFormat f -> Optional.of(OTHER_KIND);
            case BinaryFormat f -> Optional.of(OTHER_KIND);
            case TruthFormat f -> Optional.of(OTHER_KIND);
            case ChoiceFormat f -> Optional.of(OTHER_KIND);
        };
    }

    private static Optional<Words> joined(JoinedFormat narrow, TextFormat wide) {
        int least = 0;
        long most = 0;
        for (TextFormat term : narrow.terms()) {
            least += term.length().least();
            most = Math.min(Length.UNBOUNDED, most + term.length().most());
            if (!within(characters(term), characters(wide))) {
                return Optional.of(charactersOutside());
            }
        }
        return length(new Length(least, (int) most), wide.length());
    }

    private static Optional<Words> text(CharacterClass characters, Length length, TextFormat wide) {
        return within(characters, characters(wide)) ? length(length, wide.length()) : Optional.of(charactersOutside());
    }

    /// The class that a text format truly admits: without a least length, letters stand for every character.
    private static CharacterClass characters(TextFormat format) {
        boolean free =
                format.characters() != CharacterClass.DIGITS && format.length().least() == 0;
        return free ? CharacterClass.ANY : format.characters();
    }

    private static boolean within(CharacterClass narrow, CharacterClass wide) {
        return switch (wide) {
            case ANY -> true;
            case LETTERS_OR_DIGITS -> narrow != CharacterClass.ANY;
            case LETTERS -> narrow == CharacterClass.LETTERS;
            case DIGITS -> narrow == CharacterClass.DIGITS;
        };
    }

    private static Words charactersOutside() {
        return new Words("允许的字符更多", "it admits more characters");
    }

    private static Optional<Words> length(Length narrow, Length wide) {
        if (narrow.most() > wide.most()) {
            return Optional.of(new Words("长度上限更大", "it may be longer"));
        }
        return narrow.least() < wide.least() ? Optional.of(new Words("长度下限更小", "it may be shorter")) : Optional.empty();
    }

    private static Optional<Words> number(Format format, NumberFormat wide) {
        if (!(format instanceof NumberFormat narrow)) {
            return Optional.of(OTHER_KIND);
        }
        if (narrow.decimals() > wide.decimals() || (wide.digits().exact() && narrow.decimals() < wide.decimals())) {
            return Optional.of(new Words("小数位数不同", "it has other decimals"));
        }
        // Without an upper limit the difference stays so large that it exceeds every limit.
        boolean longer =
                narrow.digits().most() - narrow.decimals() > wide.digits().most() - wide.decimals()
                        && wide.digits().most() != Length.UNBOUNDED;
        return longer
                ? Optional.of(new Words("整数位数更多", "it has more digits before the point"))
                : length(
                        new Length(narrow.digits().least(), 0),
                        new Length(wide.digits().least(), 0));
    }

    private static Optional<Words> date(Format narrow, DateFormat wide) {
        boolean within = narrow instanceof DateFormat dates && wide.notations().containsAll(dates.notations());
        return within ? Optional.empty() : Optional.of(new Words("允许的日期写法更多", "it admits more notations of dates"));
    }
}
