package cn.zhunsheng.dictionary.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
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

    @Test
    void readsEightDigitsWhereverTheyStand() {
        assertThat(Moments.date("x19700102x".getBytes(UTF_8), 1)).isEqualTo(86_400);
        assertThat(Moments.date("1970010a".getBytes(UTF_8), 0)).isEqualTo(Moments.NONE);
        assertThat(Moments.date("19700/02".getBytes(UTF_8), 0)).isEqualTo(Moments.NONE);
    }
}
