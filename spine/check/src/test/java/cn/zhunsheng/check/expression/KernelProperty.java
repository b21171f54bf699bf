package cn.zhunsheng.check.expression;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Encoding;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class KernelProperty {
    private static final long FIRST_DAY = -719_162;
    private static final long LAST_DAY = 2_932_896;

    @Property
    void knowsTheCalendar(
            @ForAll @LongRange(min = FIRST_DAY, max = LAST_DAY) long day,
            @ForAll @LongRange(min = FIRST_DAY, max = LAST_DAY) long other) {
        LocalDate date = LocalDate.ofEpochDay(day);
        long packed = CivilDate.packed(day);

        assertThat(List.of(CivilDate.year(packed), (long) CivilDate.month(packed), (long) CivilDate.day(packed)))
                .containsExactly((long) date.getYear(), (long) date.getMonthValue(), (long) date.getDayOfMonth());
        assertThat(CivilDate.epochDay(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))
                .isEqualTo(day);
        assertThat(CivilDate.lengthOfMonth(date.getYear(), date.getMonthValue()))
                .isEqualTo(date.lengthOfMonth());
        assertThat(CivilDate.monthsBetween(packed, CivilDate.packed(other)))
                .isEqualTo(ChronoUnit.MONTHS.between(date, LocalDate.ofEpochDay(other)));
        assertThat(CivilDate.holds(day * CivilDate.SECONDS_A_DAY)).isTrue();
    }

    @Property
    void multipliesAndComparesExactly(
            @ForAll long value, @ForAll @IntRange(max = 18) int exponent, @ForAll long other) {
        BigInteger product = BigInteger.valueOf(value).multiply(BigInteger.TEN.pow(exponent));

        assertThat(Powers.ten(exponent)).isEqualTo(BigInteger.TEN.pow(exponent).longValueExact());
        assertThat(Integer.signum(Powers.compare(value, Powers.ten(exponent), other)))
                .isEqualTo(product.compareTo(BigInteger.valueOf(other)));
        assertThat(Powers.compare(value, 1, value)).isZero();
        assertThat(Powers.fits(value, Powers.ten(exponent))).isEqualTo(product.bitLength() < Long.SIZE);
        assertThat(Powers.fits(value, other))
                .isEqualTo(BigInteger.valueOf(value)
                                .multiply(BigInteger.valueOf(other))
                                .bitLength()
                        < Long.SIZE);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("az09 é·张三中\uFFFD")
                .ofMaxLength(200)
                .map(t -> t.replace("0", "𠀀").replace("9", "😀"));
    }

    @Property
    void decodesAndTranscodesTexts(@ForAll("texts") String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Characters characters = new Characters();
        characters.decode(utf8, 0, utf8.length);
        byte[] gb = text.getBytes(Encoding.GB18030.charset());
        Scratch scratch = new Scratch();
        Gb18030 transcoder = new Gb18030();
        transcoder.append(gb, 0, gb.length, scratch);
        transcoder.append(gb, 0, gb.length, scratch);

        assertThat(characters).hasToString(text);
        assertThat(characters.subSequence(0, characters.length())).isEqualTo(text);
        assertThat(new String(scratch.bytes(), 0, scratch.size(), StandardCharsets.UTF_8))
                .isEqualTo(text + text);
    }

    @Property
    void seesAnyByteBeyondAscii(@ForAll byte[] bytes, @ForAll @IntRange(max = 40) int from) {
        int start = Math.min(from, bytes.length);
        boolean ascii = true;
        for (int i = start; i < bytes.length; i++) {
            ascii &= bytes[i] >= 0;
        }
        byte[] clean = bytes.clone();
        for (int i = 0; i < clean.length; i++) {
            clean[i] &= 0x7F;
        }

        assertThat(Bytes.ascii(bytes, start, bytes.length)).isEqualTo(ascii);
        assertThat(Bytes.ascii(clean, start, clean.length)).isTrue();
    }
}
