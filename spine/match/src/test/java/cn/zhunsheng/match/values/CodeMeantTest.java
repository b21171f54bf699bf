package cn.zhunsheng.match.values;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.match.Core;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeMeantTest {
    private static CodeMeant meant(String set) throws Refusal {
        return new CodeMeant(Core.DICTIONARY.codeSet(set).value(), LocalDate.of(2026, 11, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "GB-T-2261.1, 男, 1",
        "GB-T-2261.1, 女性, 2",
        "GB-T-2261.1, ２, 2",
        "GB-T-2261.1, ' 1', 1",
        "GB-T-2261.1, M, 1",
        "GB-T-2261.1, FEMALE, 2",
        "GB-T-3304, 汉, 01",
        "GB-T-3304, 汉族, 01",
        "GB-T-3304, 1, 01",
        "GB-T-3304, 维吾尔, 05",
        "GB-T-2261.2, 已婚, 20",
        "GB-T-2261.2, 未说明, 90"
    })
    void findsTheCodeThatIsMeant(String set, String raw, String code) throws Refusal {
        assertThat(meant(set).of(raw).map(CodeMeant.Meant::code)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"GB-T-2261.1, 未", "GB-T-2261.1, 男人们", "GB-T-2261.2, 婚", "GB-T-3304, '？'", "GB-T-3304, 99999999999"})
    void whatMayBeSeveralOrNoneIsNone(String set, String raw) throws Refusal {
        assertThat(meant(set).of(raw)).isEmpty();
    }

    @Test
    void anOldCodeIsWhatSucceedsIt() throws Refusal {
        assertThat(meant("GB-T-2260").isCode("330183")).isFalse();
        assertThat(meant("GB-T-2260").of("330183").map(CodeMeant.Meant::code)).contains("330111");
    }
}
