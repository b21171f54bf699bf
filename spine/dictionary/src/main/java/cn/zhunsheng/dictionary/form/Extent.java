package cn.zhunsheng.dictionary.form;

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

/// How many characters a value may have, both ends included.
///
/// `exact` says that a spreadsheet counts as the format does. It counts UTF-16 units, so that a rare Han character of
/// a free text takes two there.
record Extent(long least, long most, boolean exact) {
    /// Empty where nothing bounds the length.
    static Optional<Extent> of(Format format) {
        return switch (format) {
            case TextFormat text -> text(text);
            case JoinedFormat joined -> sum(joined.terms());
            case ChoiceFormat choice -> hull(choice.formats());
            // Sign and point are no digits.
            case NumberFormat number ->
                bounded(new Extent(number.digits().least(), number.digits().most() + 2L, true));
            case DateFormat date ->
                Optional.of(new Extent(
                        date.notations().stream()
                                .mapToInt(n -> n.toString().length())
                                .min()
                                .orElse(0),
                        date.notations().stream()
                                .mapToInt(n -> n.toString().length())
                                .max()
                                .orElse(0),
                        true));
            case TruthFormat truth -> Optional.of(new Extent(1, 1, true));
            case BinaryFormat binary -> Optional.empty();
        };
    }

    private static Optional<Extent> text(TextFormat text) {
        Length length = text.length();
        boolean ascii = text.characters() == CharacterClass.DIGITS
                || (text.characters() == CharacterClass.LETTERS_OR_DIGITS && length.least() > 0);
        return bounded(new Extent(length.least(), length.most(), ascii));
    }

    private static Optional<Extent> sum(List<TextFormat> terms) {
        Extent sum = new Extent(0, 0, true);
        for (TextFormat term : terms) {
            Optional<Extent> one = text(term);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            sum = new Extent(sum.least + one.get().least, sum.most + one.get().most, sum.exact && one.get().exact);
        }
        return Optional.of(sum);
    }

    private static Optional<Extent> hull(List<Format> formats) {
        Extent hull = new Extent(Long.MAX_VALUE, 0, true);
        for (Format format : formats) {
            Optional<Extent> one = of(format);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            hull = new Extent(
                    Math.min(hull.least, one.get().least),
                    Math.max(hull.most, one.get().most),
                    hull.exact && one.get().exact);
        }
        return Optional.of(hull);
    }

    private static Optional<Extent> bounded(Extent extent) {
        return extent.most >= Length.UNBOUNDED ? Optional.empty() : Optional.of(extent);
    }
}
