package cn.zhunsheng.match.values;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Completeness;
import cn.zhunsheng.dictionary.Evidence;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Validity;
import cn.zhunsheng.dictionary.Words;
import cn.zhunsheng.match.Core;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeMeantTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static CodeMeant meant(String set) throws Refusal {
        return new CodeMeant(Core.DICTIONARY.codeSet(set).value(), DAY);
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
    void anOldCodeIsWhatSucceedsIt() {
        CodeSet set = new CodeSet(
                "OLD",
                Words.same("x"),
                "",
                "",
                Completeness.COMPLETE,
                Evidence.OWN,
                Optional.empty(),
                "",
                () -> List.of(
                        code("1", "", List.of()),
                        code("2", "2020-01-01", List.of("1")),
                        code("3", "2020-01-01", List.of("1", "4")),
                        code("4", "", List.of()),
                        code("5", "2020-01-01", List.of("2"))));
        CodeMeant meant = new CodeMeant(set, DAY);

        assertThat(meant.isCode("2")).isFalse();
        assertThat(meant.of("2").map(CodeMeant.Meant::code)).contains("1");
        assertThat(meant.of("3")).as("two successors").isEmpty();
        assertThat(meant.of("5")).as("a successor that is no more").isEmpty();
    }

    private static Code code(String code, String until, List<String> successors) {
        return new Code(code, "名" + code, "", "", new Validity("", until), successors, "");
    }
}
