package cn.zhunsheng.dictionary.format;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.DataType;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FormatProperty {
    @Provide
    Arbitrary<Format> texts() {
        Arbitrary<Format> one = Combinators.combine(Arbitraries.of(CharacterClass.class), lengths())
                .as(TextFormat::new);
        Arbitrary<Format> joined = Combinators.combine(
                        Arbitraries.of(CharacterClass.class),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.of(CharacterClass.class),
                        lengths())
                .as((a, exact, b, length) -> new JoinedFormat(
                        List.of(new TextFormat(a, new Length(exact, exact)), new TextFormat(b, length))));
        Arbitrary<Format> plain = Arbitraries.oneOf(one, joined);
        return Arbitraries.oneOf(plain, plain.list().ofMinSize(2).ofMaxSize(3).map(ChoiceFormat::new), dates());
    }

    @Provide
    Arbitrary<Format> numbers() {
        return Combinators.combine(lengths(), Arbitraries.integers().between(0, 9))
                .as((digits, decimals) -> new NumberFormat(digits, Math.min(decimals, digits.most())));
    }

    @Provide
    Arbitrary<Format> dates() {
        return Arbitraries.of("YYYYMMDD", "YYYY-MM-DD", "YYYYMMDDhhmmss", "YYYY年MM月", "hh:mm", "YYYY/MM/DD hh:mm:ss")
                .map(FormatProperty::notation)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(DateFormat::new);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings()
                .withChars("aZ09-. 张〇，·é１ㄅ亐\u00A0\u0085\t\u007F".toCharArray())
                .ofMaxLength(17);
    }

    private Arbitrary<Length> lengths() {
        Arbitrary<Integer> count = Arbitraries.integers().between(1, 12);
        return Arbitraries.oneOf(
                count.map(n -> new Length(n, n)),
                count.map(n -> new Length(0, n)),
                count.map(n -> new Length(0, Length.UNBOUNDED)),
                count.map(n -> new Length(n, Length.UNBOUNDED)),
                Combinators.combine(count, count).as((a, b) -> new Length(Math.min(a, b), Math.max(a, b))));
    }

    private static DateNotation notation(String text) {
        return DateNotation.find(text).orElseThrow();
    }

    @Property
    void textsAndDatesAreReadAsTheyArePrinted(@ForAll("texts") Format format) throws Refusal {
        assertThat(Format.parse(format.toString(), DataType.TEXT)).isEqualTo(format);
    }

    @Property
    void numbersAreReadAsTheyArePrinted(@ForAll("numbers") Format format) throws Refusal {
        assertThat(Format.parse(format.toString(), DataType.NUMBER)).isEqualTo(format);
    }

    /// Controls before and behind the value are none of its business.
    @Property(tries = 5000)
    void controlsAndLengthAreJudgedByCharacter(
            @ForAll Encoding encoding,
            @ForAll("values") String before,
            @ForAll("values") String value,
            @ForAll("values") String behind,
            @ForAll @IntRange(min = 1, max = 30) int most) {
        byte[] bytes = (before + value + behind).getBytes(encoding.charset());
        int start = before.getBytes(encoding.charset()).length;
        int end = start + value.getBytes(encoding.charset()).length;
        FormatFault expected = value.chars().anyMatch(Character::isISOControl)
                ? FormatFault.CONTROL_CHARACTER
                : value.length() > most ? FormatFault.TOO_LONG : null;

        for (CharacterClass free : List.of(CharacterClass.ANY, CharacterClass.LETTERS)) {
            Format format = new TextFormat(free, new Length(0, most));
            assertThat(format.fault(bytes, start, end, encoding))
                    .as("%s of '%s'", format, value)
                    .isEqualTo(expected);
        }
    }

    @Property(tries = 5000)
    void theEncodingMakesNoDifference(@ForAll("texts") Format format, @ForAll("values") String value) {
        byte[] utf8 = value.getBytes(Encoding.UTF_8.charset());
        byte[] gb18030 = value.getBytes(Encoding.GB18030.charset());
        assertThat(format.fault(gb18030, 0, gb18030.length, Encoding.GB18030))
                .as("%s on '%s'", format, value)
                .isEqualTo(format.fault(utf8, 0, utf8.length, Encoding.UTF_8));
    }

    @Property(tries = 3000)
    void lengthsCountCodePoints(@ForAll String value, @ForAll("lengths") Length length) {
        String text = value.codePoints()
                .filter(c -> !Character.isISOControl(c) && !(c >= 0xD800 && c < 0xE000))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        FormatFault expected = length.fault(text.codePointCount(0, text.length()));
        for (Encoding encoding : Encoding.values()) {
            byte[] bytes = text.getBytes(encoding.charset());
            if (new String(bytes, encoding.charset()).equals(text)) {
                assertThat(new TextFormat(CharacterClass.ANY, length).fault(bytes, 0, bytes.length, encoding))
                        .isEqualTo(expected);
            }
        }
    }

    @Provide("lengths")
    Arbitrary<Length> anyLength() {
        return lengths();
    }

    @Property(tries = 3000)
    void readsEveryCharacterAsTheJdkDoes(@ForAll("codePoints") int codePoint) {
        for (Encoding encoding : Encoding.values()) {
            byte[] bytes = Character.toString(codePoint).getBytes(encoding.charset());
            if (new String(bytes, encoding.charset()).codePointAt(0) == codePoint) {
                assertThat(Characters.size(bytes, 0, bytes.length, encoding)).isEqualTo(bytes.length);
                assertThat(Characters.codePoint(bytes, 0, bytes.length, encoding))
                        .as("U+%04X in %s", codePoint, encoding)
                        .isEqualTo(codePoint);
            }
        }
    }

    @Provide
    Arbitrary<Integer> codePoints() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(1, 0xFFFE),
                        Arbitraries.integers().between(0x4E00, 0x9FFF),
                        Arbitraries.integers().between(0x10000, Character.MAX_CODE_POINT))
                .filter(c -> c < 0xD800 || c > 0xDFFF);
    }
}
