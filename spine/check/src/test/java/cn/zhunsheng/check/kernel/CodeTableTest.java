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
import java.util.Arrays;
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
        return table(ever, Completeness.COMPLETE, codes);
    }

    private static CodeTable table(boolean ever, Completeness completeness, Code... codes) {
        CodeSet set = new CodeSet(
                "S",
                new Words("样本", "Sample"),
                "",
                "",
                completeness,
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
    }

    @Test
    void listsAFewCodesWhole() {
        CodeTable table = table(false, code("1", Validity.ALWAYS), code("2", Validity.ALWAYS));

        assertThat(table.expected()).isEqualTo(new Words("“样本”中的代码：1 2", "a code of Sample: 1 2"));
        assertThat(table.holds(new byte[] {'x', '2', 'x'}, 1, 2)).isTrue();
        assertThat(table.holds(new byte[] {'x', '2', 'x'}, 0, 2)).isFalse();
    }

    @Test
    void listsUpToTwentyFourCodes() {
        Code[] codes = IntStream.rangeClosed(1, 25)
                .mapToObj(i -> code("%02d".formatted(i), Validity.ALWAYS))
                .toArray(Code[]::new);

        assertThat(table(false, Arrays.copyOf(codes, 24)).expected().en()).endsWith(" 22 23 24");
        assertThat(table(false, codes).expected().en()).contains("of which it has 25");
    }

    @Test
    void saysWhereTheManyCodesOfALongSetAreListed() {
        Code[] codes = IntStream.range(0, 3000)
                .mapToObj(i -> code("%04d".formatted(i), Validity.ALWAYS))
                .toArray(Code[]::new);

        assertThat(table(false, codes).expected())
                .isEqualTo(new Words(
                        "“样本”中的代码，共 3,000 个，见 zs dictionary codes S",
                        "a code of Sample, of which it has 3,000: see zs dictionary codes S"));
    }

    @Test
    void saysThatASetMayLackCodes() {
        CodeTable table = table(false, Completeness.PARTIAL, code("1", Validity.ALWAYS));

        assertThat(table.expected())
                .isEqualTo(new Words("“样本”中的代码：1；该代码集不完整，请核实", "a code of Sample: 1; the set is not complete: verify"));
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
                        "在用代码；该代码已于 2018-01 至 2025-06 之间停用",
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
