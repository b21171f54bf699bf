package cn.zhunsheng.check.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.dictionary.Code;
import cn.zhunsheng.dictionary.CodeSet;
import cn.zhunsheng.dictionary.Completeness;
import cn.zhunsheng.dictionary.Encoding;
import cn.zhunsheng.dictionary.Evidence;
import cn.zhunsheng.dictionary.Validity;
import cn.zhunsheng.dictionary.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodeTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    private static Code code(String code, Validity validity, String... successors) {
        return new Code(code, "名" + code, "", "", validity, List.of(successors), "");
    }

    private static CodeTable table(boolean ever, Code... codes) {
        CodeSet set = new CodeSet(
                "S",
                new Words("样本", "Sample"),
                "",
                "",
                Completeness.COMPLETE,
                Evidence.OWN,
                Optional.empty(),
                "",
                () -> List.of(codes));
        return new CodeTable(set, DAY, ever, Encoding.GB18030.charset());
    }

    private static @Nullable Words fault(CodeTable table, String value) {
        byte[] bytes = value.getBytes(Encoding.GB18030.charset());
        return table.fault(bytes, 0, bytes.length);
    }

    @Test
    void holdsItsCodesAndNoOthers() {
        Code[] codes = IntStream.range(0, 3000)
                .mapToObj(i -> code("%04d甲".formatted(i), Validity.ALWAYS))
                .toArray(Code[]::new);
        CodeTable table = table(false, codes);

        for (Code code : codes) {
            assertThat(fault(table, code.code())).isNull();
            assertThat(fault(table, code.code() + "1")).isEqualTo(table.expected());
        }
        assertThat(fault(table, "")).isEqualTo(table.expected());
        assertThat(table.expected().en()).startsWith("a code of Sample: 0000甲 ").endsWith(" … (3000)");
        assertThat(table.expected().zh()).startsWith("“样本”中的代码：0000甲 ").endsWith(" 等 3000 个");
    }

    @Test
    void listsAFewCodesWhole() {
        CodeTable table = table(false, code("1", Validity.ALWAYS), code("2", Validity.ALWAYS));

        assertThat(table.expected()).isEqualTo(new Words("“样本”中的代码：1 2", "a code of Sample: 1 2"));
        assertThat(table.holds(new byte[] {'x', '2', 'x'}, 1, 2)).isTrue();
        assertThat(table.holds(new byte[] {'x', '2', 'x'}, 0, 2)).isFalse();
    }

    @Test
    void saysWhatBecameOfACodeThatIsNotInForce() {
        CodeTable table = table(
                false,
                code("1", new Validity("", "2020-06-30"), "2", "3"),
                code("2", new Validity("2090-01", "")),
                code("3", new Validity("", "between 2018-01 and 2025-06")),
                code("4", new Validity("2000", "2099")));

        assertThat(fault(table, "1"))
                .isEqualTo(new Words(
                        "在用代码；该代码已于 2020-06-30 停用，现为 2 3", "a code in force; this one ended on 2020-06-30, now 2 3"));
        assertThat(fault(table, "2"))
                .isEqualTo(new Words("在用代码；该代码尚未启用", "a code in force; this one is not yet in force"));
        assertThat(fault(table, "3"))
                .isEqualTo(new Words(
                        "在用代码；该代码已于 2018-01 至 2025-06 之间 停用",
                        "a code in force; this one ended between 2018-01 and 2025-06"));
        assertThat(fault(table, "4")).isNull();
    }

    @Test
    void letsEveryCodePassThatWasEverInForceWhenAsked() {
        CodeTable table = table(true, code("1", new Validity("", "2020-06-30")));

        assertThat(fault(table, "1")).isNull();
        assertThat(fault(table, "2")).isEqualTo(table.expected());
    }
}
