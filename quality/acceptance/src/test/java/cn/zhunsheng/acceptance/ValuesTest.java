package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.acceptance.match.ValuesMeasurement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What values add to matching. The figures stand in docs/concepts/matching.md; `quality/acceptance/match values`
/// prints them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValuesTest {
    private ValuesMeasurement measurement;

    @BeforeAll
    void makeColumns() throws Exception {
        measurement = ValuesMeasurement.of(House.ROOT);
    }

    @Test
    void identifiersTellWhatANamelessColumnIs() {
        assertThat(measurement.namelessChosen(true, true)).isGreaterThanOrEqualTo(70);
    }

    @Test
    void nothingStandardIsTakenForNothing() {
        assertThat(measurement.namelessChosen(false, false)).isLessThanOrEqualTo(1);
    }

    @Test
    void valuesThatPassNothingTakeTheirElementFromAName() {
        assertThat(measurement.contradictedChosen()).isLessThanOrEqualTo(25);
    }
}
