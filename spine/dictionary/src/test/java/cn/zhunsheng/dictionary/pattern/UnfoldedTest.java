package cn.zhunsheng.dictionary.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.rule.RuleCompiler;
import cn.zhunsheng.dictionary.rule.ValueType;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnfoldedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a{99}){99}){99}",
                "(a[b]{999}){2,99}",
                "(\\p{L}x{99999999999}",
                "(ab){9999,}",
                "\\Q[\\E((a{999}){999})"
            })
    void tellsWhatIsTooLarge(String pattern) {
        assertThat(Unfolded.tooLarge(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ")",
                "{9}",
                "a{100}b{100}c{100}",
                "\\((a{99}){99}",
                "[({999}){999]{99}",
                "\\Q((a{999}){999}",
                "[a",
                "a\\"
            })
    void tellsWhatIsNot(String pattern) {
        assertThat(Unfolded.tooLarge(pattern)).isFalse();
    }

    @Test
    void refusesSuchPatternsInRules() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> RuleCompiler.compile(
                        "this.name.matches('(((a{999}){999}){999})')",
                        new TreeMap<>(Map.of("name", new ValueType.Text()))));
        assertThat(refusal.code()).isEqualTo("rule.pattern_unreadable");
    }
}
