package cn.zhunsheng.check.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactBoundsTest {
    private static final Optional<BigDecimal> LOW = Optional.of(new BigDecimal("-90"));
    private static final Optional<BigDecimal> HIGH = Optional.of(new BigDecimal("90.5"));
    private static final ExactBounds LATITUDE = new ExactBounds(LOW, HIGH);

    /// The text stands between others, as a cell does.
    private static boolean hold(ExactBounds bounds, String text) {
        byte[] bytes = ("77,77," + text + ",77").getBytes(StandardCharsets.UTF_8);
        return bounds.hold(bytes, 6, bytes.length - 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-90", "-90.0000000001", "90.5", "+90.5000000001", "0", "9", "0.123456789", "+0.00", "89"})
    void letThroughWhatLiesBetweenThemToTheLastDigit(String text) {
        boolean between = !text.endsWith("1");

        assertThat(hold(LATITUDE, text)).isEqualTo(between);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "+", "-", ".", ".5", "5.", "+.5", "5.x", "x", "1x", "1.5x", "1.5.5", "--1", "1e1", "/", ":", "1,5"
            })
    void letNothingThroughThatIsNoPlainNumber(String text) {
        assertThat(hold(LATITUDE, text)).isFalse();
    }

    @Test
    void areOpenOnTheSideThatIsNotGiven() {
        assertThat(hold(new ExactBounds(LOW, Optional.empty()), "1000000")).isTrue();
        assertThat(hold(new ExactBounds(LOW, Optional.empty()), "-91")).isFalse();
        assertThat(hold(new ExactBounds(Optional.empty(), HIGH), "-1000000")).isTrue();
        assertThat(hold(new ExactBounds(Optional.empty(), HIGH), "91")).isFalse();
        assertThat(hold(ExactBounds.NONE, "1")).isFalse();
    }

    @Test
    void readNoNumberOfMoreThanAHundredCharacters() {
        assertThat(hold(LATITUDE, "0".repeat(100))).isTrue();
        assertThat(hold(LATITUDE, "0".repeat(101))).isFalse();
    }
}
