package cn.zhunsheng.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhunsheng.check.CheckResult;
import cn.zhunsheng.check.SamplePackage;
import cn.zhunsheng.dictionary.Language;
import cn.zhunsheng.dictionary.Refusal;
import java.io.IOException;
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
}
