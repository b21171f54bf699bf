package cn.zhunsheng.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.zhunsheng.acceptance.match.Figures;
import cn.zhunsheng.acceptance.match.Measurement;
import cn.zhunsheng.match.Weights;
import cn.zhunsheng.match.evidence.Feature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// How well columns of real systems are matched, each repository with weights fitted on the others. The
/// figures stand in docs/concepts/matching.md; `quality/acceptance/match` prints them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchingTest {
    private Measurement measurement;

    @BeforeAll
    void readLabelledColumns() throws Exception {
        assumeTrue(
                Measurement.isPossible(House.ROOT),
                () -> "Skipped: there are no labelled columns at " + Measurement.data(House.ROOT));
        measurement = Measurement.of(House.ROOT);
    }

    @Test
    void everyLabelNamesAnElement() {
        assertThat(measurement.unknownLabels()).isEmpty();
    }

    @Test
    void commentsLeadToTheElement() {
        Figures figures = measurement.figures(false, false);

        assertThat(figures.topOne()).as("top-1").isGreaterThanOrEqualTo(94);
        assertThat(figures.topThree()).as("top-3").isGreaterThanOrEqualTo(96);
        assertThat(figures.chosen()).as("chosen and right").isGreaterThanOrEqualTo(91);
        assertThat(figures.given())
                .as("columns without element that are given one")
                .isLessThanOrEqualTo(4.2);
        assertThat(figures.nonePrecision()).as("precision of none").isGreaterThanOrEqualTo(89);
        assertThat(figures.noneRecall()).as("recall of none").isGreaterThanOrEqualTo(96);
    }

    @Test
    void theWholeDictionaryLeadsThereToo() {
        Figures figures = measurement.figures(false, true);

        assertThat(figures.topOne()).as("top-1").isGreaterThanOrEqualTo(93.5);
        assertThat(figures.topThree()).as("top-3").isGreaterThanOrEqualTo(96);
        assertThat(figures.given())
                .as("columns without element that are given one")
                .isLessThanOrEqualTo(3.7);
    }

    @Test
    void namesAloneLeadThereMostly() {
        Figures figures = measurement.figures(true, false);

        assertThat(figures.topOne()).as("top-1").isGreaterThanOrEqualTo(78.5);
        assertThat(figures.topThree()).as("top-3").isGreaterThanOrEqualTo(85);
    }

    @Test
    void weightsOfTheProgramAreThoseFitted() {
        Weights fitted = measurement.fitted();
        Weights shipped = Weights.fitted();

        for (Feature feature : Feature.values()) {
            for (boolean commented : new boolean[] {true, false}) {
                assertThat(shipped.of(feature, commented))
                        .as("%s: names or weights changed; run quality/acceptance/match write", feature.key())
                        .isCloseTo(fitted.of(feature, commented), within(0.3));
            }
        }
    }
}
