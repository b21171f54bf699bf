package cn.zhunsheng.dictionary.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DecimalsProperty {
    private static long parse(String text, int scale) {
        byte[] bytes = ("1" + text + "1").getBytes(UTF_8);
        return Decimals.parse(bytes, 1, bytes.length - 1, scale);
    }

    @Property(tries = 5000)
    void agreesWithBigDecimalOrSaysThatItDoesNotFit(
            @ForAll("numbers") String text, @ForAll @IntRange(max = 18) int scale) {
        BigDecimal scaled = new BigDecimal(text).movePointRight(scale).stripTrailingZeros();
        boolean fits = scaled.scale() <= 0 && scaled.precision() - scaled.scale() <= 18;
        assertThat(parse(text, scale)).isEqualTo(fits ? scaled.longValueExact() : Decimals.NONE);
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.bigDecimals().ofScale(4).map(BigDecimal::toPlainString);
    }

    @Property
    void refusesWhatIsNotPlainlyWritten(@ForAll("noise") String text) {
        boolean plain = text.matches("[+-]?\\d+(\\.\\d+)?");
        assertThat(parse(text, 6) != Decimals.NONE).as(text).isEqualTo(plain);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings().withChars("+-.,012e ".toCharArray()).ofMaxLength(6);
    }

    @Example
    void keepsSignsAndDropsZerosBeyondTheScale() {
        assertThat(parse("-12.50", 1)).isEqualTo(-125);
        assertThat(parse("+12.5", 2)).isEqualTo(1250);
        assertThat(parse("12.505", 2)).isEqualTo(Decimals.NONE);
        assertThat(parse("007", 0)).isEqualTo(7);
        assertThat(parse("999999999999999999", 0)).isEqualTo(999_999_999_999_999_999L);
        assertThat(parse("1000000000000000000", 0)).isEqualTo(Decimals.NONE);
        assertThat(parse("1000000000000000000.0", 1)).isEqualTo(Decimals.NONE);
        assertThat(parse("0.5", 18)).isEqualTo(500_000_000_000_000_000L);
    }
}
