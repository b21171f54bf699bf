package cn.zhunsheng.dictionary.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MomentsProperty {
    @Example
    void agreesWithTheCalendarOnEveryDayOfTenThousandYears() {
        for (LocalDate day = LocalDate.of(1, 1, 1); day.getYear() < 10_000; day = day.plusDays(1)) {
            long expected = day.toEpochDay() * 86_400;
            if (Moments.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0) != expected) {
                assertThat(day).as("the first day that is counted wrong").isNull();
            }
        }
    }

    @Property
    void countsSecondsOfTheDay(
            @ForAll @IntRange(max = 23) int h, @ForAll @IntRange(max = 59) int m, @ForAll @IntRange(max = 59) int s) {
        assertThat(Moments.of(2024, 2, 29, h, m, s))
                .isEqualTo(LocalDate.of(2024, 2, 29).atTime(h, m, s).toEpochSecond(ZoneOffset.UTC));
    }

    @Property(tries = 5000)
    void readsEightDigitsAndNothingElse(@ForAll("nearDates") String text) {
        byte[] bytes = ("1" + text + "1").getBytes(StandardCharsets.ISO_8859_1);
        long expected = Moments.NONE;
        if (text.matches("[0-9]{8}")) {
            expected = Moments.of(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(4, 6)),
                    Integer.parseInt(text.substring(6)),
                    0,
                    0,
                    0);
        }
        assertThat(Moments.date(bytes, 1)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> nearDates() {
        Arbitrary<String> day = Arbitraries.integers().between(10101, 99991231).map("%08d"::formatted);
        return Combinators.combine(
                        day,
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.integers().between(0, 255))
                .as((text, at, b) -> at > 7 ? text : text.substring(0, at) + (char) (int) b + text.substring(at + 1));
    }
}
