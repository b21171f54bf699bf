package cn.zhunsheng.dictionary.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "0,1,1,0,0,0", "10000,1,1,0,0,0", "2024,0,1,0,0,0", "2024,13,1,0,0,0", "2024,1,0,0,0,0", "2023,2,29,0,0,0",
        "1900,2,29,0,0,0", "2024,4,31,0,0,0", "2024,1,1,24,0,0", "2024,1,1,-1,0,0", "2024,1,1,0,60,0",
                "2024,1,1,0,-1,0",
        "2024,1,1,0,0,60", "2024,1,1,0,0,-1"
    })
    void refusesWhatNoCalendarOrClockShows(int year, int month, int day, int hour, int minute, int second) {
        assertThat(Moments.of(year, month, day, hour, minute, second)).isEqualTo(Moments.NONE);
    }

    @Example
    void readsEightDigitsWhereverTheyStand() {
        assertThat(Moments.date("x19700102x".getBytes(UTF_8), 1)).isEqualTo(86_400);
        assertThat(Moments.date("1970010a".getBytes(UTF_8), 0)).isEqualTo(Moments.NONE);
        assertThat(Moments.date("19700/02".getBytes(UTF_8), 0)).isEqualTo(Moments.NONE);
    }
}
