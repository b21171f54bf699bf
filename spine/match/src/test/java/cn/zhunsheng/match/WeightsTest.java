package cn.zhunsheng.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhunsheng.match.evidence.Feature;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsTest {
    @Test
    void readsWhatItWrites() {
        Weights fitted = Weights.fitted();

        assertThat(Weights.parse(fitted.toString().lines().toList()).toString()).isEqualTo(fitted.toString());
    }

    @Test
    void everyFeatureIsInTheFile() {
        assertThat(Weights.fitted().toString())
                .contains(List.of(Feature.values()).stream()
                        .map(f -> "\n" + f.key() + ",")
                        .toList());
    }

    @Test
    void whatANameSaysCountsForIt() {
        Weights fitted = Weights.fitted();

        assertThat(fitted.of(Feature.COMMENT_NAME, true)).isPositive();
        assertThat(fitted.of(Feature.COLUMN_INITIALS, false)).isPositive();
        assertThat(fitted.of(Feature.TYPE_MISFITS, true)).isNegative();
    }

    @Test
    void refusesALineThatIsNone() {
        assertThatThrownBy(() -> Weights.parse(List.of("comment.nme,1,2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("comment.nme,1,2");
        assertThatThrownBy(() -> Weights.parse(List.of("comment.name,1"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Weights.parse(List.of("# a comment")).of(Feature.NONE, true)).isZero();
    }
}
