package cn.zhunsheng.dictionary.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Refusal;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateNotationTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @ParameterizedTest
    @CsvSource({
        "YYYYMMDD, 20240229, 2024-02-29T00:00:00",
        "YYYY-MM-DD, 2024-02-29, 2024-02-29T00:00:00",
        "YYYYMMDDhhmmss, 20240229235959, 2024-02-29T23:59:59",
        "YYYYMMDDThhmmss, 20240229T235959, 2024-02-29T23:59:59",
        "YYYYMMDDhh:mm:ss, 2024022923:59:59, 2024-02-29T23:59:59",
        "YYYY-MM-DD hh:mm:ss, 2024-02-29 23:59:59, 2024-02-29T23:59:59",
        "YYYY/MM/DD hh:mm, 2024/02/29 23:59, 2024-02-29T23:59:00",
        "YYYY.MM.DD hh, 2024.02.29 23, 2024-02-29T23:00:00",
        "YYYYMM, 202402, 2024-02-01T00:00:00",
        "YYYY, 2024, 2024-01-01T00:00:00",
        "hhmmss, 235959, 1970-01-01T23:59:59",
        "YYYY年MM月DD日hh时mm分ss秒, 2024年02月29日23时59分59秒, 2024-02-29T23:59:59",
        "DD/MM/YYYY, 29/02/2024, 2024-02-29T00:00:00"
    })
    void readsMomentsInBothEncodings(String notation, String value, LocalDateTime expected) throws Refusal {
        DateNotation dates = DateNotation.of(notation);
        for (Encoding encoding : Encoding.values()) {
            byte[] bytes = ("1" + value + "1").getBytes(encoding.charset());
            DateLayout layout = dates.layout(encoding);
            assertThat(layout.moment(bytes, 1, bytes.length - 1)).isEqualTo(expected.toEpochSecond(ZoneOffset.UTC));
            assertThat(layout.moment(bytes, 1, bytes.length - 2)).isEqualTo(Moments.NONE);
            assertThat(layout.fits(bytes, 1, bytes.length - 1)).isTrue();
        }
        assertThat(dates.hasDate()).isEqualTo(!notation.equals("hhmmss"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-3a", "2024-02/29", "2024-02-290", "202-4-02-2", "２０２４-02-29"})
    void refusesOtherSpellings(String value) throws Refusal {
        byte[] bytes = value.getBytes(UTF_8);
        DateLayout layout = DateNotation.of("YYYY-MM-DD").layout(Encoding.UTF_8);
        assertThat(layout.moment(bytes, 0, bytes.length)).isEqualTo(Moments.NONE);
        assertThat(layout.fits(bytes, 0, bytes.length)).isFalse();
    }

    @Property
    void fitsWhateverHasItsDigitsAndMarksInTheirPlaces(
            @ForAll("notations") String notation, @ForAll("texts") String text) throws Refusal {
        String wanted = notation.replaceAll("[YMDhms]", "[0-9]");
        byte[] bytes = text.getBytes(UTF_8);
        assertThat(DateNotation.of(notation).layout(Encoding.UTF_8).fits(bytes, 0, bytes.length))
                .as("'%s' as %s", text, notation)
                .isEqualTo(text.matches(wanted));
    }

    @Provide
    Arbitrary<String> notations() {
        return Arbitraries.of(
                "YYYY", "YYYYMM", "YYYYMMDD", "YYYY-MM-DD", "YYYY年MM月", "YYYYMMDDhhmmss", "YYYY-MM-DD hh:mm:ss");
    }

    /// Dates of which one byte, or none, is another one.
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> dates = Arbitraries.of(
                "2024", "202402", "20240229", "2024-02-29", "2024年02月", "20240229235959", "2024-02-29 23:59:59");
        return Combinators.combine(
                        dates, Arbitraries.integers().between(0, 25), Arbitraries.of('0', '9', '/', ':', '-', '?', 'é'))
                .as((date, at, other) ->
                        at < date.length() ? date.substring(0, at) + other + date.substring(at + 1) : date);
    }

    @Test
    void isAFormatEqualByItsNotations() throws Refusal {
        DateFormat days = new DateFormat(List.of(DateNotation.of("YYYYMMDD")));
        assertThat(days)
                .isEqualTo(new DateFormat(List.of(DateNotation.of("YYYYMMDD"))))
                .hasSameHashCodeAs(new DateFormat(List.of(DateNotation.of("YYYYMMDD"))))
                .isNotEqualTo(new DateFormat(List.of(DateNotation.of("YYYY"))))
                .isNotEqualTo("YYYYMMDD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "YYYYYYYY",
                "MMDD",
                "YYYYDD",
                "DD",
                "mmss",
                "hhss",
                "YYYYhh",
                "YYYYMMhh",
                "YYYYMMDDHHMMSS",
                "-YYYY",
                "YY",
                "YYYYMMDD+08",
                "yyyyMMdd",
                "MM"
            })
    void refusesNotationsThatCannotBeRead(String notation) {
        assertThatThrownBy(() -> DateNotation.of(notation))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.code()).isEqualTo("dictionary.format_unknown"));
    }

    @Test
    void isEqualByItsNotation() throws Refusal {
        DateNotation day = DateNotation.of("YYYYMMDD");
        assertThat(day)
                .isEqualTo(DateNotation.of("YYYYMMDD"))
                .hasSameHashCodeAs(DateNotation.of("YYYYMMDD"))
                .isNotEqualTo(DateNotation.of("YYYY"))
                .isNotEqualTo("YYYYMMDD")
                .hasToString("YYYYMMDD");
    }

    @Test
    void knowsTheFewestBytesOfItsValuesInEitherEncoding() {
        DateNotation month = DateNotation.find("YYYY年MM").orElseThrow();
        DateNotation day = DateNotation.find("YYYY-MM-DD").orElseThrow();

        assertThat(new DateFormat(List.of(day)).shortest()).isEqualTo(10);
        assertThat(new DateFormat(List.of(day, month)).shortest()).isEqualTo("2026年11".getBytes(GB18030).length);
    }
}
