package cn.zhunsheng.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.RuleEntry.Kind;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScoresProperty {
    private static RuleResult rule(String indicator, long tested, long failed) {
        RuleEntry entry = new RuleEntry(
                "r", Kind.RULE, Optional.empty(), Optional.empty(), Severity.ERROR, indicator, "", Words.same("r"));
        return new RuleResult(entry, tested, failed, List.of());
    }

    @Provide
    Arbitrary<List<RuleResult>> rules() {
        Arbitrary<String> indicators = Arbitraries.of("0102", "0104", "0201", "0301", "0302", "0303", "0304", "0305");
        return Combinators.combine(
                        indicators,
                        Arbitraries.longs().between(0, 1L << 40),
                        Arbitraries.doubles().between(0, 1))
                .as((indicator, tested, share) -> rule(indicator, tested, (long) (tested * share)))
                .list()
                .ofMaxSize(20);
    }

    @Property
    void dependsNotOnTheOrderOfRules(@ForAll("rules") List<RuleResult> rules, @ForAll long seed) {
        List<RuleResult> shuffled = new ArrayList<>(rules);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Scores.of(shuffled)).isEqualTo(Scores.of(rules));
    }

    @Property
    void staysBetweenNothingAndAHundred(@ForAll("rules") List<RuleResult> rules) {
        Scores scores = Scores.of(rules);

        List<BigDecimal> all = new ArrayList<>();
        scores.indicators().forEach(line -> all.add(line.score()));
        scores.dimensions().forEach(line -> all.add(line.score()));
        scores.total().ifPresent(all::add);
        assertThat(all).allSatisfy(score -> {
            assertThat(score).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            assertThat(score.scale()).isEqualTo(2);
        });
    }

    @Example
    void roundsHalfUp() {
        assertThat(score(rule("0301", 800, 1))).isEqualByComparingTo("99.88");
        assertThat(score(rule("0301", 20_000, 1))).isEqualByComparingTo("100.00");
        assertThat(score(rule("0301", 20_001, 1))).isEqualByComparingTo("100.00");
        assertThat(score(rule("0301", 19_999, 1))).isEqualByComparingTo("99.99");
        assertThat(score(rule("0301", 3, 1))).isEqualByComparingTo("66.67");
        assertThat(score(rule("0301", 3, 3))).isEqualByComparingTo("0.00");
    }

    private static BigDecimal score(RuleResult rule) {
        return Scores.of(List.of(rule)).indicators().getFirst().score();
    }

    @Example
    void isNotApplicableWhenNothingWasTested() {
        Scores scores = Scores.of(List.of(rule("0301", 0, 0), rule("0303", 0, 0)));

        assertThat(scores).isEqualTo(new Scores(List.of(), List.of(), Optional.empty()));
    }

    @Example
    void addsUpWithinADimensionAndTakesTheMeanOfDimensions() {
        Scores scores = Scores.of(List.of(rule("0301", 900, 0), rule("0302", 100, 100), rule("0201", 1, 1)));

        assertThat(scores.dimensions())
                .containsExactly(
                        new Scores.Line("02", 0, 1, new BigDecimal("0.00")),
                        new Scores.Line("03", 900, 1000, new BigDecimal("90.00")));
        assertThat(scores.total()).contains(new BigDecimal("45.00"));
    }

    @Example
    void showsWhatCountsTheBadAndGivesItNoWeight() {
        Scores scores = Scores.of(List.of(rule("0301", 4, 1), rule("0303", 4, 1), rule("0305", 8, 8)));

        assertThat(scores.indicators())
                .containsExactly(
                        new Scores.Line("0301", 3, 4, new BigDecimal("75.00")),
                        new Scores.Line("0303", 3, 4, new BigDecimal("25.00")),
                        new Scores.Line("0305", 0, 8, new BigDecimal("100.00")));
        assertThat(scores.indicators()).extracting(Scores.Line::lowerIsBetter).containsExactly(false, true, true);
        assertThat(scores.dimensions()).hasSize(1);
        assertThat(scores.total()).contains(new BigDecimal("75.00"));
        assertThat(Scores.of(List.of(rule("0303", 4, 1))).total()).isEmpty();
    }
}
