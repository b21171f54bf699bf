package cn.zhunsheng.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.CheckOptions;
import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.RuleEntry;
import cn.zhunsheng.check.RuleResult;
import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Refusal;
import cn.zhunsheng.dictionary.Severity;
import cn.zhunsheng.dictionary.Words;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static String report(Language language, String csv) throws Refusal, IOException, InterruptedException {
        CheckResult result = SamplePackage.check(SamplePackage.by("sample/tags"), SamplePackage.text("input.csv", csv));
        return new TextReport(language, new IndicatorNames(SamplePackage.DICTIONARY)).of(result);
    }

    @Test
    void tellsOnceWhatIsExpectedOfValuesWithTheSameFault() throws Refusal, IOException, InterruptedException {
        String report = report(Language.ZH, "a,b\n1,xxxx\n2,yyyy\n3,zzzz\n");

        assertThat(report).contains("xxxx", "yyyy", "zzzz").containsOnlyOnce("应为");
    }

    @Test
    void speaksOfMoreFailuresOnlyBelowSomeThatAreShown() throws Refusal, IOException, InterruptedException {
        assertThat(report(Language.ZH, "a\n1\n"))
                .contains("缺少必填列 标签乙", "--map 把那一列指向字段 b")
                .doesNotContain("另有");
    }

    @Test
    void countsColumnsWithoutANameAndCutsALongList() throws Refusal, IOException, InterruptedException {
        StringBuilder header = new StringBuilder("b,,");
        for (int i = 1; i <= 40; i++) {
            header.append(",col").append(i);
        }
        String values = ",".repeat(42);

        assertThat(report(Language.EN, header + "\n1" + values + "\n"))
                .contains("col30 … (40 columns), columns without a name:\n  2")
                .doesNotContain("col31");
        assertThat(report(Language.ZH, "b,,\n1,,\n")).contains("未对应、未检查的列：没有列名的 2 列");
    }

    @Test
    void saysThatAFewOfVeryManyAreNotNone() throws Refusal, IOException, InterruptedException {
        StringBuilder rows = new StringBuilder("b\nxxxx\n");
        for (int i = 0; i < 30_000; i++) {
            rows.append("1\n");
        }

        assertThat(report(Language.ZH, rows.toString())).contains("b.format  1 / 30,001 不合格（<0.01%）");
    }

    private static String share(long failed, long tested) {
        RuleEntry rule = new RuleEntry(
                "x.code",
                RuleEntry.Kind.CODE,
                Optional.empty(),
                Optional.empty(),
                Severity.ERROR,
                "0105",
                "",
                Words.same(""));
        return TextReport.share(new RuleResult(rule, tested, failed, List.of()));
    }

    @Test
    void roundsTheShareOfFailures() {
        assertThat(share(0, 30_000)).isEqualTo("0.00");
        assertThat(share(1, 20_001)).isEqualTo("<0.01");
        assertThat(share(1, 20_000)).isEqualTo("0.01");
        assertThat(share(1, 3)).isEqualTo("33.33");
        assertThat(share(3, 3)).isEqualTo("100.00");
    }

    @Test
    void namesThirtyColumnsWithoutAFieldWhole() throws Refusal, IOException, InterruptedException {
        String header =
                "b" + IntStream.rangeClosed(1, 30).mapToObj(i -> ",col" + i).collect(Collectors.joining());

        assertThat(report(Language.EN, header + "\n1" + ",".repeat(30) + "\n"))
                .contains("col30")
                .doesNotContain("…", "columns without a name");
    }

    @Test
    void writesNoLineWiderThanThePage() throws Refusal, IOException, InterruptedException {
        CheckOptions options = SamplePackage.showing(SamplePackage.by("tags"));
        String wide = "宽".repeat(100);
        CheckResult result = SamplePackage.check(
                options,
                SamplePackage.text("甲".repeat(80) + ".csv", "b,c,d,e\n1,1,%s,%s\n1,1,1,1\n".formatted(wide, wide)),
                SamplePackage.text("乙.csv", "b,c\n1,1\n"));

        assertThat(new TextReport(Language.ZH, new IndicatorNames(SamplePackage.DICTIONARY))
                        .of(result)
                        .lines())
                .filteredOn(line -> !line.contains(".csv") || line.contains("第"))
                .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(96));
    }
}
