package cn.zhunsheng.check.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @ParameterizedTest
    @CsvSource({"0,1,0,1", "1,0,0,1", "1,1,-1,1", "1,1,0,0", "1,16777216,0,1"})
    void refusesWhatCannotRunOrWouldChangeTheAnswer(int threads, int chunk, int examples, int keys) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Settings(threads, chunk, examples, keys));
    }

    @Test
    void takesTheMeasuredSizesUnlessTold() {
        assertThat(Settings.of(3, 10)).isEqualTo(new Settings(3, 1 << 19, 10, 1 << 22));
    }
}
